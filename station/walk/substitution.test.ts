import { afterEach, expect, test } from 'vitest'
import type { Order } from '#domain/order'
import { order, type TryStation } from '#sim/try/try-station'
import {
  atFirstUnit,
  badge,
  next,
  openTote,
  packUntil,
  pickUntil,
  released,
  shortLine,
  signIn,
  tote,
} from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** Of two teas the picker finds one; kopi may go in its place. Stock as the test wants it. */
async function oneTeaMissing(change: Partial<Order>, stock = ''): Promise<void> {
  t = await released([order('o-1', { tea: 2 }, change)])
  t.own().exec(stock)
  await atFirstUnit(t)
  t.scan('TEA-01')
  await shortLine(t, 1, 'notThere')
}
const lines = () =>
  t.rows('SELECT sku, quantity, picked, short_quantity AS short FROM pick_line ORDER BY sequence')
const shorts = () => t.rows("SELECT 1 FROM exception WHERE kind = 'short'").length
const teaOnly = [{ sku: 'tea', quantity: 2, picked: 0, short: 1 }]
const withKopi = [...teaOnly, { sku: 'kopi', quantity: 1, picked: 0, short: 0 }]

test.each<[string, Partial<Order>, string, object[]]>([
  ['the OMS says nothing', {}, '', teaOnly],
  ['the order takes none', { substitution: 'none' }, '', teaOnly],
  ['a supervisor decides', { substitution: 'approve' }, '', teaOnly],
  ['the order takes them', { substitution: 'allowed' }, '', withKopi],
  [
    'nothing of the alternate is free',
    { substitution: 'allowed' },
    'UPDATE stock SET quantity = reserved',
    teaOnly,
  ],
  ['its location is blocked', { substitution: 'allowed' }, 'UPDATE location SET blocked = 1', teaOnly],
  [
    'it lies elsewhere itself',
    { substitution: 'allowed' },
    "INSERT INTO stock (location_id, sku, lot, quantity) VALUES ('B-01', 'tea', '', 5)",
    [...teaOnly, { sku: 'tea', quantity: 1, picked: 0, short: 0 }],
  ],
])('an alternate is fetched only where the order takes it: %s', async (_, change, stock, expected) => {
  await oneTeaMissing(change, stock)
  expect([lines(), shorts()]).toEqual([expected, expected.length === 1 ? 1 : 0])
})

test('the picker is told, sees both names, and the ordered item is refused there', async () => {
  await oneTeaMissing({ substitution: 'allowed' })
  await pickUntil(t, 'scan-tote')
  await pickUntil(t, 'scan-item')
  const told = t.news.flatMap((one) => (one.tell === 'seat' && one.verdict !== null ? [one.verdict] : []))
  expect((await t.screen('pick')).line).toMatchObject({ item: { sku: 'kopi' }, insteadOf: 'tea' })
  expect(told).toContainEqual(
    expect.objectContaining({
      said: { saved: 'line-shorted', quantity: 1, elsewhere: 0, instead: 1 },
    }),
  )
  expect(t.scan('TEA-01')).toMatchObject({ refusal: { refusal: 'wrong-item', neededSku: 'kopi' } })
})

test('the bench verifies the alternate, and the OMS hears line, ordered item, shipped item and quantity', async () => {
  await oneTeaMissing({ substitution: 'allowed' })
  await pickUntil(t)
  openTote(t, 1)
  const { step, lines: rows } = await t.screen('pack')
  expect([step.step, rows.map(({ item, insteadOf, needed }) => [item.sku, insteadOf, needed])]).toEqual([
    'choose-carton',
    [
      ['tea', null, 1],
      ['kopi', 'tea', 1],
    ],
  ])
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  const [shipped] = (await t.ledger()).orders
  expect(shipped?.shipments[0]?.shorts).toEqual([])
  expect(shipped?.shipments[0]?.cartons[0]?.lines).toMatchObject([
    { lineRef: '1', sku: 'tea', quantity: 1 },
    { lineRef: '1', sku: 'kopi', quantity: 1, lots: ['L1'] },
  ])
  expect(
    t.rows(
      "SELECT body ->> '$.cartons[0].lines[1].substitution' AS told FROM outbox WHERE kind = 'shipmentConfirmation'",
    ),
  ).toEqual([{ told: '{"orderedSku":"tea","shippedSku":"kopi"}' }])
})

const rows = async () => {
  const answer = await t.call('exceptions', {})
  return answer.ok ? answer.value : []
}
const fetchKopi = async () => {
  await signIn(t, 'supervisor')
  const [one] = await rows()
  const answer = await t.call('fetchShort', { exceptionId: one?.exceptionId ?? '', sku: 'kopi' })
  await t.call('signOut', { seat: 'a' })
  return answer
}
const stage = () => t.rows('SELECT floor_stage AS stage FROM customer_order')

test('a supervisor sees what may go instead, and who is still on the walk fetches it', async () => {
  await oneTeaMissing({ substitution: 'approve' })
  await signIn(t, 'supervisor')
  expect((await rows()).map(({ short }) => short)).toEqual([
    {
      name: 'tea',
      quantity: 1,
      totes: [],
      sources: [{ sku: 'kopi', name: 'kopi', quantity: 1, instead: true }],
    },
  ])
  expect([await fetchKopi(), lines(), await rows()]).toEqual([{ ok: true, value: null }, withKopi, []])
})

test('after the walk a list of its own fetches it, and the order waits for that', async () => {
  await oneTeaMissing({ substitution: 'approve' })
  await pickUntil(t)
  await t.call('signOut', { seat: 'a' })
  const before = stage()
  const answer = await fetchKopi()
  const between = stage()
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'bind-tote')
  t.scan(tote(2))
  await pickUntil(t)
  expect([answer.ok, before, between, stage()]).toEqual([
    true,
    [{ stage: 'picked' }],
    [{ stage: 'picking' }],
    [{ stage: 'picked' }],
  ])
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect((await t.ledger()).orders[0]?.shipments[0]?.cartons[0]?.lines.map(({ sku }) => sku)).toEqual([
    'tea',
    'kopi',
  ])
})

test('what was put away meanwhile is fetched as it was ordered', async () => {
  await oneTeaMissing({})
  t.own().exec("INSERT INTO stock (location_id, sku, lot, quantity) VALUES ('B-01', 'tea', '', 5)")
  await signIn(t, 'supervisor')
  expect((await rows())[0]?.short?.sources).toEqual([
    { sku: 'tea', name: 'tea', quantity: 1, instead: false },
  ])
})

test.each<[string, string, string]>([
  ['nothing of it is free any more', 'UPDATE stock SET quantity = reserved', 'none-free'],
  ['the order lies on a bench', "UPDATE customer_order SET floor_stage = 'packing'", 'nothing-to-decide'],
  [
    'its order takes none',
    "UPDATE customer_order SET content = json_remove(content, '$.substitution')",
    'none-free',
  ],
])('fetching changes nothing when %s', async (_, meanwhile, refusal) => {
  await oneTeaMissing({ substitution: 'approve' })
  t.own().exec(meanwhile)
  const before = t.rows('SELECT * FROM stock')
  expect(await fetchKopi()).toMatchObject({ ok: false, refusal: { refusal } })
  expect([lines(), t.rows('SELECT * FROM stock')]).toEqual([teaOnly, before])
})
