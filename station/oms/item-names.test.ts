import { afterEach, expect, test } from 'vitest'
import type { Ledger } from '#sim/oms/ledger'
import { type TryImport, tryImport } from '#sim/try/try-import'
import { type TryShop, tryShop } from '#sim/try/try-shop'
import { order, type TryStation } from '#sim/try/try-station'
import { packTotes, pickAll, release } from '#sim/try/try-work'

let x: TryImport
let t: TryStation
let shop: TryShop
afterEach(async () => {
  await t.close()
  await shop.close()
})

/** A station whose second source, a shop, calls our kopi `tea`, with these orders in its own words. */
async function open(...orders: ReturnType<typeof order>[]): Promise<void> {
  x = await tryImport()
  t = x.t
  shop = await tryShop(t.clock, orders)
  await t.call('saveSource', { source: 'SHOP', name: 'Web shop' })
  await names('SHOP,tea,kopi')
  await t.call('saveOms', { source: 'SHOP', baseUrl: shop.url, token: 'secret', pollS: 3600 })
}
const names = (row: string) => x.bring('sourceItems', `source,sku_there,sku\n${row}\n`)
const held = () =>
  t.rows(
    "SELECT order_ref AS ref, content ->> '$.lines[0].sku' AS sku FROM customer_order ORDER BY order_ref",
  )

test('an item that a shop calls otherwise is picked as ours and told to the shop by its own name', async () => {
  await open(order('o-1', { tea: 2 }), order('o-2', { kopi: 1 }))
  await t.until(() => t.rows('SELECT 1 FROM quarantine').length === 1)
  expect([held(), t.rows('SELECT order_ref AS ref, reason FROM quarantine')]).toEqual([
    [{ ref: 'SHOP,o-1', sku: 'kopi' }],
    [
      {
        ref: 'SHOP,o-2',
        reason: 'SKU kopi is not among the names of items there, and here it is another item',
      },
    ],
  ])
  await names('SHOP,kopi,tea')
  await t.call('tryOmsNow', {})
  await t.until(() => held().length === 2)
  expect(held()[1]).toEqual({ ref: 'SHOP,o-2', sku: 'tea' })
  expect(t.rows('SELECT 1 FROM quarantine WHERE read_at IS NULL')).toEqual([])
  await t.call('signOut', { seat: 'a' })
  await release(t)
  await pickAll(t)
  await packTotes(t, [1, 2])
  await t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
  const { orders, faults } = await shop.at<Ledger>('/ledger', null)
  expect([orders.map(({ number, status }) => `${number} ${status}`), faults]).toEqual([
    ['O-1 shipped', 'O-2 shipped'],
    [],
  ])
})

test('one name is one item at each source, and both must be known here', async () => {
  await open()
  const rows = [
    'SHOP,latte,kopi',
    'BAZAR,tea,tea',
    'SHOP,x,nothing',
    'SHOP,r1,radio',
    'SHOP,r2,radio',
    ',tee,tea',
  ]
  const { token } = await x.choose('sourceItems', `source,sku_there,sku\n${rows.join('\n')}\n`)
  const refused = await x.rowsOf(token, 'refused')
  expect(refused.map(({ line, troubles }) => [line, troubles[0]?.column, troubles[0]?.trouble])).toEqual([
    [2, 'sku', { trouble: 'belongs-to', who: 'tea' }],
    [3, 'source', { trouble: 'not-one-of', choices: ['SHOP'] }],
    [4, 'sku', { trouble: 'unknown-here', kind: 'items' }],
    [5, 'sku', { trouble: 'twice-in-file', line: 6 }],
    [6, 'sku', { trouble: 'twice-in-file', line: 5 }],
  ])
})
