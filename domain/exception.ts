/** What a person must decide; each kind has its word in every language. */
const exceptionKinds = [
  'short',
  'nothing-found',
  'order-changed',
  'order-cancelled',
  'put-back',
  'message',
  'database-damaged',
  'begun-before-damage',
  'settings-unreadable',
  'database-restored',
  'label-in-doubt',
  'clock-jumped',
  'stock-missing',
  'practice-cut-off',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]
