import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { claiming } from '#oms/connectors/contract/try-claims'
import { type FaultProxy, faultProxy } from '#oms/connectors/contract/try-fault-proxy'
import { goodsMoving } from '#oms/connectors/contract/try-goods'
import { lostMessages } from '#oms/connectors/contract/try-lost-messages'
import {
  good,
  leavingOf,
  packedAs,
  type RealOms,
  settled,
  sortedLeft,
  tryStation,
} from '#oms/connectors/contract/try-station'

/** What both sides of one connector are at while it is held to the contract. */
export interface Tried {
  oms: RealOms
  proxy: FaultProxy
}

/**
 * The contract that every connector keeps, held against a real server of its OMS. `start` may take minutes the first
 * time; `every` is how many fault points of the sweeps are passed over for each one tried, 1 for none.
 */
export function describeConnector(name: string, start: () => Promise<RealOms>, every: number): void {
  describe(`${name} keeps the contract`, () => {
    const at = {} as Tried
    beforeAll(async () => {
      const oms = await start()
      Object.assign(at, { oms, proxy: await faultProxy(oms.url) })
    }, 300_000)
    afterAll(async () => {
      await at.proxy?.close()
      await at.oms?.close()
    })
    beforeEach(() => at.proxy.watch(() => null))
    reading(at)
    confirming(at, every === 1 ? 3 : 1)
    takingBack(at)
    claiming(at)
    trouble(at)
    lostMessages(at, every)
    goodsMoving(at, every)
    test('nothing at the OMS is as it must never be', async () => {
      expect(await at.oms.faults()).toEqual([])
    })
  })
}

const one = (at: Tried): Promise<string> => at.oms.order([[at.oms.skus[0], 2]])

function reading(at: Tried): void {
  test('the whole open set comes, each order once, while orders leave it between two pages', async () => {
    const refs: string[] = []
    for (let count = 0; count < at.oms.threePages; count += 1) refs.push(await one(at))
    const station = tryStation(at.oms, at.proxy)
    const gone: string[] = []
    const before = (await station.takeAll()).map(({ orderRef }) => orderRef)
    at.proxy.watch(async (index) => {
      const first = before[index]
      if (index > 0 && first !== undefined && refs.includes(first) && (await at.oms.cancel(first)))
        gone.push(first)
      return null
    })
    const orders = (await station.takeAll()).map(({ orderRef }) => orderRef)
    expect(at.proxy.count()).toBeGreaterThan(2)
    expect(new Set(orders).size).toBe(orders.length)
    expect(before.filter((orderRef) => !orders.includes(orderRef) && !gone.includes(orderRef))).toEqual([])
  })

  test('an order says what is wanted and where to, and is no other one when it comes again', async () => {
    const [first, second] = at.oms.skus
    const orderRef = await at.oms.order([
      [first, 3],
      [second, 2],
    ])
    const station = tryStation(at.oms, at.proxy)
    const order = (await station.takeAll()).find((each) => each.orderRef === orderRef)
    expect(order).toMatchObject({ status: 'confirmed', hold: null, cancelledAt: null })
    expect(order?.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      [first, 3],
      [second, 2],
    ])
    expect(order?.shipTo.lines.join(' ').length).toBeGreaterThan(3)
    expect(await station.take(orderRef)).toEqual(order)
  })

  test('a changed order has a newer version, a cancelled one is found by reference, an unknown one is not', async () => {
    const station = tryStation(at.oms, at.proxy)
    const [edited, cancelled] = [await one(at), await one(at)]
    const before = await station.take(edited)
    expect([await at.oms.edit(edited), await at.oms.cancel(cancelled)]).toEqual([true, true])
    const after = await station.take(edited)
    expect(after.version).toBeGreaterThan(before.version)
    expect((await station.take(cancelled)).cancelledAt).not.toBeNull()
    expect((await station.takeAll()).some(({ orderRef }) => orderRef === cancelled)).toBe(false)
    expect(good(await station.port.get(['987654321'])).orders).toEqual([])
  })

  test('a state that nobody explained is never ready to be worked on', async () => {
    const orderRef = await one(at)
    const station = tryStation(at.oms, at.proxy, { unexplained: at.oms.explainsStates })
    const order = (await station.takeAll()).find((each) => each.orderRef === orderRef)
    expect(order?.hold !== null).toBe(at.oms.explainsStates)
  })

  test('a clock that is hours wrong is measured and decides nothing', async () => {
    for (const offsetMs of [-5 * 3_600_000, 5 * 3_600_000]) {
      const station = tryStation(at.oms, at.proxy, { now: () => Date.now() + offsetMs })
      expect(Math.abs(good(await station.port.pullOpen()).clockOffsetMs + offsetMs)).toBeLessThan(5_000)
      const order = await station.take(await one(at))
      expect(await station.port.send(station.post(packedAs(order, [[2]])))).toMatchObject({ kind: 'applied' })
    }
  })

  test('verify finds nothing missing for who may, and says it for who may not', async () => {
    const found = await tryStation(at.oms, at.proxy).port.verify()
    expect(found.filter(({ state }) => state === 'missing')).toEqual([])
    expect(found.length).toBeGreaterThan(2)
    const stranger = tryStation(at.oms, at.proxy, { stranger: true })
    expect(await stranger.port.verify()).toContainEqual(
      expect.objectContaining({ check: 'signIn', state: 'missing' }),
    )
    expect(await stranger.port.pullOpen()).toMatchObject({ fault: 'auth' })
  })

  test('stock is what people see there', async () => {
    const station = tryStation(at.oms, at.proxy)
    const [sku] = at.oms.skus
    const told = station.port.stock === null ? null : good(await station.port.stock([sku, 'NO-SUCH-ITEM']))
    const seen = at.oms.stock === null ? null : [{ sku, quantity: await at.oms.stock(sku) }]
    expect(told).toEqual(seen)
  })
}

