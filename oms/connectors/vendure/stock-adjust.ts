import { z } from 'zod'
import { oneMovement, type StockMove } from '#oms/connectors/vendure/stock-drift'
import type { Vendure } from '#oms/connectors/vendure/vendure'
import type { OmsFault, Outcome } from '#oms/port'
import { outcomeOfFault } from '#oms/send-message'
import { changesSite, type WireStockMovement } from '#oms/wire-stock'

const mostRounds = 6
const mostMarks = 20
const movesAtOnce = 100
const mostPages = 20

/** What the station wrote of one message into the item's own field: units still owed, and how many movements there were. */
interface Mark {
  key: string
  owed: number
  moves: number
}
interface Item {
  id: string
  onHand: number
  locationId: string
  marks: Mark[]
  moves: number
}

/**
 * Tells a counted change of stock. Vendure takes quantities and no changes of them, so what was sold between reading and
 * writing would be undone: its list of movements tells that afterwards, and what was undone is done again. The key lies in a
 * custom field of the item, written in the same transaction as the stock.
 */
export async function adjustStock(vendure: Vendure, key: string, told: WireStockMovement): Promise<Outcome> {
  const { stockField } = vendure.choices
  if (stockField === null || !changesSite(told))
    return { kind: 'noPlace', reason: `Vendure has no place for what was ${told.reason}` }
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    const item = await itemNow(vendure, stockField, told.sku)
    if (item === null) return refused(`Vendure has no item ${told.sku} with one place of stock`)
    if ('fault' in item) return outcomeOfFault(item)
    if ('moving' in item) continue
    const mark = item.marks.find((one) => one.key === key)
    const owed = mark === undefined ? told.quantity : await owedNow(vendure, item.id, mark)
    if (owed === null) return refused('what Vendure did of this cannot be told from what others did')
    if (typeof owed === 'object') return outcomeOfFault(owed)
    if (owed === 0) return { kind: rounds === 0 ? 'already' : 'applied', reference: item.id }
    const fault = await write(vendure, stockField, item, { key, owed, moves: item.moves })
    if (fault !== null) return outcomeOfFault(fault)
  }
  return { kind: 'retry', reason: `${told.sku} is sold too fast just now`, afterMs: null, takesNone: false }
}

const refused = (reason: string): Outcome => ({ kind: 'refused', reason, raw: '' })

/** Units that are still owed after the write that this mark came with: all that it undid. */
async function owedNow(vendure: Vendure, id: string, mark: Mark): Promise<number | null | OmsFault> {
  const moves: StockMove[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const some = await movesFrom(vendure, id, mark.moves + moves.length, movesAtOnce)
    if ('fault' in some) return some
    moves.push(...some.items)
    if (mark.moves + moves.length >= some.total) return oneMovement(mark.owed, moves)
  }
  return null
}

const moveList = z.object({
  totalItems: z.number().int(),
  items: z.array(z.object({ type: z.string(), quantity: z.number().int() })),
})

async function movesFrom(
  { ask }: Vendure,
  id: string,
  skip: number,
  take: number,
): Promise<{ total: number; items: StockMove[] } | OmsFault> {
  const given = await ask(
    `query Moves($id: ID!, $skip: Int!, $take: Int!) { productVariant(id: $id) {
      stockMovements(options: { skip: $skip, take: $take }) {
        totalItems items { ... on StockMovement { type quantity } } } } }`,
    { id, skip, take },
    z.object({ productVariant: z.object({ stockMovements: moveList }) }),
  )
  if ('fault' in given) return given
  const { totalItems, items } = given.told.productVariant.stockMovements
  return { total: totalItems, items }
}

/** An item as it was at one moment: nothing moved while it was read. Null where there is none, or stock in several places. */
async function itemNow(
  vendure: Vendure,
  stockField: string,
  sku: string,
): Promise<Item | { moving: true } | null | OmsFault> {
  const found = await vendure.ask(
    'query Item($sku: String!) { productVariants(options: { take: 1, filter: { sku: { eq: $sku } } }) { items { id } } }',
    { sku },
    z.object({ productVariants: z.object({ items: z.array(z.object({ id: z.string() })) }) }),
  )
  if ('fault' in found) return found
  const id = found.told.productVariants.items[0]?.id
  if (id === undefined) return null
  const before = await movesFrom(vendure, id, 0, 1)
  if ('fault' in before) return before
  const given = await vendure.ask(
    `query Stock($id: ID!) { productVariant(id: $id) {
      stockLevels { stockLocationId stockOnHand } customFields { mark: ${stockField} } } }`,
    { id },
    z.object({
      productVariant: z.object({
        stockLevels: z.array(z.object({ stockLocationId: z.string(), stockOnHand: z.number().int() })),
        customFields: z.object({ mark: z.string().nullable() }),
      }),
    }),
  )
  if ('fault' in given) return given
  const after = await movesFrom(vendure, id, 0, 1)
  if ('fault' in after) return after
  if (after.total !== before.total) return { moving: true }
  const { stockLevels, customFields } = given.told.productVariant
  const [level, ...more] = stockLevels
  if (level === undefined || more.length > 0) return null
  const { stockLocationId: locationId, stockOnHand: onHand } = level
  return { id, onHand, locationId, marks: marksIn(customFields.mark), moves: before.total }
}

const marksIn = (text: string | null): Mark[] =>
  (text ?? '').split(' ').flatMap((word) => {
    const [key, owed, moves] = word.split(':')
    return key === undefined || moves === undefined ? [] : [{ key, owed: Number(owed), moves: Number(moves) }]
  })

async function write(
  { ask }: Vendure,
  stockField: string,
  { id, onHand, locationId, marks }: Item,
  mark: Mark,
): Promise<OmsFault | null> {
  const kept = marks.filter(({ key }) => key !== mark.key).slice(1 - mostMarks)
  const text = [...kept, mark].map(({ key, owed, moves }) => `${key}:${owed}:${moves}`).join(' ')
  const input = {
    id,
    stockLevels: [{ stockLocationId: locationId, stockOnHand: onHand + mark.owed }],
    customFields: { [stockField]: text },
  }
  const given = await ask(
    'mutation Adjust($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }',
    { input: [input] },
    z.object({ updateProductVariants: z.array(z.object({ id: z.string() }).nullable()) }),
  )
  return 'fault' in given ? given : null
}
