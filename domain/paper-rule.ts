import {
  type DocumentMoment,
  type DocumentPlan,
  documents,
  type OrderPaper,
  orderPapers,
} from '#domain/document'
import type { WholeLanguage } from '#domain/language'
import type { Order, OrderKind } from '#domain/order'

/** What an order has or has not; null in a rule where that is no matter. */
export const paperTraits = ['gift', 'cod', 'hazmat'] as const
type PaperTrait = (typeof paperTraits)[number]

/** The lists of a rule: one of them must be met; an empty one is no matter. */
const lists = ['courierIds', 'kinds', 'customerRefs'] as const

/** Which orders a rule is about: all of it must hold. */
export interface PaperOrders extends Record<PaperTrait, boolean | null> {
  courierIds: string[]
  kinds: OrderKind[]
  /** The OMS's own keys of customers. */
  customerRefs: string[]
  /** Where it goes, as ISO 3166 alpha-2: one of these, or with `except` any other one; empty for everywhere. */
  countries: string[]
  except: boolean
}

/** Says of some orders when one of their papers comes out, and how many of it. */
export interface PaperRule {
  name: string
  paper: OrderPaper
  at: DocumentMoment
  copies: number
  /** The name of the printer it comes out of, wherever a station has one of that name; null: where it belongs. */
  printer: string | null
  /** What it is written in; null: as whoever has it printed reads. */
  language: WholeLanguage | null
  of: PaperOrders
}

/** A rule about every order. */
export const everyOrder: PaperOrders = {
  ...{ courierIds: [], kinds: [], customerRefs: [], countries: [], except: false },
  ...{ gift: null, cod: null, hazmat: null },
}

/** What comes of one paper of an order, and the rule that says so; null where the station's own choice counts. */
export interface PaperChoice {
  paper: OrderPaper
  at: DocumentMoment
  copies: number
  printer: string | null
  language: WholeLanguage | null
  rule: string | null
}

/** An order as rules see it: whether it has hazardous goods is known of its items. */
export interface RuledOrder {
  order: Order
  hazmat: boolean
}

/** What is chosen for every paper of an order: of the rules about a paper the first that asks for the order counts. */
export const choosePapers = (
  rules: readonly PaperRule[],
  plan: DocumentPlan,
  ruled: RuledOrder,
): PaperChoice[] =>
  orderPapers.map((paper) => {
    const rule = rules.find((one) => one.paper === paper && isAbout(one.of, ruled))
    return rule === undefined
      ? { paper, at: plan[paper], copies: 1, printer: null, language: null, rule: null }
      : chosenBy(rule)
  })

const chosenBy = ({ paper, at, copies, printer, language, name }: PaperRule): PaperChoice => ({
  ...{ paper, at, copies, printer, language, rule: name },
})

/** Whether a rule is about an order. */
export function isAbout(of: PaperOrders, { order, hazmat }: RuledOrder): boolean {
  const { courierId, kind, customerRef, shipTo, giftNote, codSen } = order
  const has: Record<PaperTrait, boolean> = { gift: giftNote !== null, cod: codSen !== null, hazmat }
  const isListed = of.countries.includes(shipTo.country.trim().toUpperCase())
  return (
    isAmong(of.courierIds, courierId) &&
    isAmong(of.kinds, kind) &&
    isAmong(of.customerRefs, customerRef) &&
    (of.countries.length === 0 || isListed !== of.except) &&
    paperTraits.every((trait) => of[trait] === null || of[trait] === has[trait])
  )
}

const isAmong = (those: readonly string[], one: string | undefined): boolean =>
  those.length === 0 || (one !== undefined && those.includes(one))

/** The first rule that never counts, and the one before it that takes all its orders; null where each may count. */
export function hiddenRule(rules: readonly PaperRule[]): { name: string; by: string } | null {
  for (const [place, { name, paper, of }] of rules.entries()) {
    const before = rules.slice(0, place).find((one) => one.paper === paper && takesAll(one.of, of))
    if (before !== undefined) return { name, by: before.name }
  }
  return null
}

/** Whether one rule is about every order that another one is about. */
const takesAll = (wide: PaperOrders, narrow: PaperOrders): boolean =>
  lists.every((list) => holds(wide[list], narrow[list])) &&
  goesEverywhere(wide, narrow) &&
  paperTraits.every((trait) => wide[trait] === null || wide[trait] === narrow[trait])

const holds = (wide: readonly string[], narrow: readonly string[]): boolean =>
  wide.length === 0 || (narrow.length > 0 && narrow.every((one) => wide.includes(one)))

function goesEverywhere(wide: PaperOrders, narrow: PaperOrders): boolean {
  if (wide.countries.length === 0) return true
  if (narrow.countries.length === 0) return false
  if (!narrow.except) return narrow.countries.every((one) => wide.countries.includes(one) !== wide.except)
  return wide.except && wide.countries.every((one) => narrow.countries.includes(one))
}

/** Whether a paper can come out at a moment at all. */
export const canComeAt = (paper: OrderPaper, at: DocumentMoment): boolean =>
  (documents[paper].moments as readonly DocumentMoment[]).includes(at)
