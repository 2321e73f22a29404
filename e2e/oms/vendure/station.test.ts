import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { usualVendure, type VendureChoices } from '#contract/oms-connection'
import { orderByRef } from '#db/orders'
import { messageById, post } from '#db/outbox'
import { inTransaction } from '#db/statements'
import { tryFloor } from '#db/try-floor'
import type { Order } from '#domain/order'
import { now } from '#domain/wave-sample'
import { leavingOf, packedAs, sortedLeft } from '#oms/connectors/contract/try-station'
import { floorOn } from '#sim/try/try-floor'
import { orderFeed } from '#station/oms/feed'
import { omsAccess } from '#station/oms/oms-line'
import { outboxSender } from '#station/oms/sender'
import { openShop, type Shop } from './shop.ts'
import { startVendure, type VendureServer } from './start-vendure.ts'

const rights = ['ReadOrder', 'UpdateOrder', 'ReadCatalog', 'ReadStockLocation', 'ReadShippingMethod']
const choices: VendureChoices = {
  ...usualVendure,
  couriers: { 'pos-laju': { courierId: 'JT', service: 'EZ' } },
}
let server: VendureServer
let shop: Shop
let db: ReturnType<typeof tryFloor>
beforeAll(async () => {
  server = await startVendure()
  shop = await openShop(server.url, ['tea', 'kopi'])
  await shop.employ('station', rights)
  await shop.employ('reader', ['ReadOrder'])
}, 300_000)
afterAll(() => server?.close())
beforeEach(() => {
  db?.close()
  db = tryFloor()
})
afterAll(() => db?.close())

/** A station set up for this shop as an administrator would, with what it does in the background. */
function station(user: string) {
  const floor = floorOn(db)
  const { settings } = floor
  const own = {
    ...floor,
    settings: {
      ...settings,
      oms: { ...settings.oms, baseUrl: `${server.url}/admin-api`, token: user },
      connection: {
        connector: { kind: 'vendure' as const, choices: { ...choices, user } },
        perMinute: null,
        numbers: [{ courierId: 'JT', prefix: 'JT', digits: 8, first: 5, last: 7 }],
      },
    },
  }
  const access = omsAccess(own, fetch, new AbortController().signal)
  const feed = orderFeed(
    own,
    '',
    () => access.reads(''),
    () => access.health(''),
    () => {},
  )
  const sender = outboxSender(
    own,
    '',
    () => access.sends(''),
    () => 0,
  )
  return { access, feed, sender }
}
const held = (orderRef: string): Order => {
  const order = orderByRef(db, orderRef)?.order
  if (order === undefined) throw new Error(`${orderRef} did not come in`)
  return order
}
const send = (
  kind: 'shipmentConfirmation' | 'cancelConfirmation',
  orderRef: string,
  body: unknown,
): string => {
  const messageId = `${kind}-${orderRef}`
  inTransaction(db, () => post(db, { messageId, kind, orderRef, about: orderRef }, body, now))
  return messageId
}
const events = () => db.prepare('SELECT count(*) FROM event').pluck().get()

test('orders come in as they were sold; pulling again changes nothing', async () => {
  const orderRef = await shop.sell([['tea', 3]])
  const { feed } = station('station')
  await feed.pull()
  expect(feed.health).toMatchObject({ state: 'upToDate', problem: null })
  expect(held(orderRef)).toMatchObject({
    version: 1,
    courierId: 'JT',
    service: 'EZ',
    hold: null,
    shipTo: { name: 'Ain Zainal', lines: ['1, Jalan Contoh'], postcode: '50480', country: 'MY' },
    lines: [{ sku: 'tea', quantity: 3 }],
  })
  const before = events()
  await feed.pull()
  expect(events()).toBe(before)
})

test('a shipping method that nobody mapped holds the order, and says which it is', async () => {
  const orderRef = await shop.sell([['tea', 1]], 'bicycle')
  await station('station').feed.pull()
  expect(held(orderRef).hold).toBe('shipping method bicycle has no courier in the settings')
})

