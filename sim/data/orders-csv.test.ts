import { expect, test } from 'vitest'
import { wireItem } from '#oms/wire-master'
import { wireOrder } from '#oms/wire-order'
import { ordersFromCsv } from './orders-csv.ts'
import { prngFromSeed } from './prng.ts'
import { demoCouriers } from './site.ts'
import { warehouseForItems } from './stock.ts'

const now = '2026-11-22T02:00:00.000Z'
const head = 'order_number,sku,quantity,item_name,length_mm,width_mm,height_mm,weight_g'
const read = (content: string | Uint8Array) =>
  ordersFromCsv({ content, items: [], couriers: demoCouriers, now })
const tea = 'TEA,2,Teh Melur,140,70,78,68.5'

test('an order of several rows comes in whole, with its new items', () => {
  const { orders, items, problems } = read(`${head}\nA-1,${tea}\nA-1,RICE,1,,240,150,50,1018\n`)
  expect(problems).toEqual([])
  expect(
    orders.map((order) => [order.number, order.lines.map(({ sku, quantity }) => [sku, quantity])]),
  ).toEqual([
    [
      'A-1',
      [
        ['TEA', 2],
        ['RICE', 1],
      ],
    ],
  ])
  expect(items.map(({ name, weightMg }) => [name, weightMg])).toEqual([
    ['Teh Melur', 68_500],
    ['RICE', 1_018_000],
  ])
  for (const order of orders) expect(wireOrder.safeParse(order).success).toBe(true)
  for (const item of items) expect(wireItem.safeParse(item).success).toBe(true)
})

test('an order with one bad row is left out whole and the others come in', () => {
  const { orders, problems } = read(`${head}\nA-1,${tea}\nA-1,RICE,many,,240,150,50,1018\nA-2,${tea}\n`)
  expect(orders.map(({ number }) => number)).toEqual(['A-2'])
  expect(problems).toEqual([
    { line: 3, column: 'quantity', reason: 'is not a whole number', orderNumber: 'A-1' },
  ])
})

test('a SKU nobody knows needs its sizes', () => {
  expect(read('order_number,sku,quantity\nA-1,TEA,1\n').problems).toMatchObject([{ line: 2, column: 'sku' }])
})

test('semicolons, a byte order mark, CRLF and quotes as Excel writes them are read', () => {
  const content = `\ufefforder_number;sku;quantity;length_mm;width_mm;height_mm;weight_g;name;gift_note;cut_off\r\nA-1;TEA;1;10;10;10;5;"Tan ""Ah"" Lek; junior";"two\r\nlines";15:30\r\n`
  for (const form of [content, new TextEncoder().encode(content), Buffer.from(content, 'utf16le')]) {
    const { orders, problems } = read(form)
    expect(problems).toEqual([])
    expect(orders[0]).toMatchObject({ giftNote: 'two\r\nlines', cutOffAt: '2026-11-22T07:30:00.000Z' })
    expect(orders[0]?.shipTo.name).toBe('Tan "Ah" Lek; junior')
  }
})

test('a quote that is never closed spoils its own order and no other', () => {
  const { orders, problems } = read(
    `${head}\nA-1,${tea}\nA-2,"RICE,1,,240,150,50,1018\nA-3,${tea}\nA-2,${tea}\n`,
  )
  expect(orders.map(({ number }) => number)).toEqual(['A-1', 'A-3'])
  expect(problems).toEqual([{ line: 3, column: null, reason: 'quotes do not match', orderNumber: 'A-2' }])
})

test('a quoted cell that swallows whole rows is not taken for a note', () => {
  const { orders } = read(`${head}\nA-1,${tea}\n"A-2,${tea}\nA-1,"${tea}\n`)
  expect(orders).toEqual([])
})

test('what belongs to the order must not differ between its rows', () => {
  const { orders, problems } = read(`${head},town\nA-1,${tea},Ipoh\nA-1,${tea},Melaka\nA-2,${tea},Ipoh\n`)
  expect(orders.map(({ number }) => number)).toEqual(['A-2'])
  expect(problems).toMatchObject([{ line: 3, column: 'town' }])
})

test('bytes that are no text, a missing column and control characters are told, never thrown', () => {
  expect(read(new Uint8Array([0x61, 0xc3, 0x28])).problems).toMatchObject([{ line: 0 }])
  expect(read('order_number,sku\nA-1,TEA\n').problems).toMatchObject([
    { line: 0, reason: 'the file has no column quantity' },
  ])
  expect(read(`${head}\nA-\u0000,${tea}\n`).problems).toMatchObject([{ line: 2, column: 'order_number' }])
  expect(read('').problems).toMatchObject([{ line: 0 }])
})

test('an order left out brings no items in', () => {
  const { items } = read(`${head}\nA-1,${tea}\nA-1,RICE,0,,1,1,1,1\n`)
  expect(items).toEqual([])
})

test('imported items stand on shelves of their own, enough for the orders', () => {
  const { items } = read(`${head}\nA-1,${tea}\nA-1,RICE,1,,240,150,50,1018\n`)
  const { locations, stock } = warehouseForItems(items, prngFromSeed(5), now)
  expect(new Set(stock.map(({ sku }) => sku))).toEqual(new Set(['TEA', 'RICE']))
  expect(
    stock.every(
      (row) => row.quantity > 100 && locations.some(({ locationId }) => locationId === row.locationId),
    ),
  ).toBe(true)
  expect(locations.every(({ aisle, walkOrder }) => aisle.startsWith('M') && walkOrder > 3000)).toBe(true)
})