/** `races`: how often two stations want one order at the very same time. */
function confirming(at: Tried, races: number): void {
  const wanted = (): [string, number][] => [
    [at.oms.skus[0], 3],
    [at.oms.skus[1], 2],
  ]
  test.each([
    ['in one carton', [[3, 2]]],
    [
      'in two cartons',
      [
        [2, 0],
        [1, 2],
      ],
    ],
    ['with one unit short', [[3, 1]]],
    [
      'in two cartons and short',
      [
        [2, 0],
        [1, 1],
      ],
    ],
    ['with a whole line short', [[3, 0]]],
  ])('an order %s leaves once, and a repeat changes nothing', async (_how, cartons) => {
    const station = tryStation(at.oms, at.proxy)
    const order = await station.take(await at.oms.order(wanted()))
    const body = packedAs(order, cartons)
    const message = station.post(body)
    expect(await station.port.send(message)).toMatchObject({ kind: 'applied' })
    expect(await station.port.send(message)).toMatchObject({ kind: 'already' })
    expect(sortedLeft(await at.oms.left(order.orderRef))).toEqual(leavingOf(order, body))
  })

  test('two stations with one order: one ships it, the other is told of the conflict', async () => {
    for (let race = 0; race < races; race += 1) {
      const orderRef = await one(at)
      const both = [tryStation(at.oms, at.proxy), tryStation(at.oms, at.proxy)]
      const bodies = await Promise.all(
        both.map(async (station) => packedAs(await station.take(orderRef), [[2]])),
      )
      const outcomes = await Promise.all(
        both.map((station, place) => settled(station.port, station.post(bodies[place] as never))),
      )
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['applied', 'conflict'])
      const [left, ...more] = await at.oms.left(orderRef)
      expect([left?.units, more]).toEqual([[[at.oms.skus[0], 2]], []])
    }
  })

  test.each([['picking'], ['packing'], ['packed']] as const)(
    'cancelled or edited when %s was told: a conflict, and nothing leaves',
    async (stage) => {
      for (const change of ['cancel', 'edit'] as const) {
        const station = tryStation(at.oms, at.proxy)
        const order = await station.take(await one(at))
        const { orderRef } = order
        const body = { orderRef, stage, at: new Date().toISOString(), stationId: 'BENCH-1' }
        const told = await settled(station.port, {
          messageId: `p-${orderRef}-${stage}`,
          kind: 'progress',
          body,
        })
        expect(['applied', 'already', 'noPlace']).toContain(told.kind)
        expect(await at.oms[change](orderRef)).toBe(true)
        const outcome = await settled(station.port, station.post(packedAs(order, [[2]])))
        expect(outcome).toMatchObject({ kind: 'conflict', order: { orderRef } })
        expect(await at.oms.left(orderRef)).toEqual([])
      }
    },
  )

  test('more than was ordered, or a body that is none, never reaches an order', async () => {
    const station = tryStation(at.oms, at.proxy)
    const order = await station.take(await one(at))
    expect(['refused', 'conflict']).toContain(
      (await settled(station.port, station.post(packedAs(order, [[3]])))).kind,
    )
    for (const body of [null, {}, 1n])
      expect(await station.port.send({ messageId: 'x', kind: 'shipmentConfirmation', body })).toMatchObject({
        kind: 'refused',
      })
    expect(await at.oms.left(order.orderRef)).toEqual([])
  })
}

