import { expect, test } from 'vitest'
import type { Tried } from '#oms/connectors/contract/try-connector'
import {
  leavingOf,
  packedAs,
  settled,
  sortedLeft,
  type TryStation,
  tryStation,
} from '#oms/connectors/contract/try-station'
import type { Message } from '#oms/port'

/** Three of one and one of two of the other, in two cartons: every kind of call that a confirmation can need. */
const cartons = [
  [2, 0],
  [1, 1],
]

/** A confirmation that is ready to go, of an order of its own. */
async function ready({ oms, proxy }: Tried) {
  const station = tryStation(oms, proxy)
  const orderRef = await oms.order([
    [oms.skus[0], 3],
    [oms.skus[1], 2],
  ])
  const order = await station.take(orderRef)
  const body = packedAs(order, cartons)
  return { station, orderRef, message: station.post(body), leaving: leavingOf(order, body) }
}

/** How many HTTP calls this message takes when nothing goes wrong. */
async function callsOf({ proxy }: Tried, { port }: TryStation, message: Message): Promise<number> {
  proxy.watch(() => null)
  expect(await port.send(message)).toMatchObject({ kind: 'applied' })
  return proxy.count()
}

/** Every call, lost on its way there and on its way back; of these, every so-manyth. */
export function points(
  calls: number,
  every: number,
): [index: number, fault: 'lost-request' | 'lost-reply'][] {
  const all = Array.from({ length: calls }, (_, index) => index).flatMap((index) =>
    (['lost-request', 'lost-reply'] as const).map((fault): [number, typeof fault] => [index, fault]),
  )
  return all.filter((_, place) => place % every === 0)
}

/** Proofs over every single call that a message is made of. */
export function lostMessages(at: Tried, every: number): void {
  test('whichever call of a confirmation is lost, there or back, it is in effect once', {
    timeout: 600_000,
  }, async () => {
    const first = await ready(at)
    const calls = await callsOf(at, first.station, first.message)
    for (const [index, fault] of points(calls, every)) {
      const { station, orderRef, message, leaving } = await ready(at)
      at.proxy.watch((seen) => (seen === index ? { fault } : null))
      const outcome = await settled(station.port, message)
      const point = `${fault} ${index}`
      expect([point, outcome.kind]).toEqual([point, expect.stringMatching(/^(applied|already)$/)])
      expect([point, sortedLeft(await at.oms.left(orderRef))]).toEqual([point, leaving])
      expect([point, (await settled(station.port, message)).kind]).toEqual([point, 'already'])
    }
  })

  test('whichever call of taking it back is lost, there or back, it is taken back once', {
    timeout: 600_000,
  }, async () => {
    if (at.oms.neverReopens) return expect(at.oms.neverReopens).toBe(true)
    const first = await ready(at)
    await settled(first.station.port, first.message)
    const calls = await callsOf(at, first.station, first.station.cancelling(first.message))
    for (const [index, fault] of points(calls, every)) {
      const { station, orderRef, message } = await ready(at)
      await settled(station.port, message)
      at.proxy.watch((seen) => (seen === index ? { fault } : null))
      const outcome = await settled(station.port, station.cancelling(message))
      const point = `${fault} ${index}`
      expect([point, outcome.kind]).toEqual([point, expect.stringMatching(/^(applied|already)$/)])
      expect([point, await at.oms.left(orderRef), await at.oms.isOpen(orderRef)]).toEqual([point, [], true])
    }
  })

  test('cancelled or edited between two calls of a confirmation: all of it leaves, or nothing', {
    timeout: 600_000,
  }, async () => {
    const first = await ready(at)
    const calls = await callsOf(at, first.station, first.message)
    for (const change of ['cancel', 'edit'] as const)
      for (let index = 0; index < calls; index += every) {
        const { station, orderRef, message, leaving } = await ready(at)
        at.proxy.watch(async (seen) => {
          if (seen === index) await at.oms[change](orderRef)
          return null
        })
        const outcome = await settled(station.port, message)
        const point = `${change} ${index}: ${JSON.stringify(outcome)}`
        const isIn = outcome.kind === 'applied' || outcome.kind === 'already'
        expect([point, sortedLeft(await at.oms.left(orderRef))]).toEqual([point, isIn ? leaving : []])
        expect([point, isIn || outcome.kind === 'conflict']).toEqual([point, true])
      }
  })
}
