import type { OmsTroubleKind } from '#contract/desk-views'
import type { OmsFinding, StateMeaning, VendureChoices } from '#contract/oms-connection'

/** What is said where somebody sets up which OMS it is and whether a shift can rely on it. */
export interface OmsWords {
  heading: string
  user: string
  database: string
  dueAtUtc: string
  /** The secret is typed above, where a token is typed. */
  password: string
  shorts: string
  shortKinds: Record<VendureChoices['shorts'], string>
  dueAfter: string
  hours: string
  states: string
  statesBelow: string
  meanings: Record<StateMeaning, string>
  couriers: string
  couriersBelow: string
  code: string
  courier: string
  service: string
  fields: string
  fieldNames: Record<keyof VendureChoices['fields'], string>
  numbers: string
  numbersBelow: string
  prefix: string
  digits: string
  first: string
  last: string
  add: string
  remove: string
  bad: string
  perMinute: string
  perMinuteBelow: string
  perMinuteNone: string
  /** How the token lies on the disk: sealed by the system, or as it is. */
  sealed: string
  open: string
  /** How the line is doing. */
  line: {
    lastPull: string
    never: string
    /** Before how long the oldest message waits. */
    oldest: string
    requests: string
    ofBudget: (requests: number, perMinute: number) => string
    quietUntil: (at: string) => string
    lastTrouble: (at: string) => string
  }
  /** What went wrong, and what to do about it. */
  troubles: Record<OmsTroubleKind, { say: string; mend: string }>
  verify: string
  verifyNone: string
  checks: Record<OmsFinding['check'], string>
  findings: Record<OmsFinding['state'], string>
  /** What to do about each that is missing. */
  mend: Record<OmsFinding['check'], string>
}
