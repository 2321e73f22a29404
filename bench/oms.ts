import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { saveMeta } from '#db/meta'
import { openDatabase } from '#db/open'
import { orderByRef } from '#db/orders'
import { outboxCounts, post } from '#db/outbox'
import { inTransaction } from '#db/statements'
import type { Order } from '#domain/order'
import { firstSource } from '#domain/source'
import { packedAs } from '#oms/connectors/contract/try-station'
import { orderMaker } from '#sim/oms/many-orders'
import { startOmsChild } from '#sim/shift/oms-child'
import { floorOn } from '#sim/try/try-floor'
import { orderFeed } from '#station/oms/feed'
import { omsAccess } from '#station/oms/oms-line'
import { outboxSender } from '#station/oms/sender'
import { figures, goal, percentile } from './figures.ts'

/**
 * The line to the OMS: 10,000 open orders read and compared, what steps of the floor wait meanwhile, and confirmations sent one after the other with every answer on
 * disk. Beside each: the same requests by bare fetch, which no station can be faster than.
 */
const openOrders = 10_000
const confirmations = 1_000
/** While orders come in the floor has a step to save so often. */
const stepEveryMs = 40
/** What the station may hold of orders that all lie on disk. */
const mostHeldMib = 30
const folder = mkdtempSync(join(tmpdir(), 'packbench-oms-bench-'))
const oms = await startOmsChild({ file: join(folder, 'oms.sqlite'), seed: 1, orders: 1, csv: null })
const addOrders = await orderMaker(oms)
await addOrders('open', openOrders)
const db = openDatabase(join(folder, 'station.sqlite'))
const floor = floorOn(db)
floor.settings = {
  ...floor.settings,
  oms: { baseUrl: oms.url, token: oms.token, pollS: 3600, timeoutS: 60 },
}
const access = omsAccess(floor, fetch, new AbortController().signal)
const reads = () => access.reads(firstSource)
const health = () => access.health(firstSource)
const feed = orderFeed(floor, firstSource, reads, health, () => {})
const sender = outboxSender(
  floor,
  firstSource,
  () => access.sends(firstSource),
  () => 0,
)

const headers = { authorization: `Bearer ${oms.token}`, 'content-type': 'application/json' }
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heapMib = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** A line that lay idle while this process computed may be closed by now: then once more, under the same key. */
const bareAsk = (path: string, init: RequestInit): Promise<Response> =>
  fetch(oms.url + path, init).catch(() => fetch(oms.url + path, init))

/** Every page of the open set, read as JSON and thrown away. */
async function barePull(): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const path: string = `/v1/orders?state=open&limit=200${after === '' ? '' : `&after=${after}`}`
    const page = (await (await bareAsk(path, { headers })).json()) as { next: string | null }
    after = page.next
  }
}

/** What small steps of the floor take while some work goes on, from the moment at which each is due until it is on disk. */
async function stepsBeside(work: () => Promise<void>): Promise<number[]> {
  const taken: number[] = []
  let dueMs = performance.now() + stepEveryMs
  const step = (): void => {
    inTransaction(db, () => saveMeta(db, 'step', String(taken.length)))
    const nowMs = performance.now()
    taken.push(nowMs - dueMs)
    dueMs = Math.max(nowMs, dueMs + stepEveryMs)
    timer = setTimeout(step, dueMs - nowMs)
  }
  let timer = setTimeout(step, stepEveryMs)
  await work()
  clearTimeout(timer)
  return [...taken, Math.max(0, performance.now() - dueMs)]
}

const heldBefore = heapMib()
let firstMs = 0
const beside = await stepsBeside(async () => {
  firstMs = await timed(feed.pull)
})
console.log(figures('steps while orders come in', beside))
const bareMs = Math.min(await timed(barePull), await timed(barePull))
const againMs = Math.min(await timed(feed.pull), await timed(feed.pull))
const heldAfter = heapMib()
const held = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM customer_order').get()?.n ?? 0
console.log(
  `${held} open orders: bare ${bareMs.toFixed(0)} ms, first pull ${firstMs.toFixed(0)} ms, unchanged ${againMs.toFixed(0)} ms; heap held ${heldBefore.toFixed(1)} MiB before, ${heldAfter.toFixed(1)} MiB after`,
)

const orderOf = (place: number): Order => orderByRef(db, `open-${place}`)?.order ?? missing(place)
function missing(place: number): never {
  throw new Error(`open-${place} is not here`)
}
const bodyOf = (order: Order) => packedAs(order, [order.lines.map(({ quantity }) => quantity)])
const bare = Array.from({ length: confirmations }, (_, place) => bodyOf(orderOf(place)))
const bareSendMs = await timed(async () => {
  for (const [place, body] of bare.entries())
    await bareAsk('/v1/confirmations', {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': `bare-${place}` },
      body: JSON.stringify(body),
    })
})
const at = floor.now().toISOString()
inTransaction(db, () => {
  for (let place = confirmations; place < 2 * confirmations; place += 1) {
    const order = orderOf(place)
    const message = { messageId: `sent-${place}`, kind: 'shipmentConfirmation' as const }
    post(db, { ...message, orderRef: order.orderRef, about: order.number }, bodyOf(order), at)
  }
})
/** Each of them is one sync of the disk. */
let transactions = 0
const begin = db.transaction.bind(db)
db.transaction = ((work: () => unknown) => {
  transactions++
  return begin(work)
}) as typeof db.transaction
const sendMs = await timed(sender.drain)
const perMessage = transactions / confirmations
const { pending, parked } = outboxCounts(db)
const perSecond = (ms: number): string => ((confirmations * 1000) / ms).toFixed(0)
console.log(
  `${confirmations} confirmations: bare ${perSecond(bareSendMs)} a second, from the outbox ${perSecond(sendMs)} a second, ${perMessage.toFixed(2)} transactions each; ${pending + parked} left`,
)
const met = [
  goal('10,000 orders for the first time, more than bare', firstMs - bareMs, 20_000),
  goal('a step of the floor while they come in, 99 of 100', percentile(beside, 0.99), 40),
  goal('10,000 unchanged orders, more than bare', againMs - bareMs, 4_000),
  goal('one confirmation, more than bare', (sendMs - bareSendMs) / confirmations, 10),
  perMessage < 1.1,
  held >= openOrders && pending + parked === 0 && heldAfter - heldBefore < mostHeldMib,
]
await feed.stop()
await sender.stop()
db.close()
await oms.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(met.every(Boolean) ? 0 : 1)
