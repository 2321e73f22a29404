import { describe, expect, it } from 'vitest'
import { madeMap } from '#domain/routing/hall-map'
import { type ShiftFacts, shiftFrom, type WalkFact } from '#domain/simulation/shift-facts'

const locations = ['A-02', 'A-05', 'B-01'].map((locationId) => ({
  locationId,
  aisle: locationId.charAt(0),
  bay: Number(locationId.slice(2)),
  level: locationId === 'A-05' ? 4 : 1,
  zone: locationId.charAt(0),
}))
const walk = (change: Partial<WalkFact> = {}): WalkFact => ({
  ...{ method: 'cluster', owner: null, skippedBy: [], priority: 0, cutOffMs: 3_600_000 },
  ...{ standingAt: null, begun: false, locationIds: ['A-02', 'A-05'], orderRefs: ['o-1'] },
  ...{ items: 3, units: 4, totes: 1 },
  ...change,
})
const facts = (change: Partial<ShiftFacts> = {}): ShiftFacts => ({
  map: madeMap(locations),
  locations,
  walks: [walk()],
  orders: [{ orderRef: 'o-1', cutOffMs: 3_600_000, goods: [{ sku: 'tea', quantity: 4 }], closed: 0 }],
  items: [{ sku: 'tea', lengthMm: 100, widthMm: 100, heightMm: 100, weightMg: null }],
  cartonTypes: [
    {
      ...{ cartonTypeId: 'S', name: 'S', innerLengthMm: 200, innerWidthMm: 200, innerHeightMm: 200 },
      ...{ tareG: 100, greatestGrossG: 9_000 },
    },
  ],
  people: [{ personId: 'P-1', picks: true, packs: false, zones: [] }],
  ...{
    breaks: [],
    benches: 1,
    carts: 1,
    walls: 1,
    printers: 1,
    labelsPerRoll: 500,
    doneWalks: [],
    doneOrders: [],
  },
  ...change,
})
const walkIn = (one: Partial<WalkFact>) => shiftFrom(facts({ walks: [walk(one)] })).ask.walks[0]

/** Setting up, a tote, two stops, three lines and four units. */
const handlingMs = 60_000 + 1_000 * (5 + 2 * 30 + 3 * 15 + 4 * 2)

describe('a shift made of what is known of the floor', () => {
  it('a walk takes setting up, handling and the shortest way there and back', () => {
    const wayM = 2 * 5 * 1.2
    expect(walkIn({})).toMatchObject({ zones: ['A'], onCart: true, sortMs: 0, orders: [0] })
    expect(walkIn({})?.workMs).toBe(Math.round(handlingMs + (wayM * 1_000) / 1.2))
  })

  it('a walk under way takes what is left, from where its picker stands', () => {
    const left = { begun: true, standingAt: 'A-02', locationIds: ['A-05'], items: 1, units: 1, totes: 1 }
    const wayM = (5 - 2) * 1.2 + 5 * 1.2
    expect(walkIn(left)?.workMs).toBe(Math.round(1_000 * (5 + 30 + 15 + 2) + (wayM * 1_000) / 1.2))
  })

  it('a stop high up takes what its level takes, one on the floor nothing', () => {
    const map = { ...madeMap(locations), levels: [{ level: 4, reachS: 25 }] }
    const workMs = (of: ShiftFacts) => shiftFrom(of).ask.walks[0]?.workMs ?? 0
    expect(workMs(facts({ map })) - workMs(facts())).toBe(25_000)
  })

  it('who picks in one zone only still gets a tote that goes on from there', () => {
    const locationIds = ['B-01', 'A-02']
    expect([walkIn({ locationIds })?.zones, walkIn({ locationIds, method: 'pickAndPass' })?.zones]).toEqual([
      ['B', 'A'],
      ['B'],
    ])
  })

  it('a batch is sorted; one that waits for its wall is not walked again', () => {
    expect(walkIn({ method: 'batch' })).toMatchObject({ onCart: false, sortMs: 60_000 })
    expect(walkIn({ method: 'batch', locationIds: [] })?.workMs).toBe(0)
  })

  it('an order is opened, its units go in one by one, and each carton is closed', () => {
    expect(shiftFrom(facts()).ask.orders[0]?.cartonsMs).toEqual([15_000 + 90_000 + 4 * 5_000])
  })

  it('cartons that are closed are not packed again, the last one always is', () => {
    const order = { orderRef: 'o-1', cutOffMs: 0, goods: [{ sku: 'tea', quantity: 14 }] }
    const cartons = (closed: number) =>
      shiftFrom(facts({ orders: [{ ...order, closed }] })).ask.orders[0]?.cartonsMs.length
    expect([cartons(0), cartons(1), cartons(2), cartons(5)]).toEqual([3, 2, 1, 1])
  })

  it('people take as long as they have shown, others as the site', () => {
    const fresh = shiftFrom(facts()).ask.walks[0]?.workMs ?? 0
    const doneWalks = Array.from({ length: 5 }, () => ({ ...walk(), personId: 'P-1', tookMs: fresh * 1.5 }))
    const people = ['P-1', null].map((personId) => ({ personId, picks: true, packs: false, zones: [] }))
    const { ask, picking } = shiftFrom(facts({ doneWalks, people }))
    expect([picking.sitePercent, picking.samples]).toEqual([150, 5])
    expect(ask.people.map(({ takesPercent }) => takesPercent)).toEqual([150, 150])
  })

  it('orders nobody knows of and owners who left do no harm', () => {
    expect(walkIn({ orderRefs: ['o-1', 'gone'], owner: 'P-9', skippedBy: ['P-1', 'P-9'] })).toMatchObject({
      ...{ orders: [0], owner: null, skippedBy: [0] },
    })
  })
})