function takingBack(at: Tried): void {
  test('a confirmation is taken back once; the order is open again and can leave under a new key', async () => {
    const station = tryStation(at.oms, at.proxy)
    const order = await station.take(await one(at))
    const message = station.post(packedAs(order, [[1], [1]]))
    await settled(station.port, message)
    const cancelling = station.cancelling(message)
    if (at.oms.neverReopens) {
      const before = await at.oms.left(order.orderRef)
      expect(await station.port.send(cancelling)).toMatchObject({ kind: 'refused' })
      expect(await at.oms.left(order.orderRef)).toEqual(before)
      return
    }
    expect(await station.port.send(cancelling)).toMatchObject({ kind: 'applied' })
    expect(await station.port.send(cancelling)).toMatchObject({ kind: 'already' })
    expect([await at.oms.left(order.orderRef), await at.oms.isOpen(order.orderRef)]).toEqual([[], true])
    const again = await station.take(order.orderRef)
    expect(again.lines.map(({ quantity }) => quantity)).toEqual([2])
    const body = packedAs(again, [[2]])
    expect(await settled(station.port, station.post(body))).toMatchObject({ kind: 'applied' })
    expect(sortedLeft(await at.oms.left(order.orderRef))).toEqual(leavingOf(again, body))
  })

  test('a confirmation that nobody knows is not taken back', async () => {
    const body = { key: 'never-sent', reason: 'wrong item' }
    const { port } = tryStation(at.oms, at.proxy)
    expect(await port.send({ messageId: 'c-1', kind: 'cancelConfirmation', body })).toMatchObject({
      kind: 'refused',
    })
  })
}

function trouble(at: Tried): void {
  const spoiled: [string, Parameters<FaultProxy['watch']>[0], object][] = [
    [
      'asks to wait',
      () => ({ fault: 'status', status: 429, retryAfterS: 7 }),
      { kind: 'retry', afterMs: 7000, takesNone: true },
    ],
    ['is down', () => ({ fault: 'status', status: 503, retryAfterS: null }), { kind: 'retry' }],
    ['fails', () => ({ fault: 'status', status: 500, retryAfterS: null }), { kind: 'retry' }],
    ['never answers', () => ({ fault: 'never' }), { kind: 'retry' }],
    ['answers with a page', () => ({ fault: 'body', body: () => '<h1>Log in</h1>' }), { kind: 'retry' }],
    ['breaks off', () => ({ fault: 'body', body: (text) => text.slice(0, -9) }), { kind: 'retry' }],
  ]
  test('an OMS in any trouble is asked again under the same key, and ships once when it is over', async () => {
    const station = tryStation(at.oms, at.proxy)
    const order = await station.take(await one(at))
    const body = packedAs(order, [[2]])
    const message = station.post(body)
    for (const [how, plan, told] of spoiled) {
      at.proxy.watch(plan)
      expect([how, await station.patient(500).send(message)]).toMatchObject([how, told])
      expect([how, await station.patient(500).pullOpen()]).toMatchObject([how, { fault: expect.any(String) }])
      at.proxy.watch(() => null)
      expect([[], leavingOf(order, body)]).toContainEqual(sortedLeft(await at.oms.left(order.orderRef)))
    }
    expect(['applied', 'already']).toContain((await settled(station.port, message)).kind)
    expect(sortedLeft(await at.oms.left(order.orderRef))).toEqual(leavingOf(order, body))
  })

  test('a session that ended is begun again within the message', async () => {
    const station = tryStation(at.oms, at.proxy)
    const order = await station.take(await one(at))
    await at.oms.endSessions?.()
    expect(good(await station.port.pullOpen()).orders.length).toBeGreaterThan(0)
    await at.oms.endSessions?.()
    expect(await station.port.send(station.post(packedAs(order, [[2]])))).toMatchObject({ kind: 'applied' })
  })

  test('a success that was only said is no success', async () => {
    const { pretend } = at.oms
    const station = tryStation(at.oms, at.proxy)
    const order = await station.take(await one(at))
    const body = packedAs(order, [[2]])
    const message = station.post(body)
    if (pretend !== null) {
      at.proxy.watch(() => ({ fault: 'pretend', reply: pretend }))
      expect(await station.port.send(message)).toMatchObject({ kind: 'retry' })
      expect(await at.oms.left(order.orderRef)).toEqual([])
      at.proxy.watch(() => null)
    }
    expect(await settled(station.port, message)).toMatchObject({ kind: 'applied' })
    expect(sortedLeft(await at.oms.left(order.orderRef))).toEqual(leavingOf(order, body))
  })
}
