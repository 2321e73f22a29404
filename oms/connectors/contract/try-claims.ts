import { expect, test } from 'vitest'
import type { Tried } from '#oms/connectors/contract/try-connector'
import { packedAs, settled, type TryStation, tryStation } from '#oms/connectors/contract/try-station'
import type { Outcome } from '#oms/port'

/** Stations that want one order for themselves: only where the OMS keeps claims can they. */
export function claiming(at: Tried): void {
  let made = 0
  const two = (): [TryStation, TryStation] => [tryStation(at.oms, at.proxy), tryStation(at.oms, at.proxy)]
  const one = (): Promise<string> => at.oms.order([[at.oms.skus[0], 2]])
  const tell = (kind: 'claim' | 'releaseClaim') => (station: TryStation, orderRef: string, number: 1 | 7) =>
    settled(station.port, {
      messageId: `${kind}-${++made}`,
      kind,
      body: {
        orderRef,
        claimKey: `key-of-${number}`,
        stationId: `BENCH-${number}`,
        ...(kind === 'claim' ? { stationName: `Bench ${number}`, holdS: 3600 } : {}),
        at: new Date().toISOString(),
      },
    })
  const [claim, release] = [tell('claim'), tell('releaseClaim')]
  const conflict = (orderRef: string, number: 1 | 7) => ({
    kind: 'conflict',
    reason: expect.stringContaining(`Bench ${number}`),
    order: { orderRef, claim: { key: `key-of-${number}`, name: `Bench ${number}` } },
  })

  test('an OMS without a place for claims says so and marks no order', async () => {
    const [station] = two()
    if (station.port.can.claims) return expect((await station.take(await one())).claim).toBeNull()
    const orderRef = await one()
    expect((await claim(station, orderRef, 1)).kind).toBe('noPlace')
    expect((await release(station, orderRef, 1)).kind).toBe('noPlace')
    expect((await station.take(orderRef)).claim).toBeUndefined()
  })

  test('an order that two stations want at once is one’s: the other hears whose, and gets it when that one lets go', async () => {
    const [first, second] = two()
    if (!first.port.can.claims) return expect(first.port.can.claims).toBe(false)
    const orderRef = await one()
    const answers = await Promise.all([claim(first, orderRef, 1), claim(second, orderRef, 7)])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['applied', 'conflict'])
    const [owner, other] = answers[0].kind === 'applied' ? ([1, 7] as const) : ([7, 1] as const)
    expect(answers.find(({ kind }: Outcome) => kind === 'conflict')).toMatchObject(conflict(orderRef, owner))
    expect((await second.take(orderRef)).claim).toEqual({ key: `key-of-${owner}`, name: `Bench ${owner}` })
    expect((await claim(first, orderRef, owner)).kind).toBe('already')
    expect((await release(second, orderRef, other)).kind).toBe('already')
    expect(await claim(second, orderRef, other)).toMatchObject(conflict(orderRef, owner))
    expect((await release(first, orderRef, owner)).kind).toBe('applied')
    expect((await second.take(orderRef)).claim).toBeNull()
    expect((await claim(second, orderRef, other)).kind).toBe('applied')
  })

  test('only who holds an order ships it, and that ends the claim', async () => {
    const [first, second] = two()
    if (!first.port.can.claims) return expect(first.port.can.claims).toBe(false)
    const orderRef = await one()
    const order = await first.take(orderRef)
    const version = order.version
    await claim(first, orderRef, 1)
    expect((await first.take(orderRef)).version).toBe(version)
    const stranger = second.post({ ...packedAs(order, [[2]]), stationId: 'BENCH-7' })
    expect(await settled(second.port, stranger)).toMatchObject(conflict(orderRef, 1))
    expect(await at.oms.left(orderRef)).toEqual([])
    expect((await settled(first.port, first.post(packedAs(order, [[2]])))).kind).toBe('applied')
    expect((await first.take(orderRef)).claim).toBeNull()
    expect((await claim(second, orderRef, 7)).kind).toBe('conflict')
  })

  test('a claim whose answer was lost is made once, and a late copy of it takes nothing back that was let go', async () => {
    const [station] = two()
    if (!station.port.can.claims) return expect(station.port.can.claims).toBe(false)
    const orderRef = await one()
    const body = { orderRef, claimKey: 'key-of-1', stationId: 'BENCH-1', at: new Date().toISOString() }
    const message = {
      messageId: `late-${++made}`,
      kind: 'claim' as const,
      body: { ...body, stationName: 'Bench 1', holdS: 3600 },
    }
    at.proxy.watch(() => ({ fault: 'body', body: () => '' }))
    expect((await station.port.send(message)).kind).toBe('retry')
    at.proxy.watch(() => null)
    expect((await station.port.send(message)).kind).toBe('already')
    await release(station, orderRef, 1)
    expect((await station.port.send(message)).kind).toBe('already')
    expect((await station.take(orderRef)).claim).toBeNull()
  })
}
