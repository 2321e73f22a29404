import { z } from 'zod'
import { orderStatuses } from '#domain/order'
import { reasonOf } from '#oms/reason-of'
import { wireItem, wireLocation, wireMaster, wireStock } from '#oms/wire-master'
import { wireOrder } from '#oms/wire-order'
import { keepClaims, standingClaims } from './claims.ts'
import { exceptionsOf } from './exceptions.ts'
import { addOrders, importCsv, makeOrders, mergeMaster } from './fill.ts'
import { findingsOf } from './findings.ts'
import { labelRule, labelsMade, setLabels } from './labels.ts'
import { ledgerOf } from './ledger.ts'
import { changeOrder, findOrder } from './orders.ts'
import { problem, type Reply, readBody } from './reply.ts'
import { instantOf, masterOf, type Store } from './store.ts'
import { type Troubles, troubleRequest } from './trouble.ts'
import { workStopsOf } from './work-stops.ts'

/** One request the station side got, for proofs about back-off and repeats. */
export interface Heard {
  at: string
  method: string
  path: string
  key: string | null
  trouble: string | null
  /** null when it was never answered. */
  status: number | null
}

/** What the admin side may do besides the store. */
export interface AdminPowers {
  store: Store
  troubles: Troubles
  heard: () => readonly Heard[]
  goAway: () => Promise<void>
  comeBack: () => Promise<void>
}

const change = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('edit'),
    change: wireOrder.omit({ orderRef: true, number: true, version: true }).partial(),
  }),
  z.strictObject({ action: z.literal('cancel') }),
  z.strictObject({ action: z.literal('hold'), reason: z.string().min(1).max(200) }),
  z.strictObject({ action: z.literal('release') }),
  z.strictObject({ action: z.literal('status'), status: z.enum(orderStatuses) }),
])

/** Everything below /admin: for people and proofs who play the central office. */
export async function adminApi(powers: AdminPowers, method: string, url: URL, body: unknown): Promise<Reply> {
  const { store, troubles } = powers
  const done = (answer: unknown): Reply => ({ status: 200, body: answer })
  const route = `${method} ${url.pathname}`
  const orderRef = /^\/admin\/orders\/([^/]+)$/.exec(url.pathname)?.[1]
  if (orderRef !== undefined && method === 'POST') return changeOne(store, decodeURIComponent(orderRef), body)
  if (orderRef !== undefined && method === 'GET') return done(findOrder(store, decodeURIComponent(orderRef)))
  switch (route) {
    case 'GET /admin/ledger':
      return done(ledgerOf(store, url.searchParams.get('ref')))
    case 'GET /admin/movements':
      return done({ movements: store.db.prepare('select * from stock_movement order by rowid').all() })
    case 'GET /admin/findings':
      return done(findingsOf(store))
    case 'GET /admin/exceptions':
      return done(exceptionsOf(store))
    case 'GET /admin/work-stops':
      return done({ workStops: workStopsOf(store, url.searchParams.get('ref')) })
    case 'GET /admin/requests':
      return done({ requests: powers.heard() })
    case 'POST /admin/orders':
      return answered(z.object({ orders: z.array(z.unknown()) }), body, ({ orders }) =>
        addOrders(store, orders),
      )
    case 'POST /admin/more':
      return answered(
        z.object({ count: z.number().int().min(1).max(5000), seed: z.number().int() }),
        body,
        ({ count, seed }) => makeOrders(store, count, seed),
      )
    case 'POST /admin/csv':
      return answered(z.string(), body, (text) =>
        importCsv(store, text, Number(url.searchParams.get('seed') ?? 1)),
      )
    case 'POST /admin/master':
      return answered(masterPart, body, (part) => ({ version: mergeMaster(store, part).version }))
    case 'POST /admin/labels':
      return answered(labelRule, body, (rule) => setLabels(store, rule))
    case 'GET /admin/labels':
      return done({ labels: labelsMade(store) })
    case 'POST /admin/claims':
      return answered(z.strictObject({ on: z.boolean() }), body, ({ on }) => keepClaims(store, on))
    case 'GET /admin/claims':
      return done({ claims: standingClaims(store) })
    case 'GET /admin/trouble':
      return done({ troubles: troubles.state() })
    case 'POST /admin/trouble':
      return answered(z.union([z.array(troubleRequest), troubleRequest]), body, (wanted) => {
        troubles.set(Array.isArray(wanted) ? wanted : [wanted])
        return { troubles: troubles.state() }
      })
    case 'POST /admin/away':
      await powers.goAway()
      return done({ away: true })
    case 'POST /admin/back':
      await powers.comeBack()
      return done({ away: false })
    default:
      return problem(404, 'unknown-path', route, null)
  }
}

const masterPart = wireMaster.pick({ plates: true, hospitalPlaces: true }).extend({
  items: z.array(wireItem).default([]),
  locations: z.array(wireLocation).default([]),
  stock: z.array(wireStock).default([]),
  timeZone: wireMaster.shape.site.shape.timeZone.nullable().default(null),
})

function answered<T>(schema: z.ZodType<T>, body: unknown, act: (good: T) => unknown): Reply {
  const read = readBody(schema, body)
  return 'bad' in read ? read.bad : { status: 200, body: act(read.good) }
}

function changeOne(store: Store, orderRef: string, body: unknown): Reply {
  const read = readBody(change, body)
  if ('bad' in read) return read.bad
  return store.db
    .transaction((): Reply => {
      const order = findOrder(store, orderRef)
      if (order === null) return problem(404, 'unknown-order', `no order ${orderRef}`, null)
      const edited = wireOrder.safeParse({ ...order, ...partOf(store, read.good) })
      if (!edited.success) return problem(422, 'malformed', reasonOf(edited.error), order)
      const skus = new Set(masterOf(store).items.map((item) => item.sku))
      const unknown = edited.data.lines.find((line) => !skus.has(line.sku))
      if (unknown !== undefined) return problem(422, 'unknown-sku', `no item ${unknown.sku}`, order)
      return { status: 200, body: changeOrder(store, order, edited.data) }
    })
    .immediate()
}

function partOf(store: Store, asked: z.infer<typeof change>): object {
  switch (asked.action) {
    case 'edit':
      return asked.change
    case 'cancel':
      return { cancelledAt: instantOf(store) }
    case 'hold':
      return { hold: asked.reason }
    case 'release':
      return { hold: null }
    case 'status':
      return { status: asked.status }
  }
}
