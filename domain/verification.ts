import type { Order } from '#domain/order'
import type { PackLine } from '#domain/pack-order'
import { type GainRules, usualGainRules } from '#domain/weight-gain'
import { type WorkKind, workKinds } from '#domain/work-stop'

/** How packed units are proved, from the loosest to the strictest. */
export const verificationPolicies = ['trustPick', 'scanOneKeyQuantity', 'scanEach', 'recount'] as const
export type VerificationPolicy = (typeof verificationPolicies)[number]

/** What a rule is about; of an order's value it counts in the currency it is written in. */
export type VerificationRule = { policy: VerificationPolicy } & (
  | { about: 'item'; sku: string }
  | { about: 'customer'; customerRef: string }
  | { about: 'orderValue'; fromSen: number; currency: string }
  | { about: 'person'; personId: string }
  | { about: 'bench'; stationId: string }
)

/** How strictly a station wants packed units proved. */
export interface PackingRules {
  verification: VerificationRule[]
  /** A carton that is counted wrong so often is emptied and scanned again. */
  recountTries: number
  /** Whether what each scan adds to the carton on the scale is checked. */
  gain: GainRules
  /** Whether what this site measured counts for what a carton should weigh. */
  useMeasured: boolean
  /** Work before packing that this bench may do. */
  workKinds: WorkKind[]
}

/** What a station does until somebody says otherwise: every unit is scanned. */
export const usualPackingRules: PackingRules = {
  verification: [],
  recountTries: 3,
  gain: usualGainRules,
  useMeasured: true,
  workKinds: [...workKinds],
}

/** Why a policy holds: a rule, none, the item's lots or serials, or that what lies in which carton must be known. */
export type VerificationWhy =
  | { why: 'rule'; rule: VerificationRule }
  | { why: 'usual' }
  | { why: 'tracked' }
  | { why: 'cartons' }
export type Verification = { policy: VerificationPolicy } & VerificationWhy

/** Who packs where. */
export interface PackedBy {
  personId: string
  stationId: string
}

const strictness = ({ policy }: { policy: VerificationPolicy }): number =>
  verificationPolicies.indexOf(policy)
const strictest = <V extends { policy: VerificationPolicy }>(all: readonly V[]): V | undefined =>
  all.toSorted((one, two) => strictness(two) - strictness(one))[0]

/**
 * How each line of an order is proved, by its reference: the strictest rule wins, and without any each unit is scanned.
 * A recount is of whole cartons, so what one line wants all lines get.
 */
export function verificationsOf(
  order: Pick<Order, 'customerRef' | 'valueSen' | 'currency'>,
  lines: readonly Pick<PackLine, 'lineRef' | 'sku' | 'insteadOf' | 'tracking' | 'lots' | 'weightsG'>[],
  by: PackedBy,
  rules: readonly VerificationRule[],
): Map<string, Verification> {
  const single = lines.map((line) => {
    const rule = strictest(rules.filter((one) => isMeant(one, order, line.sku, by)))
    const found: Verification =
      rule === undefined ? { policy: 'scanEach', why: 'usual' } : { policy: rule.policy, why: 'rule', rule }
    return [line.lineRef, atLeast(found, leastFor(line))] as const
  })
  const recount = single.map(([, one]) => one).find(({ policy }) => policy === 'recount')
  const ofLine = (lineRef: string) => single.flatMap(([ref, one]) => (ref === lineRef ? [one] : []))
  return new Map(single.map(([lineRef, one]) => [lineRef, recount ?? strictest(ofLine(lineRef)) ?? one]))
}

function isMeant(
  rule: VerificationRule,
  order: Pick<Order, 'customerRef' | 'valueSen' | 'currency'>,
  sku: string,
  by: PackedBy,
): boolean {
  switch (rule.about) {
    case 'item':
      return rule.sku === sku
    case 'customer':
      return rule.customerRef === order.customerRef
    case 'orderValue':
      return rule.currency === order.currency && order.valueSen >= rule.fromSen
    case 'person':
      return rule.personId === by.personId
    case 'bench':
      return rule.stationId === by.stationId
  }
}

/**
 * Each serial is scanned; of several lots each unit says its own, and of one at least the first does. Of what was picked
 * in place of another item each unit is scanned.
 */
function leastFor({
  tracking,
  lots,
  insteadOf,
  weightsG,
}: Pick<PackLine, 'tracking' | 'lots' | 'insteadOf' | 'weightsG'>): VerificationPolicy {
  if (insteadOf !== null || weightsG !== undefined) return 'scanEach'
  if (tracking === 'none') return 'trustPick'
  return tracking === 'lot' && lots.length === 1 ? 'scanOneKeyQuantity' : 'scanEach'
}

const atLeast = (found: Verification, policy: VerificationPolicy): Verification =>
  strictness(found) >= strictness({ policy }) ? found : { policy, why: 'tracked' }

/**
 * What stays of trust when an order needs several cartons: nobody knows what lies in which, so its units are scanned
 * or keyed.
 */
export const inCartons = (found: Verification): Verification =>
  found.policy === 'trustPick' ? { policy: 'scanOneKeyQuantity', why: 'cartons' } : found

/** Whether after one scan the rest may be keyed: of what was trusted and taken out again, too. */
export const mayKey = ({ policy }: Verification): boolean =>
  policy === 'trustPick' || policy === 'scanOneKeyQuantity'
