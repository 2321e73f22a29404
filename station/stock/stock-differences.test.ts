import { afterEach, expect, test } from 'vitest'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atFirstUnit, openTote, packUntil, pickAll, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const everything = { counts: true, setApart: true, putAway: true }
const reason = 'looked at it'

/** Somebody at the OMS changes its stock of tea. */
async function atOms(quantity: number): Promise<void> {
  const told = { orderRef: null, sku: 'tea', locationId: 'A-01', lot: null, quantity, reason: 'counted' }
  const answer = await fetch(`${t.oms.url}/v1/stock-movements`, {
    method: 'POST',
    headers: { authorization: `Bearer ${t.oms.token}`, 'idempotency-key': `people-${quantity}` },
    body: JSON.stringify({ ...told, at: new Date(t.clock.ms).toISOString() }),
  })
  expect(answer.status).toBe(201)
}
/** Nothing waits to be sent any more. */
const allTold = () =>
  t.until(() => t.rows("SELECT 1 FROM outbox WHERE state IN ('pending', 'parked')").length === 0)
/** What a supervisor sees when both sides were compared so often. */
async function seen(times = 2) {
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  for (let time = 0; time < times; time++) await t.call('compareStock', {})
  const answer = await t.call('stockDifferences', {})
  await t.call('signOut', { seat: 'a' })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
async function shorted(why: 'damaged' | 'notThere', quantityFound: number): Promise<void> {
  await release(t)
  await atFirstUnit(t)
  const { line } = await t.screen('pick')
  await t.call('shortLine', { seat: 'a', lineId: line?.lineId ?? '', quantityFound, reason: why })
}

test('goods on their way from a location to a customer are no difference', async () => {
  t = await tryStation([order('o-1', { tea: 3 })])
  expect(await seen()).toMatchObject({ problem: null, rows: [], comparedAt: expect.any(String) })
  await release(t)
  await pickAll(t)
  expect((await seen()).rows).toEqual([])
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  await allTold()
  expect((await seen()).rows).toEqual([])
})

test('a difference is shown when it was seen twice, changes neither side, and is counted on request', async () => {
  t = await tryStation()
  const before = t.rows("SELECT location_id, quantity FROM stock WHERE sku = 'tea' ORDER BY 1")
  const [first] = t.rows<{ units: number }>("SELECT sum(quantity) AS units FROM stock WHERE sku = 'tea'")
  const ours = first?.units ?? 0
  await atOms(-4)
  expect((await seen(1)).rows).toEqual([])
  const since = new Date(t.clock.ms).toISOString()
  t.pass(300_000)
  expect((await seen(1)).rows).toMatchObject([{ sku: 'tea', ours, theirs: ours - 4, since, toCount: 0 }])
  await signIn(t, 'supervisor')
  const asked = await t.call('countItem', { sku: 'tea' })
  expect([asked, await t.call('countItem', { sku: 'tea' })]).toEqual([
    { ok: true, value: { locations: before.length } },
    { ok: true, value: { locations: 0 } },
  ])
  expect((await seen()).rows).toMatchObject([{ places: before.length, toCount: before.length }])
  expect(t.rows("SELECT location_id, quantity FROM stock WHERE sku = 'tea' ORDER BY 1")).toEqual(before)
  await atOms(4)
  expect((await seen()).rows).toEqual([])
  expect(t.rows("SELECT kind FROM event WHERE kind LIKE 'stock-%' ORDER BY rowid")).toEqual([
    { kind: 'stock-differs' },
    { kind: 'stock-agrees' },
  ])
})

test.each(['damaged', 'notThere'] as const)('%s: the OMS hears of it where the site says so', async (why) => {
  t = await tryStation([order('o-1', { tea: 2 })], { settings: { stockTold: everything } })
  await shorted(why, 0)
  await allTold()
  expect((await seen()).rows).toEqual([])
  expect((await t.ledger()).counts.stockMovements).toBe(1)
  if (why === 'notThere') return
  await signIn(t, 'supervisor')
  const apart = await t.call('setApart', {})
  const setApartId = (apart.ok ? apart.value[0]?.setApartId : null) ?? ''
  await t.call('decideSetApart', { setApartId, decision: 'backToStock', locationId: 'A-01', reason })
  await allTold()
  expect((await seen()).rows).toEqual([])
  expect((await t.ledger()).counts.stockMovements).toBe(2)
})

test('what the site does not tell shows as a difference', async () => {
  t = await tryStation([order('o-1', { tea: 2 })])
  await shorted('notThere', 0)
  const { rows } = await seen()
  expect(rows).toMatchObject([{ sku: 'tea' }])
  expect(rows[0]?.ours).toBeLessThan(rows[0]?.theirs ?? 0)
  expect((await t.ledger()).counts.stockMovements).toBe(0)
})
