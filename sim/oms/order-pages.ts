import type { Order } from '#domain/order'
import { prngFromSeed } from '#sim/data/prng'
import { withClaims } from './claims.ts'
import { findOrder, openPage, openVersions } from './orders.ts'
import { problem, type Reply } from './reply.ts'
import { instantOf, type Store } from './store.ts'
import { listModes, type Trouble, type TroubleMode } from './trouble.ts'

/** GET /v1/orders: by reference, or the open set page by page; `trouble` may spoil the sequence. */
export function ordersPage(store: Store, query: URLSearchParams, trouble: Trouble | null): Reply {
  const refs = query.get('refs')
  if (refs !== null) {
    const wanted = refs.split(',').filter((orderRef) => orderRef !== '')
    if (wanted.length > 100) return problem(400, 'too-many', 'at most 100 refs', null)
    return page(
      store,
      wanted.flatMap((orderRef) => findOrder(store, orderRef) ?? []),
      null,
      trouble,
    )
  }
  if (query.get('state') !== 'open') return problem(400, 'bad-query', 'state=open or refs=…', null)
  const limit = Number(query.get('limit') ?? 200)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    return problem(400, 'bad-query', 'limit is 1 to 1000', null)
  const after = query.get('after')
  const spoilt = spoiltCursor(after) ?? (after === null ? spoiltStart(trouble) : null)
  if (spoilt !== null) {
    const all = sequence(openVersions(store), spoilt.mode, spoilt.seed)
    const end = spoilt.index + limit
    const next = end < all.length ? `~${spoilt.mode}~${spoilt.seed}~${end}` : null
    return page(store, all.slice(spoilt.index, end), next, trouble)
  }
  const { orders, more } = openPage(store, after ?? '', limit)
  return page(store, orders, more ? (orders.at(-1)?.orderRef ?? null) : null, trouble)
}

interface Spoilt {
  mode: TroubleMode
  seed: number
  index: number
}

const spoiltStart = (trouble: Trouble | null): Spoilt | null =>
  trouble !== null && listModes.includes(trouble.mode)
    ? { mode: trouble.mode, seed: trouble.seed, index: 0 }
    : null

/** A spoilt list is walked to its end in the way it began, even when the trouble is over meanwhile. */
function spoiltCursor(after: string | null): Spoilt | null {
  const match = /^~(duplicate|out-of-order|older-version)~(-?\d+)~(\d+)$/.exec(after ?? '')
  const [, mode, seed, index] = match ?? []
  return match === null ? null : { mode: mode as TroubleMode, seed: Number(seed), index: Number(index) }
}

function sequence(versions: readonly (readonly Order[])[], mode: TroubleMode, seed: number): Order[] {
  const prng = prngFromSeed(seed)
  const newest = versions.flatMap((list) => list.at(-1) ?? [])
  if (mode === 'duplicate') return prng.shuffled([...newest, ...newest.filter(() => prng.chance(0.5))])
  if (mode === 'older-version') return prng.shuffled(versions.flat())
  return mode === 'out-of-order' ? prng.shuffled(newest) : newest
}

function page(store: Store, orders: readonly Order[], next: string | null, trouble: Trouble | null): Reply {
  const told = withClaims(store, orders)
  const sent = trouble?.mode === 'malformed' && trouble.variant === 'orders' ? told.map(malformed) : told
  return { status: 200, body: { orders: sent, next, serverTime: instantOf(store) } }
}

/** Every fourth order is broken, each in another way: what real systems have been seen to send. */
function malformed(order: Order, index: number): unknown {
  if (index % 4 !== 0) return order
  const { lines: _, ...noLines } = order
  const ways: unknown[] = [
    noLines,
    { ...order, status: 'quantumEntangled' },
    { ...order, valueSen: 1e308 },
    { ...order, giftNote: `nul \u0000 in the middle` },
    { ...order, lines: order.lines.map((line) => ({ ...line, quantity: -1 })) },
    { ...order, cutOffAt: 'yesterday-ish' },
    { ...order, shipTo: { ...order.shipTo, name: 'א'.repeat(100_000) } },
    null,
    'order',
    { ...order, version: '2' },
  ]
  return ways[(index / 4) % ways.length]
}
