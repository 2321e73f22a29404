import { afterEach, expect, test } from 'vitest'
import { inTransaction, sql } from '#db/statements'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const count = 5_000

/** Puts so many orders where the feed would have put them. */
function fill(): void {
  const db = t.own()
  inTransaction(db, () => {
    db.exec('UPDATE stock SET quantity = 1000000')
    const insert = sql(
      db,
      `INSERT INTO customer_order (order_ref, number, version, status, courier_id, cut_off_at, priority, content, content_hash, seen_at)
       VALUES (?, ?, 1, 'confirmed', 'JT', ?, 0, ?, '', '2026-11-22T01:00:00.000Z')`,
    )
    for (let at = 0; at < count; at++) {
      const one = order(`m-${at}`, at % 2 === 0 ? { tea: 1, kopi: 1 } : { radio: 1 })
      insert.run(one.orderRef, one.number, one.cutOffAt, JSON.stringify(one))
    }
  })
}

/** Scans one after the other, each when the station has done what else waits; how many were answered. */
async function scansWhile(goesOn: () => boolean): Promise<number> {
  let answered = 0
  for (; goesOn(); answered++) {
    await new Promise<void>((resolve) => setImmediate(resolve))
    t.scan(answered % 2 === 0 ? badge('picker') : next)
  }
  return answered
}

test('while five thousand orders are planned scans are answered all the time', async () => {
  t = await tryStation()
  fill()
  await signIn(t, 'supervisor')
  let planning = true
  const planned = t
    .call('previewWave', { rule: { ...anyRule, mostOrders: count, ordersPerWalk: 12, effort: 'quick' } })
    .finally(() => {
      planning = false
    })
  const answered = await scansWhile(() => planning)
  expect(await planned).toMatchObject({ ok: true, value: { orders: count } })
  /** Planned between two scans, it would be a handful. */
  expect(answered).toBeGreaterThan(100)
}, 120_000)
