import { z } from 'zod'
import { type CorrectableField, type CorrectableName, correctableNames } from '#contract/message-fields'
import type { OmsConnection } from '#contract/oms-connection'
import type { Message } from '#oms/port'
import { postOf } from '#oms/send-message'

/** As much of a confirmation as is asked here; it may be one that breaks the contract. */
const told = z.object({
  cartons: z
    .array(
      z.object({
        sscc: z.string().nullable().catch(null),
        trackingNumber: z.string().nullable().catch(null),
        weightG: z.number().nullable().catch(null),
        service: z.string().catch(''),
      }),
    )
    .catch([]),
  shorts: z.array(z.object({ lineRef: z.string(), reason: z.string().catch('') })).catch([]),
})

/**
 * The fields of a refused message that a person may put right: words, and of a carton shipped by hand what a person wrote
 * down. What was counted, weighed, scanned or printed is no matter of opinion and is not among them.
 */
export function correctableFields({ kind, body }: Pick<Message, 'kind' | 'body'>): CorrectableField[] {
  if (kind === 'cancelConfirmation' || kind === 'voidLabel' || kind === 'workStop') {
    const { reason } = z.object({ reason: z.string().nullable().catch(null) }).parse(body)
    return reason === null ? [] : [{ path: 'reason', field: 'reason', of: null, value: reason }]
  }
  if (kind !== 'shipmentConfirmation') return []
  const { cartons, shorts } = told.parse(body)
  const ofCarton = ({ sscc, ...carton }: (typeof cartons)[number], at: number) =>
    correctableNames.flatMap((field): CorrectableField[] =>
      field === 'reason' || (field !== 'service' && sscc !== null)
        ? []
        : [
            {
              path: `cartons.${at}.${field}`,
              field,
              of: { carton: at + 1 },
              value: String(carton[field] ?? ''),
            },
          ],
    )
  return [
    ...cartons.flatMap(ofCarton),
    ...shorts.map(
      ({ lineRef, reason }, at): CorrectableField => ({
        path: `shorts.${at}.reason`,
        field: 'reason',
        of: { lineRef },
        value: reason,
      }),
    ),
  ]
}

/** The message with other values in these fields; or the first field that cannot be so, or is as it was. */
export function correctedMessage(
  message: Message,
  changes: readonly { path: string; value: string }[],
): { body: unknown } | { unfit: CorrectableName } | { unknown: string } {
  const fields = correctableFields(message)
  let body = message.body
  for (const { path, value } of changes) {
    const known = fields.find((one) => one.path === path)
    if (known === undefined) return { unknown: path }
    const read = readValue(known.field, value.trim())
    body = withValue(body, path.split('.'), read)
    if (read === undefined || known.value === value.trim() || !isTold({ ...message, body }, path))
      return { unfit: known.field }
  }
  return { body }
}

/** What was not written down is told as null; undefined cannot be told. */
function readValue(field: CorrectableName, value: string): string | number | null | undefined {
  if (field === 'weightG') return value === '' ? null : /^\d{1,7}$/.test(value) ? Number(value) : undefined
  if (value === '') return field === 'trackingNumber' ? null : undefined
  return value
}

/** Whether the contract takes this field as it is now; of the others nothing is said. */
function isTold(message: Message, path: string): boolean {
  const asked = postOf(message)
  return !('kind' in asked) || asked.kind !== 'refused' || !asked.reason.includes(`${path}: `)
}

function withValue(body: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  if (Array.isArray(body))
    return body.map((one, at) => (String(at) === name ? withValue(one, rest, value) : one))
  const fields = body as Record<string, unknown>
  return { ...fields, [name]: withValue(fields[name], rest, value) }
}

/**
 * Whether an order system may have taken a message as it was: one that keeps no keys can be asked only what it has now, and
 * to one that knows the key with another body the first is what counts. Elsewhere a refused key is free.
 */
export const mayBeTaken = (
  connector: OmsConnection['connector']['kind'] | null,
  reason: string | null,
): boolean => connector !== 'stationRest' || reason?.startsWith('key-reused:') === true
