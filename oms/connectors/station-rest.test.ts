import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Order } from '#domain/order'
import { teaOrder } from '#domain/wave-sample'
import { stationRest } from '#oms/connectors/station-rest'
import { noPace } from '#oms/pace'
import type { WireOrder } from '#oms/wire-order'

const tea: WireOrder = { ...teaOrder, lines: [{ lineRef: '1', sku: 'TEA', quantity: 1, allocated: 1 }] }

/** An OMS that answers the list of orders in pages of this size, whatever it is asked. */
const connected = (list: readonly unknown[], pageSize: number) => {
  const answer = (input: string): Response => {
    const start = Number(new URL(input).searchParams.get('after') ?? 0)
    const end = start + pageSize
    const next = end < list.length ? String(end) : null
    return Response.json({ orders: list.slice(start, end), next, serverTime: '2026-11-22T02:00:01.000Z' })
  }
  return answering((input) => answer(input))
}
const answering = (answer: (url: string) => Response) =>
  stationRest({
    baseUrl: 'http://oms.test/',
    token: 't',
    fetch: (input) => Promise.resolve(answer(String(input))),
    now: () => Date.parse('2026-11-22T02:00:00.000Z'),
    timeoutMs: 1000,
    pace: noPace,
  })

const versions = fc.uniqueArray(
  fc.record({ ref: fc.integer({ min: 1, max: 4 }), version: fc.integer({ min: 1, max: 5 }) }),
  {
    minLength: 1,
    maxLength: 15,
    selector: ({ ref, version }) => `${ref} ${version}`,
  },
)

test('any sequence of order versions, with repeats, leaves the newest of each', async () => {
  const cases = versions.chain((list) => {
    const sent = list.map(
      ({ ref, version }): WireOrder => ({
        ...tea,
        orderRef: `o-${ref}`,
        number: `SO-${ref}`,
        version,
        priority: version,
      }),
    )
    const repeated = fc.shuffledSubarray(sent, { minLength: 0 }).chain((more) =>
      fc.shuffledSubarray([...sent, ...more.map((order) => ({ ...order }))], {
        minLength: sent.length + more.length,
      }),
    )
    return fc.tuple(fc.constant(sent), repeated, fc.integer({ min: 1, max: 7 }))
  })
  await fc.assert(
    fc.asyncProperty(cases, async ([sent, shuffled, pageSize]) => {
      const newest = new Map<string, Order>()
      for (const order of sent)
        if ((newest.get(order.orderRef)?.version ?? 0) < order.version) newest.set(order.orderRef, order)
      const expected = [...newest.values()].sort((one, other) => (one.orderRef < other.orderRef ? -1 : 1))
      expect(await connected(shuffled, pageSize).pullOpen()).toEqual({
        orders: expected,
        quarantined: [],
        clockOffsetMs: 1000,
      })
    }),
    { numRuns: 300 },
  )
})

test('the sequence does not matter either when some versions are malformed or contradict each other', async () => {
  const kinds = [
    tea,
    { ...tea, priority: 9 },
    { ...tea, version: 2 },
    { ...tea, version: 2, status: 'lost' },
    { ...tea, version: 2, giftNote: 'x' },
    { ...tea, version: 'two' },
    null,
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...kinds, ...kinds], { minLength: 1 }),
      fc.infiniteStream(fc.nat()),
      async (list, order) => {
        const placed = list
          .map((raw) => ({ raw, at: order.next().value }))
          .sort((one, other) => one.at - other.at)
          .map(({ raw }) => raw)
        // a raw without a name is told by its place, which a shuffle changes
        const named = (all: readonly unknown[]) => all.filter((raw) => raw !== null)
        expect(await connected(named(placed), 3).pullOpen()).toEqual(
          await connected(named(list), 3).pullOpen(),
        )
      },
    ),
    { numRuns: 200 },
  )
})

test('a newer version that cannot be read withholds the older one', async () => {
  const read = await connected([tea, { ...tea, version: 2, status: 'quantum' }], 10).pullOpen()
  expect(read).toMatchObject({
    orders: [],
    quarantined: [{ source: 'order o-1', reason: expect.stringContaining('status: ') }],
  })
})

test('a version that came readable once and broken once is set aside', async () => {
  for (const list of [
    [tea, { ...tea, lines: [] }],
    [{ ...tea, lines: [] }, tea],
  ])
    expect(await connected(list, 10).pullOpen()).toMatchObject({ orders: [], quarantined: { length: 1 } })
})

test('an answer larger than 64 MB is not held in memory, even when it is good JSON', async () => {
  const block = new Uint8Array(1024 * 1024).fill(0x20)
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1
      if (sent > 100) controller.close()
      else controller.enqueue(block)
    },
  })
  expect(await answering(() => new Response(endless)).pullOpen()).toMatchObject({
    fault: 'unreadable',
    detail: expect.stringContaining('larger than'),
  })
  expect(sent).toBeLessThan(70)
})

