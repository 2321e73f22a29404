import { z } from 'zod'
import { faultOf, type Objection } from '#oms/connectors/tryton/ask'
import { type Carton, codeOf } from '#oms/connectors/tryton/parts'
import type { MoveChange, Step } from '#oms/connectors/tryton/plan'
import { type Move, nameOf, type Shipment, shipmentModel } from '#oms/connectors/tryton/shipment'
import type { Tryton } from '#oms/connectors/tryton/tryton'
import type { OmsFault } from '#oms/port'

/** What Tryton said to a change: null is a success, which is not believed before it was read back. */
type Said = Objection | OmsFault | null

/** The mark by which a station knows a shipment as the one it is shipping: one word of the shipment's reference. */
const markOf = (key: string): string => `packbench:${key}`
export const isMarked = (reference: string | null, key: string): boolean =>
  (reference ?? '').split(' ').includes(markOf(key))
export const isTaken = (reference: string | null): boolean => /(^| )packbench:/.test(reference ?? '')

/** Writes the shipment's reference, with or without the mark, unless somebody changed the shipment since it was read. */
export const writeMark = (tryton: Tryton, { row }: Shipment, key: string, isSet: boolean): Promise<Said> => {
  const others = (row.reference ?? '').split(' ').filter((word) => word !== '' && word !== markOf(key))
  const reference = [...others, ...(isSet ? [markOf(key)] : [])].join(' ')
  return said(tryton, `model.${shipmentModel}.write`, [[row.id], { reference }], {
    _timestamp: { [nameOf(row.id)]: row._timestamp },
  })
}

/** Does one step of a confirmation. */
export async function doStep(tryton: Tryton, shipment: Shipment, step: Step): Promise<Said> {
  const { id } = shipment.row
  switch (step.step) {
    case 'assign': {
      const given = await tryton.ask(`model.${shipmentModel}.assign_try`, [[id]], z.boolean().nullable())
      if (!('told' in given)) return given
      return given.told === false ? { objection: lacking(shipment), stale: false } : null
    }
    case 'settle':
      return await changeMoves(tryton, shipment, 'inventory_moves', step.changes)
    case 'split':
      return await changeMoves(tryton, shipment, 'outgoing_moves', step.changes)
    case 'wrap':
      return await wrap(tryton, shipment, step.cartons)
    case 'tidy':
      return await said(tryton, 'model.stock.package.delete', [step.packages], {})
    default:
      return await said(tryton, `model.${shipmentModel}.${button[step.step] ?? ''}`, [[id]], {})
  }
}

const button: Partial<Record<Step['step'], string>> = {
  reset: 'wait',
  pick: 'pick',
  pack: 'pack',
  done: 'done',
}

const lacking = ({ moves }: Shipment): string => {
  const open = moves.filter(({ outgoing, state }) => !outgoing && state === 'draft')
  const what = open.map(({ sku, quantity, from }) => `${quantity} × ${sku} in ${from ?? '-'}`).join(', ')
  return `Tryton has not enough stock to assign: ${what}. Count these places there, then send again.`
}

async function said(
  tryton: Tryton,
  method: string,
  params: readonly unknown[],
  context: Record<string, unknown>,
): Promise<Said> {
  const given = await tryton.ask(method, params, z.unknown(), context)
  return 'told' in given ? null : given
}

/** All changes of one step in one call: Tryton does all of them or none, and none when a move is no longer as it was read. */
async function changeMoves(
  tryton: Tryton,
  { row, moves }: Shipment,
  field: 'inventory_moves' | 'outgoing_moves',
  changes: readonly MoveChange[],
): Promise<Said> {
  const lots = await lotIds(tryton, changes)
  if (!(lots instanceof Map)) return lots
  const actions = changes.map((each) => {
    if (each.change === 'delete') return ['delete', [each.id]]
    const lot = each.lot === null ? {} : { lot: lots.get(`${each.sku} ${each.lot}`) }
    return [each.change, [each.id], { quantity: each.quantity, ...lot }]
  })
  return await said(tryton, `model.${shipmentModel}.write`, [[row.id], { [field]: actions }], {
    _stock_move_split: true,
    _timestamp: stampsOf(row, moves, new Set(changes.map(({ id }) => id))),
  })
}

