import { expect, test } from 'vitest'
import type { Tried } from '#oms/connectors/contract/try-connector'
import { points } from '#oms/connectors/contract/try-lost-messages'
import { packedAs, settled, tryStation } from '#oms/connectors/contract/try-station'
import type { Message, OmsPort } from '#oms/port'
import type { WireReturn, WireStockMovement } from '#oms/wire-stock'

let made = 0
const freshKey = (): string => `01935d2e-6a1f-7c10-9c44-${String(++made).padStart(12, '0')}`

/** A count that found so many more, or fewer, of the first item. */
function counted({ oms }: Tried, quantity: number, change: Partial<WireStockMovement> = {}): Message {
  const body: WireStockMovement = {
    orderRef: null,
    sku: oms.skus[0],
    locationId: oms.place,
    lot: null,
    quantity,
    reason: 'counted',
    at: new Date().toISOString(),
    ...change,
  }
  return { messageId: freshKey(), kind: 'stockMovement', body }
}

/** An order of three that left, and what is told when this many came back to stock and so many broken. */
async function cameBack({ oms, proxy }: Tried, restock: number, broken: number) {
  const station = tryStation(oms, proxy)
  const orderRef = await oms.order([[oms.skus[0], 3]])
  const order = await station.take(orderRef)
  await settled(station.port, station.post(packedAs(order, [[3]])))
  const lineRef = order.lines[0]?.lineRef ?? ''
  const line = { lineRef, sku: oms.skus[0], lot: null, serials: [], grade: 'B', reason: 'does not fit' }
  const lines: WireReturn['lines'] = [
    { ...line, quantity: restock, disposition: 'restock' as const },
    { ...line, quantity: broken, disposition: 'quarantine' as const, grade: null },
  ].filter(({ quantity }) => quantity > 0)
  const body: WireReturn = {
    orderRef,
    rma: 'RMA-7',
    lines,
    receivedAt: new Date().toISOString(),
    stationId: 'BENCH-1',
    personId: 'P-1016',
  }
  const message: Message = { messageId: freshKey(), kind: 'returned', body }
  return { port: station.port, orderRef, message }
}

/** How many HTTP calls a counted change takes when nobody disturbs it and the session has begun. */
async function callsOf(at: Tried, port: OmsPort): Promise<number> {
  at.proxy.watch(() => null)
  await port.send(counted(at, 1))
  at.proxy.watch(() => null)
  await port.send(counted(at, 1))
  return at.proxy.count()
}

/** Stock and returns: both are keyed, and both are what people there see. */
export function goodsMoving(at: Tried, every: number): void {
  const stockNow = async (): Promise<number> => (await at.oms.stock?.(at.oms.skus[0])) ?? Number.NaN

  test('a counted change is in effect once, whatever is repeated', async () => {
    const { port } = tryStation(at.oms, at.proxy)
    for (const quantity of [-3, 5]) {
      const before = await stockNow()
      const message = counted(at, quantity)
      expect(await port.send(message)).toMatchObject({ kind: 'applied' })
      expect(await port.send(message)).toMatchObject({ kind: 'already' })
      expect(await stockNow()).toBe(before + quantity)
    }
  })

  test('what no one there can book is refused, and what only moves goods about is no change', async () => {
    const { port } = tryStation(at.oms, at.proxy)
    const before = await stockNow()
    const strange = counted(at, 1, { sku: 'NO-SUCH-ITEM' })
    expect(await port.send(strange)).toMatchObject({ kind: 'refused' })
    const moved = await port.send(counted(at, -1, { reason: 'picked' }))
    expect(['noPlace', 'applied']).toContain(moved.kind)
    expect(await stockNow()).toBe(before)
  })

  test('whichever call of a counted change is lost, there or back, it is in effect once', {
    timeout: 600_000,
  }, async () => {
    const { port } = tryStation(at.oms, at.proxy)
    for (const [index, fault] of points(await callsOf(at, port), every)) {
      const before = await stockNow()
      const message = counted(at, index % 2 === 0 ? 2 : -2)
      at.proxy.watch((seen) => (seen === index ? { fault } : null))
      const outcome = await settled(port, message)
      const point = `${fault} ${index}: ${JSON.stringify(outcome)}`
      expect([point, await stockNow()]).toEqual([point, before + (index % 2 === 0 ? 2 : -2)])
      expect([point, (await settled(port, message)).kind]).toEqual([point, 'already'])
    }
  })

  test('people there count meanwhile, between any two calls: both changes are in effect', {
    timeout: 600_000,
  }, async () => {
    const { port } = tryStation(at.oms, at.proxy)
    const calls = await callsOf(at, port)
    for (let index = 0; index < calls; index += Math.ceil(every / 3)) {
      const before = await stockNow()
      const theirs = index % 2 === 0 ? 7 : -2
      at.proxy.watch(async (seen) => {
        if (seen === index) await at.oms.recount(at.oms.skus[0], theirs)
        return null
      })
      const outcome = await settled(port, counted(at, 4))
      const point = `${theirs} at ${index}: ${JSON.stringify(outcome)}`
      expect([point, await stockNow()]).toEqual([point, before + 4 + theirs])
    }
  })

  test('what came back is told once; only what can be sold again is stock', async () => {
    const { port, message, orderRef } = await cameBack(at, 2, 1)
    const before = await stockNow()
    expect(await port.send(message)).toMatchObject({ kind: 'applied' })
    expect(await port.send(message)).toMatchObject({ kind: 'already' })
    expect([await at.oms.restocked(orderRef), await stockNow()]).toEqual([2, before + 2 + at.oms.waitsInside])
  })

  test('more than left never comes back', async () => {
    const { port, message } = await cameBack(at, 4, 0)
    const before = await stockNow()
    expect(await port.send(message)).toMatchObject({ kind: 'refused' })
    expect(await stockNow()).toBe(before)
  })

  test('whichever call of a return is lost, there or back, it came back once', {
    timeout: 600_000,
  }, async () => {
    const first = await cameBack(at, 2, 1)
    at.proxy.watch(() => null)
    await first.port.send(first.message)
    for (const [index, fault] of points(at.proxy.count(), every === 1 ? 1 : 2 * every + 1)) {
      const { port, message, orderRef } = await cameBack(at, 2, 1)
      at.proxy.watch((seen) => (seen === index ? { fault } : null))
      const outcome = await settled(port, message)
      const point = `${fault} ${index}: ${JSON.stringify(outcome)}`
      expect([point, await at.oms.restocked(orderRef)]).toEqual([point, 2])
      expect([point, (await settled(port, message)).kind]).toEqual([point, 'already'])
    }
  })
}
