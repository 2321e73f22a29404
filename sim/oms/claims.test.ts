import { afterAll, beforeAll, expect, test } from 'vitest'
import { claim, claimOn, keepClaims, releaseClaim, withClaims } from './claims.ts'
import { fillDemo } from './fill.ts'
import { openPage } from './orders.ts'
import { openStore, type Store } from './store.ts'

let nowMs = Date.parse('2026-11-20T02:00:00.000Z')
let store: Store
beforeAll(() => {
  store = openStore(null, () => nowMs)
  fillDemo(store, 3, 8)
  keepClaims(store, true)
})
afterAll(() => store.db.close())

let made = 0
const orderRef = (place: number): string => openPage(store, '', 8).orders[place]?.orderRef ?? ''
const body = (place: number, number: number) => ({
  orderRef: orderRef(place),
  claimKey: `key-of-${number}`,
  stationId: `BENCH-${number}`,
  at: new Date(nowMs).toISOString(),
})
const ask = (place: number, number: number) =>
  claim(store, `k-${++made}`, { ...body(place, number), stationName: `Bench ${number}`, holdS: 3600 }).status
const hours = (count: number): void => {
  nowMs += count * 3_600_000
}

test('a claim that is not renewed lapses, and the order is the next one’s', () => {
  expect([ask(0, 1), ask(0, 7)]).toEqual([201, 409])
  hours(1.01)
  expect([claimOn(store, orderRef(0)), ask(0, 7), ask(0, 1)]).toEqual([null, 201, 409])
})

test('a claim that is renewed in time goes on', () => {
  const answers = [ask(1, 1)]
  for (let round = 0; round < 3; round++) {
    hours(0.9)
    answers.push(ask(1, 1), ask(1, 7))
  }
  expect(answers).toEqual([201, 200, 409, 200, 409, 200, 409])
})

test.each([
  ['an order that nobody knows', { orderRef: 'nobody' }, 404],
  ['a claim for no time at all', { holdS: 0 }, 422],
  ['a claim of a station without a name', { stationName: '' }, 422],
])('%s is refused and leaves no mark', (_what, wrong, status) => {
  const asked = { ...body(2, 1), stationName: 'Bench 1', holdS: 3600, ...wrong }
  expect(claim(store, `k-${++made}`, asked).status).toBe(status)
  expect(claimOn(store, orderRef(2))).toBeNull()
})

test('an OMS that keeps no claims takes none and says nothing of them', () => {
  keepClaims(store, false)
  expect([ask(3, 1), releaseClaim(store, `k-${++made}`, body(3, 1)).status]).toEqual([422, 200])
  expect(withClaims(store, openPage(store, '', 8).orders).some((order) => 'claim' in order)).toBe(false)
  keepClaims(store, true)
  expect(withClaims(store, openPage(store, '', 8).orders).every((order) => 'claim' in order)).toBe(true)
})
