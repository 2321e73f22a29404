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
  secret: string
  verify: string
  verifyNone: string
  checks: Record<OmsFinding['check'], string>
  findings: Record<OmsFinding['state'], string>
  /** What to do about each that is missing. */
  mend: Record<OmsFinding['check'], string>
}
