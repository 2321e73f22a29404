import type { OmsTroubleKind } from '#contract/desk-views'
import type { FieldRule, MappedField, UnitChange } from '#contract/field-mapping'
import type { OmsFinding, StateMeaning, VendureChoices } from '#contract/oms-connection'

/** What is said where somebody sets up which OMS it is and whether a shift can rely on it. */
export interface OmsWords {
  sources: {
    heading: string
    below: string
    choose: string
    name: string
    mark: string
    /** What the mark is for. */
    markBelow: string
    add: string
    rename: string
    remove: string
    /** Which of them sent it, or gets it. */
    source: string
    /** Before orders of other order systems with the same number. */
    alike: string
  }
  webhook: {
    heading: string
    below: string
    host: string
    port: string
    listen: string
    off: string
    secret: string
    secretBelow: string
    kept: string
    none: string
    problem: (why: string) => string
  }
  mapping: {
    heading: string
    /** That none is switched on. */
    none: string
    current: (version: number) => string
    below: string
    fields: Record<MappedField, string>
    /** Another of our fields is to be fed. */
    add: string
    /** No rule: what the connector itself reads. */
    asItComes: string
    by: Record<FieldRule['by'], string>
    path: string
    value: string
    unit: string
    units: Record<UnitChange, string>
    table: string
    otherwise: string
    /** What happens with a value that is not in the table. */
    setAside: string
    attempt: string
    switchOn: string
    switchOff: string
    saved: (version: number) => string
    history: string
    version: (version: number) => string
    take: string
    noOrders: string
    good: (orders: number) => string
    bad: string
    order: string
    field: string
    theirs: string
    ours: string
    unchanged: string
    brokenBefore: (problem: string) => string
  }
  aside: {
    retry: string
    /** It came again and could be read. */
    read: string
    still: (reason: string) => string
    show: string
    /** Before names and addresses are shown. */
    hidden: string
  }
  heading: string
  user: string
  database: string
  dueAtUtc: string
  /** The secret is typed above, where a token is typed. */
  password: string
  shorts: string
  shortKinds: Record<VendureChoices['shorts'], string>
  returns: string
  returnKinds: Record<VendureChoices['returns'], string>
  stockField: string
  stockFieldBelow: string
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
    /** The clocks differ by so much; `ahead`: theirs is. */
    clock: (by: string, ahead: boolean) => string
    lastTrouble: (at: string) => string
  }
  /** What went wrong, and what to do about it. */
  troubles: Record<OmsTroubleKind, { say: string; mend: string }>
  verify: string
  verifyNone: string
  checks: Record<OmsFinding['check'], string>
  findings: Record<OmsFinding['state'], string>
  /** What it means for the floor whether claims are kept there. */
  claims: Record<'good' | 'off' | 'none', string>
  /** What to do about each that is missing. */
  mend: Record<OmsFinding['check'], string>
}