const stampsOf = (
  row: Shipment['row'],
  moves: readonly Move[],
  ids: ReadonlySet<number>,
): Record<string, string> => ({
  [nameOf(row.id)]: row._timestamp,
  ...Object.fromEntries(
    moves.filter(({ id }) => ids.has(id)).map(({ id, stamp }) => [`stock.move,${id}`, stamp]),
  ),
})

async function lotIds(
  { ask }: Tryton,
  changes: readonly MoveChange[],
): Promise<Map<string, number> | Objection | OmsFault> {
  const wanted = changes.flatMap((each) =>
    each.change === 'delete' || each.lot === null ? [] : [{ sku: each.sku, lot: each.lot }],
  )
  if (wanted.length === 0) return new Map()
  const given = await ask(
    'model.stock.lot.search_read',
    [[['number', 'in', wanted.map(({ lot }) => lot)]], 0, null, [['id', 'ASC']], ['number', 'product.code']],
    z.array(
      z.object({ id: z.number(), number: z.string(), 'product.': z.object({ code: z.string().nullable() }) }),
    ),
  )
  if (!('told' in given)) return given
  const known = new Map(given.told.map((row) => [`${row['product.'].code} ${row.number}`, row.id]))
  const unknown = wanted.find(({ sku, lot }) => !known.has(`${sku} ${lot}`))
  return unknown === undefined
    ? known
    : { objection: `Tryton knows no lot ${unknown.lot} of ${unknown.sku}`, stale: false }
}

const packageType = z.object({
  id: z.number(),
  name: z.string(),
  length: z.number().nullable(),
  length_uom: z.number().nullable(),
  width: z.number().nullable(),
  width_uom: z.number().nullable(),
  height: z.number().nullable(),
  height_uom: z.number().nullable(),
})

/** All packages of a shipment in one call; their size is that of their type, named like the carton type here. */
async function wrap(
  tryton: Tryton,
  { row, moves }: Shipment,
  cartons: readonly { carton: Carton; moves: Move[] }[],
): Promise<Said> {
  const types = await readTypes(tryton)
  if (!Array.isArray(types)) return types
  const gram = await tryton.ask(
    'model.product.uom.search',
    [[['symbol', '=', 'g']], 0, 1, null],
    z.array(z.number()),
  )
  if (!('told' in gram)) return gram
  const packages = cartons.map(({ carton, moves: inside }) => {
    const {
      id,
      name: _name,
      ...size
    } = types.find(({ name }) => name === carton.cartonTypeId) ?? types[0] ?? none
    return {
      type: id,
      shipment: nameOf(row.id),
      shipping_reference: codeOf(carton),
      ...size,
      ...weightOf(carton, inside, gram.told[0]),
      moves: [['add', inside.map((move) => move.id)]],
    }
  })
  const ids = new Set(cartons.flatMap(({ moves: inside }) => inside.map(({ id }) => id)))
  return await said(tryton, 'model.stock.package.create', [packages], {
    _timestamp: stampsOf(row, moves, ids),
  })
}

const none = { id: 0, name: '' }

async function readTypes({ ask }: Tryton): Promise<z.infer<typeof packageType>[] | Objection | OmsFault> {
  const fields = Object.keys(packageType.shape).filter((field) => field !== 'id')
  const given = await ask(
    'model.stock.package.type.search_read',
    [[], 0, null, [['id', 'ASC']], fields],
    z.array(packageType),
  )
  if (!('told' in given)) return faultOf(given)
  return given.told.length > 0
    ? given.told
    : { objection: 'Tryton has no type of package: make at least one there', stale: false }
}

/** Tryton adds the goods to the weight of the packaging, so that it tells what the scale said in all. */
function weightOf(carton: Carton, inside: readonly Move[], gram: number | undefined): object {
  if (carton.weightG === null || gram === undefined) return {}
  const goodsG = inside.reduce((sum, { weightG }) => sum + (weightG ?? 0), 0)
  return { packaging_weight: Math.max(0, carton.weightG - goodsG), packaging_weight_uom: gram }
}
