import { afterAll, beforeAll, expect, test } from 'vitest'
import { packedAs, type RealOms, tryStation } from '#oms/connectors/contract/try-station'
import { startTryton, type TrytonServer } from './start-tryton.ts'
import { connectBench } from './try-tryton.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

let server: TrytonServer
let warehouse: Warehouse
beforeAll(async () => {
  server = await startTryton()
  warehouse = await openWarehouse(server.url)
}, 300_000)
afterAll(() => server?.close())

const station = () => tryStation({ connect: connectBench } as RealOms, server)
/** Moves of this shipment that are done, in words. */
const moved = (orderRef: string, side: string): Promise<string[]> =>
  doneMoves([
    ['shipment', '=', `stock.shipment.out,${orderRef.replace('out-', '')}`],
    ['to_location.type', '=', side],
  ])
const cameBack = (key: string): Promise<string[]> =>
  doneMoves([
    ['shipment.reference', '=', `packbench:${key}`, 'stock.shipment.out.return'],
    ['from_location.type', '=', 'customer'],
  ])
async function doneMoves(domain: unknown[]): Promise<string[]> {
  const fields = ['quantity', 'lot.number', 'from_location.code', 'product.code']
  const rows = await warehouse.rows('stock.move', [['state', '=', 'done'], ...domain], fields)
  return rows
    .map((row) => {
      const [lot, from, sku] = [row['lot.'], row['from_location.'], row['product.']] as (Record<
        string,
        string
      > | null)[]
      return `${row.quantity} ${sku?.code} ${lot?.number ?? '-'} from ${from?.code}`
    })
    .sort()
}

test('lots leave as they were packed, each taken from a place that has it', async () => {
  const { take, post, port } = station()
  const order = await take(await warehouse.sell([['VIT-1', 5]]))
  const packed = packedAs(order, [[2], [3]])
  for (const [place, lot] of ['L-A', 'L-B'].entries())
    for (const line of packed.cartons[place]?.lines ?? []) line.lots = [lot]
  expect(await port.send(post(packed))).toMatchObject({ kind: 'applied' })
  expect(await moved(order.orderRef, 'customer')).toEqual(['2 VIT-1 L-A from OUT', '3 VIT-1 L-B from OUT'])
  expect(await moved(order.orderRef, 'storage')).toEqual([
    '2 VIT-1 L-A from A-01-1',
    expect.stringMatching(/^3 VIT-1 L-B from A-01-[12]$/),
  ])
})

test('serials of an item that needs lots leave and come back as lots of one unit', async () => {
  const { take, post, port } = station()
  const order = await take(await warehouse.sell([['VIT-1', 2]]))
  const packed = packedAs(order, [[1], [1]])
  for (const [place, serial] of ['L-A', 'L-B'].entries())
    for (const line of packed.cartons[place]?.lines ?? []) line.serials = [serial]
  expect(await port.send(post(packed))).toMatchObject({ kind: 'applied' })
  expect(await moved(order.orderRef, 'customer')).toEqual(['1 VIT-1 L-A from OUT', '1 VIT-1 L-B from OUT'])
  const back = { sku: 'VIT-1', lot: null, grade: 'A', disposition: 'restock', reason: 'too many' }
  const body = {
    orderRef: order.orderRef,
    rma: null,
    lines: [{ ...back, lineRef: order.lines[0]?.lineRef, quantity: 2, serials: ['L-A', 'L-B'] }],
    receivedAt: new Date().toISOString(),
    stationId: 'BENCH-1',
    personId: 'P-1016',
  }
  expect(await port.send({ messageId: 'back-1', kind: 'returned', body })).toMatchObject({ kind: 'applied' })
  expect(await cameBack('back-1')).toEqual([
    expect.stringContaining('1 VIT-1 L-A'),
    expect.stringContaining('1 VIT-1 L-B'),
  ])
})

test.each([
  ['a serial that is no lot there', { serials: ['S-9', 'L-A', 'L-B'] }, /no lot S-9 of VIT-1/],
  ['a lot that Tryton does not know', { lots: ['L-Z'] }, /no lot L-Z of VIT-1/],
  ['a lot that nobody told', {}, /lot/i],
  ['lots that nobody counted', { lots: ['L-A', 'L-B'] }, /how many are of lot/],
])('%s: refused with the reason, and a later confirmation is free', async (_what, told, reason) => {
  const { take, post, port } = station()
  const order = await take(await warehouse.sell([['VIT-1', 3]]))
  const packed = packedAs(order, [[3]])
  for (const line of packed.cartons[0]?.lines ?? []) Object.assign(line, told)
  expect(await port.send(post(packed))).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(reason),
  })
  const right = packedAs(order, [[3]])
  for (const line of right.cartons[0]?.lines ?? []) line.lots = ['L-A']
  expect(await port.send(post(right))).toMatchObject({ kind: 'applied' })
})

test('what was short comes again as a back-order of its own', async () => {
  const { take, takeAll, post, port } = station()
  const order = await take(
    await warehouse.sell([
      ['TEA-1', 3],
      ['MUG-1', 2],
    ]),
  )
  expect(await port.send(post(packedAs(order, [[2, 0]])))).toMatchObject({ kind: 'applied' })
  const back = (await takeAll()).at(-1)
  expect(back?.orderRef).not.toBe(order.orderRef)
  expect(back?.lines.map(({ sku, quantity }) => `${quantity} ${sku}`)).toEqual(['1 TEA-1', '2 MUG-1'])
})

test('a package has its number, its type with the size, and weighs in all what the scale said', async () => {
  const { take, post, port } = station()
  const order = await take(await warehouse.sell([['TEA-1', 2]]))
  const packed = packedAs(order, [[2]])
  await port.send(post(packed))
  const number = packed.cartons[0]?.trackingNumber
  const fields = ['type.name', 'length', 'packaging_weight', 'weight']
  const [row] = await warehouse.rows('stock.package', [['shipping_reference', '=', number]], fields)
  expect(row).toMatchObject({ 'type.': { name: 'CT-4' }, length: 40, packaging_weight: 1010 })
  expect(Number(row?.weight) * 1000 + Number(row?.packaging_weight)).toBeCloseTo(1234)
})

test('picking that was told reserves the goods in their places', async () => {
  const { take, port } = station()
  const { orderRef } = await take(await warehouse.sell([['TEA-1', 1]]))
  const body = { orderRef, stage: 'picking', at: new Date().toISOString(), stationId: 'BENCH-1' }
  expect(await port.send({ messageId: 'p-1', kind: 'progress', body })).toMatchObject({ kind: 'applied' })
  expect(await port.send({ messageId: 'p-1', kind: 'progress', body })).toMatchObject({ kind: 'already' })
  expect(await warehouse.state(orderRef)).toBe('assigned')
})

test('goods that Tryton does not have are refused by name, and nothing leaves', async () => {
  const { take, post, port } = station()
  const order = await take(await warehouse.sell([['MUG-1', 90_000]]))
  const outcome = await port.send(post(packedAs(order, [[90_000]])))
  expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('MUG-1') })
  expect(await warehouse.left(order.orderRef)).toEqual([])
})
