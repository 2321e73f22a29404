import { z } from 'zod'
import { noMapping, pathsOf } from '#contract/field-mapping'
import type { TrytonChoices } from '#contract/oms-connection'
import type { Seen } from '#oms/connectors/date-clock'
import { type AskTryton, faultOf } from '#oms/connectors/tryton/ask'
import type { OmsFault } from '#oms/port'

/** Tryton's dates and times in JSON (trytond/protocols/jsonrpc.py); times are UTC. */
const instant = z
  .object({
    __class__: z.literal('datetime'),
    year: z.number(),
    month: z.number(),
    day: z.number(),
    hour: z.number(),
    minute: z.number(),
    second: z.number(),
  })
  .transform(({ year, month, day, hour, minute, second }) =>
    new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString(),
  )
const day = z
  .object({ __class__: z.literal('date'), year: z.number(), month: z.number(), day: z.number() })
  .transform((date) => new Date(Date.UTC(date.year, date.month - 1, date.day)).toISOString().slice(0, 10))
const decimal = z.object({ __class__: z.literal('Decimal'), decimal: z.string() })
const words = z.string().nullable()

const shipmentRow = z.looseObject({
  id: z.number().int(),
  number: z.string().min(1),
  reference: words,
  state: z.string(),
  planned_date: day.nullable(),
  create_date: instant,
  _timestamp: z.string(),
  'customer.': z.looseObject({ rec_name: words, code: words, phone: words }),
  'delivery_address.': z.object({
    party_name: words,
    street: words,
    city: words,
    postal_code: words,
    'country.': z.object({ code: z.string() }).nullable(),
    'subdivision.': z.object({ name: z.string() }).nullable(),
  }),
  'carrier.': z.object({ rec_name: z.string() }).nullable(),
  'company.': z.object({ 'currency.': z.object({ code: z.string() }) }),
})
const shipmentFields = [
  'number',
  'reference',
  'state',
  'planned_date',
  'create_date',
  '_timestamp',
  'customer.rec_name',
  'customer.code',
  'customer.phone',
  'delivery_address.party_name',
  'delivery_address.street',
  'delivery_address.city',
  'delivery_address.postal_code',
  'delivery_address.country.code',
  'delivery_address.subdivision.name',
  'carrier.rec_name',
  'company.currency.code',
]

const moveRow = z.object({
  id: z.number().int(),
  shipment: z.string(),
  state: z.string(),
  origin: words,
  quantity: z.number(),
  unit_price: decimal.nullable(),
  uom: z.number().int(),
  internal_weight: z.number().nullable(),
  _timestamp: z.string(),
  'product.': z.object({
    code: words,
    default_uom: z.number().int(),
    /** Sorts of places to which nothing goes without its lot. */
    lot_required: z.array(z.string()).nullable(),
  }),
  'lot.': z.object({ number: z.string() }).nullable(),
  'to_location.': z.object({ type: z.string() }),
  'from_location.': z.object({ code: words }),
})
const moveFields = [
  'shipment',
  'state',
  'origin',
  'quantity',
  'unit_price',
  'uom',
  'internal_weight',
  '_timestamp',
  'product.code',
  'product.default_uom',
  'product.lot_required',
  'lot.number',
  'to_location.type',
  'from_location.code',
]

const packageRow = z.object({
  id: z.number().int(),
  shipping_reference: words,
  moves: z.array(z.number().int()),
})
export type TrytonPackage = z.infer<typeof packageRow>

/** One move of goods; `outgoing` to the customer, else from a place to the way out. */
export interface Move {
  id: number
  state: string
  outgoing: boolean
  /** Of an outgoing move what it is for, of the other the outgoing move it serves: `stock.move,12`. */
  origin: string | null
  sku: string
  quantity: number
  /** The quantity counts units of the item and not dozens of them. */
  inUnits: boolean
  lot: string | null
  /** Tryton lets none of it go to a customer without its lot. */
  needsLot: boolean
  /** The place it is taken from. */
  from: string | null
  /** Of one unit. */
  priceText: string | null
  /** Of all its units, as Tryton knows the item. */
  weightG: number | null
  stamp: string
}
export type ShipmentRow = z.infer<typeof shipmentRow>
/** A customer shipment with its moves, in the order in which they were made. */
export interface Shipment {
  row: ShipmentRow
  moves: Move[]
}

export const shipmentModel = 'stock.shipment.out'
export const nameOf = (id: number): string => `${shipmentModel},${id}`

const fieldsOf = ({ mapping }: Pick<TrytonChoices, 'mapping'>): string[] => [
  ...new Set([...shipmentFields, ...pathsOf(mapping ?? noMapping)]),
]

/** Shipments that fit the domain, by id, at most so many; rows that cannot be read come back raw. */
export async function readShipments(
  { ask, choices }: { ask: AskTryton; choices: Pick<TrytonChoices, 'mapping'> },
  domain: readonly unknown[],
  most: number,
  order: 'ASC' | 'DESC' = 'ASC',
): Promise<
  | { shipments: Shipment[]; bad: { id: number; raw: unknown; problem: z.ZodError }[]; headers: Seen }
  | OmsFault
> {
  const given = await ask(
    `model.${shipmentModel}.search_read`,
    [domain, 0, most, [['id', order]], fieldsOf(choices)],
    z.array(z.looseObject({ id: z.number().int() })),
  )
  if (!('told' in given)) return faultOf(given)
  const { told, answer } = given
  const moves =
    told.length === 0
      ? []
      : await readMoves(
          ask,
          told.map(({ id }) => nameOf(id)),
        )
  if ('fault' in moves) return moves
  const shipments: Shipment[] = []
  const bad: { id: number; raw: unknown; problem: z.ZodError }[] = []
  for (const raw of told) {
    const row = shipmentRow.safeParse(raw)
    if (row.success)
      shipments.push({
        row: row.data,
        moves: moves.filter(({ of }) => of === nameOf(raw.id)).map(({ move }) => move),
      })
    else bad.push({ id: raw.id, raw, problem: row.error })
  }
  const { sentAtMs, readAtMs } = answer
  return { shipments, bad, headers: { date: answer.headers.get('date'), sentAtMs, readAtMs } }
}

async function readMoves(ask: AskTryton, of: string[]): Promise<{ of: string; move: Move }[] | OmsFault> {
  const given = await ask(
    'model.stock.move.search_read',
    [[['shipment', 'in', of]], 0, null, [['id', 'ASC']], moveFields],
    z.array(moveRow),
  )
  if (!('told' in given)) return faultOf(given)
  return given.told.map((row) => ({
    of: row.shipment,
    move: {
      id: row.id,
      state: row.state,
      outgoing: row['to_location.'].type === 'customer',
      origin: row.origin,
      sku: row['product.'].code ?? '',
      quantity: row.quantity,
      inUnits: row.uom === row['product.'].default_uom,
      lot: row['lot.']?.number ?? null,
      needsLot: row['product.'].lot_required?.includes('customer') === true,
      from: row['from_location.'].code,
      priceText: row.unit_price?.decimal ?? null,
      weightG: row.internal_weight === null ? null : Math.round(row.internal_weight * 1000),
      stamp: row._timestamp,
    },
  }))
}

/** The packages of one shipment. */
export async function readPackages(ask: AskTryton, id: number): Promise<TrytonPackage[] | OmsFault> {
  const given = await ask(
    'model.stock.package.search_read',
    [[['shipment', '=', nameOf(id)]], 0, null, [['id', 'ASC']], ['shipping_reference', 'moves']],
    z.array(packageRow),
  )
  return 'told' in given ? given.told : faultOf(given)
}