test('an order cancelled or changed there is cancelled or changed here with the next pull', async () => {
  const [cancelled, edited] = [await shop.sell([['tea', 1]]), await shop.sell([['tea', 1]])]
  const { feed } = station('station')
  await feed.pull()
  await shop.cancel(cancelled)
  await shop.edit(edited)
  await feed.pull()
  expect(held(cancelled).cancelledAt).not.toBeNull()
  expect(held(edited)).toMatchObject({ version: 2, shipTo: { lines: ['2, Jalan Lain'] } })
})

test('what the outbox holds leaves there once, its shorts stay open, and it can be taken back', async () => {
  const orderRef = await shop.sell([
    ['tea', 2],
    ['kopi', 2],
  ])
  const { feed, sender } = station('station')
  await feed.pull()
  const body = packedAs(held(orderRef), [[2, 1]])
  for (const [place, line] of (body.cartons[0]?.lines ?? []).entries())
    Object.assign(line, place === 0 ? { serials: ['S-1', 'S-2'] } : { lots: ['L-A'] })
  const key = send('shipmentConfirmation', orderRef, body)
  await sender.drain()
  expect(messageById(db, key)).toMatchObject({ state: 'done', answer: 'applied' })
  expect(sortedLeft(await shop.left(orderRef))).toEqual(leavingOf(held(orderRef), body))
  const shipped = await shop.order(orderRef)
  expect([shipped.state, shipped.history.items.map(({ data }) => data.note)]).toEqual([
    'PartiallyShipped',
    [
      expect.stringMatching(
        /^Packed at BENCH-1 by P-1016: TRK\d+MY CT-4 1234 g \(line \d+: serial S-1 S-2; line \d+: lot L-A\); short: line .*not found/,
      ),
    ],
  ])
  const undo = send('cancelConfirmation', orderRef, { key, reason: 'wrong item' })
  await sender.drain()
  expect(messageById(db, undo)).toMatchObject({ state: 'done', answer: 'applied' })
  expect([await shop.left(orderRef), (await shop.order(orderRef)).state]).toEqual([[], 'PaymentSettled'])
})

test('an order changed there after packing stops its message, and a person sees why', async () => {
  const orderRef = await shop.sell([['tea', 2]])
  const { feed, sender } = station('station')
  await feed.pull()
  const key = send('shipmentConfirmation', orderRef, packedAs(held(orderRef), [[2]]))
  await shop.edit(orderRef)
  await sender.drain()
  expect(messageById(db, key)).toMatchObject({
    state: 'parked',
    reason: 'the order was changed after packing: shipTo',
  })
  expect(await shop.left(orderRef)).toEqual([])
})

test('its numbers are the station’s own, each once, until the range ends', async () => {
  const numbers = station('station').access.numbers()
  const ask = { key: 'k', kind: 'tracking' as const, courierId: 'JT', count: 2 }
  expect(await numbers?.leaseNumbers(ask)).toEqual(['JT00000005', 'JT00000006'])
  expect(await numbers?.leaseNumbers(ask)).toEqual(['JT00000007'])
  expect(await numbers?.leaseNumbers(ask)).toMatchObject({
    detail: 'the range of numbers for JT is used up',
  })
  expect(await numbers?.leaseNumbers({ ...ask, courierId: null })).toMatchObject({
    detail: 'no range of numbers was entered for SSCC',
  })
})

test('a look at it names the rights and the shipping methods that are missing', async () => {
  const found = (await station('reader').access.sends('')?.verify()) ?? []
  expect(found).toContainEqual({
    check: 'rights',
    state: 'missing',
    detail: 'UpdateOrder, ReadCatalog, ReadStockLocation',
  })
  const all = (await station('station').access.sends('')?.verify()) ?? []
  expect(all.filter(({ state }) => state === 'missing')).toEqual([
    { check: 'couriers', state: 'missing', detail: 'bicycle' },
  ])
})
