import type { Refusal } from '#domain/refusal'

/** What a person must decide; each kind has its word in every language. */
export const exceptionKinds = [
  'short',
  'short-held',
  'nothing-found',
  'order-changed',
  'order-cancelled',
  'claimed-elsewhere',
  'put-back',
  'message',
  'database-damaged',
  'begun-before-damage',
  'settings-unreadable',
  'database-restored',
  'label-in-doubt',
  'clock-jumped',
  'stock-missing',
  'location-blocked',
  'practice-cut-off',
  'courier-label',
  'not-taken-back',
  'work-stop',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/** After how many minutes somebody else may take an exception up, because goods or a customer wait for it. */
const lateAfterMin: Record<ExceptionKind, number> = {
  'label-in-doubt': 15,
  'courier-label': 15,
  'not-taken-back': 15,
  'work-stop': 15,
  'order-cancelled': 15,
  'claimed-elsewhere': 15,
  'order-changed': 15,
  short: 60,
  'short-held': 60,
  'nothing-found': 60,
  message: 60,
  'stock-missing': 60,
  'location-blocked': 60,
  'begun-before-damage': 60,
  'put-back': 240,
  'clock-jumped': 60,
  'database-damaged': 60,
  'database-restored': 60,
  'settings-unreadable': 60,
  'practice-cut-off': 240,
}
/** Since when an exception is past its age; an instant in milliseconds. */
export const lateFrom = ({ kind, openedAt }: { kind: ExceptionKind; openedAt: string }): number =>
  Date.parse(openedAt) + lateAfterMin[kind] * 60_000

/** Judges taking an exception: what nobody has, or what its owner has not settled in time. */
export function judgeTake(
  one: { kind: ExceptionKind; openedAt: string },
  owner: { personId: string; name: string } | null,
  personId: string,
  nowMs: number,
): Refusal | null {
  if (owner === null || owner.personId === personId || nowMs >= lateFrom(one)) return null
  return { refusal: 'exception-taken', by: owner.name, until: new Date(lateFrom(one)).toISOString() }
}
