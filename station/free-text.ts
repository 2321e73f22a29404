import {
  courierReasons,
  overrideReasons,
  partialReasons,
  reprintReasons,
  shortReasons,
  skipReasons,
  takeOverReasons,
} from '#domain/reasons'
import { workReasons } from '#domain/work-stop'

const codes = new Set<string>([
  ...courierReasons,
  ...overrideReasons,
  ...partialReasons,
  ...reprintReasons,
  ...shortReasons,
  ...skipReasons,
  ...takeOverReasons,
  ...workReasons,
])
/** What a refused scan or a typed answer was, and whom it named. */
const ofRefusals = ['text', 'by', 'hold', 'what', 'problem', 'scanned'] as const
const freeFields: Readonly<Record<string, readonly string[]>> = {
  refused: [...ofRefusals, 'reason'],
  'code-printed': ['name'],
  'message-corrected': ['reason', 'was'],
  'paper-asked': [],
  'print-job-changed': [],
  'print-job-moved': [],
}

/**
 * Parts a fact in two: what is ours (ids, codes, counts) and is hashed for good, and what people typed, a scanner read or
 * another program said. That may name somebody, and lies beside the hash, where it can be erased.
 */
export function freeTextApart(
  kind: string,
  payload: Record<string, unknown>,
): { payload: Record<string, unknown>; free: Record<string, unknown> } {
  const fields = freeFields[kind] ?? ['reason']
  const isFree = (name: string): boolean => {
    const value = payload[name]
    return fields.includes(name) && typeof value === 'string' && !codes.has(value)
  }
  const names = Object.keys(payload)
  return {
    payload: Object.fromEntries(names.filter((name) => !isFree(name)).map((name) => [name, payload[name]])),
    free: Object.fromEntries(names.filter(isFree).map((name) => [name, payload[name]])),
  }
}