test('one version with two contents is set aside', async () => {
  const read = await connected([tea, { ...tea, valueSen: 1 }], 10).pullOpen()
  expect(read).toMatchObject({ orders: [], quarantined: [{ reason: 'version 1 came with two contents' }] })
})

test('unknown fields are ignored', async () => {
  expect(await connected([{ ...tea, colour: 'blue' }], 10).pullOpen()).toMatchObject({
    orders: [tea],
    quarantined: [],
  })
})

test('pages that go in a circle end in a fault', async () => {
  const port = answering(() =>
    Response.json({ orders: [], next: 'again', serverTime: '2026-11-22T02:00:00.000Z' }),
  )
  expect(await port.pullOpen()).toMatchObject({ fault: 'unreadable' })
})

test('a message meets every status and any body without throwing', async () => {
  const body = { orderRef: 'o-1', stage: 'picking', at: tea.placedAt, stationId: 's' }
  const kindOf = (status: number) =>
    status === 401 || status === 403
      ? ['auth']
      : status === 409
        ? ['conflict']
        : [200, 201].includes(status)
          ? ['retry', 'applied', 'already']
          : ['retry', 'refused']
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 200, max: 599 }),
      fc.oneof(fc.string(), fc.json()),
      async (status, text) => {
        const port = answering(() => new Response([204, 205, 304].includes(status) ? null : text, { status }))
        expect(kindOf(status)).toContain((await port.send({ messageId: 'm', kind: 'progress', body })).kind)
      },
    ),
    { numRuns: 500 },
  )
})

test('a page that is no OMS is asked again, a refusal of the OMS is not', async () => {
  const body = { orderRef: 'o-1', stage: 'picking', at: tea.placedAt, stationId: 's' }
  const send = (response: () => Response) =>
    answering(response).send({ messageId: 'm', kind: 'progress', body })
  expect(await send(() => new Response('<h1>404</h1>', { status: 404 }))).toMatchObject({ kind: 'retry' })
  expect(
    await send(() =>
      Response.json({ problem: 'unknown-order', detail: 'o-1', order: null }, { status: 404 }),
    ),
  ).toMatchObject({ kind: 'refused', reason: 'unknown-order: o-1' })
  expect(
    await send(
      () => new Response('', { status: 503, headers: { 'retry-after': 'Sun, 22 Nov 2026 02:00:30 GMT' } }),
    ),
  ).toMatchObject({ kind: 'retry', afterMs: 30_000 })
})

test('a range with fewer or repeated numbers is not taken', async () => {
  for (const numbers of [['1'], ['1', '1'], ['1', '2', '3']])
    expect(
      await answering(() => Response.json({ numbers })).leaseNumbers({
        key: 'k',
        kind: 'sscc',
        courierId: null,
        count: 2,
      }),
    ).toMatchObject({ fault: 'unreadable' })
})

const taken = () => Response.json({ reference: 'CLR-1', already: true, version: 1 })
const noSuchPath = () => new Response('<h1>404</h1>', { status: 404 })
test.each<[string, unknown, () => Response, unknown]>([
  ['keeps claims', { ...tea, claim: null }, taken, { state: 'good', detail: '' }],
  [
    'keeps claims, but gives no right to them',
    { ...tea, claim: null },
    () => Response.json({ problem: 'no-right', detail: 'reads only', order: null }, { status: 403 }),
    { state: 'missing', detail: 'no-right: reads only' },
  ],
  [
    'says whose orders are, but takes no claims',
    { ...tea, claim: null },
    noSuchPath,
    { state: 'missing', detail: expect.stringContaining('404') },
  ],
  ['has its claims switched off', tea, taken, { state: 'off', detail: '' }],
  ['has no place for claims', tea, noSuchPath, { state: 'none', detail: '' }],
])('a look at an OMS that %s says so', async (_what, order, released, finding) => {
  const port = answering((url) => {
    if (url.endsWith('/v1/claims/release')) return released()
    return Response.json({ orders: [order], next: null, serverTime: '2026-11-22T02:00:01.000Z' })
  })
  expect(await port.verify()).toContainEqual({ check: 'claims', ...(finding as object) })
})

test('orders by reference that come only in part are no answer: whoever is missing would count as taken back', async () => {
  const part = { orders: [tea], next: 'o-1', serverTime: '2026-11-22T02:00:01.000Z' }
  expect(await answering(() => Response.json(part)).get(['o-1', 'o-2'])).toMatchObject({
    fault: 'unreadable',
  })
})
