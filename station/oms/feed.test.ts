import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { Order } from '#domain/order'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { pickAll, release, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const edit = (orderRef: string, change: Partial<Order>) =>
  t.admin(`/orders/${orderRef}`, { action: 'edit', change })
const rows = () =>
  t.rows<{ order_ref: string; status: string; version: number; newer: number }>(
    'SELECT order_ref, status, version, newer_content IS NOT NULL AS newer FROM customer_order ORDER BY order_ref',
  )
/** One whole pull, asked for and waited for. */
async function pull(): Promise<void> {
  if ((await t.view()).person === null) await signIn(t, 'supervisor')
  const before = t.news.length
  await t.call('tryOmsNow', {})
  await t.until(() =>
    t.news
      .slice(before)
      .some((one) => one.tell === 'changed' && one.tables.length === 1 && one.tables[0] === 'orders'),
  )
}

test('an order that becomes confirmed can be released', async () => {
  t = await tryStation([order('o-1', { tea: 1 }, { status: 'pending' })])
  await edit('o-1', { status: 'confirmed' })
  await pull()
  await release(t)
  expect(t.rows('SELECT number FROM wave')).toEqual([{ number: 'W-0001' }])
})

test('an order shipped by another station is not released here', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  await edit('o-1', { status: 'shipped' })
  await pull()
  expect(await release(t)).toContain('no-orders-match')
})

test('an order not yet on the floor follows every change', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  await edit('o-1', { giftNote: 'Selamat hari jadi' })
  await pull()
  expect(rows()).toEqual([{ order_ref: 'o-1', status: 'confirmed', version: 2, newer: 0 }])
})

test('a changed address of a picked order waits for a decision', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  await edit('o-1', { giftNote: 'late wish' })
  await pull()
  expect([rows()[0]?.newer, t.rows('SELECT kind, about FROM exception')]).toEqual([
    1,
    [{ kind: 'order-changed', about: 'O-1' }],
  ])
})

test('a picked order that only became more urgent goes on', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  await edit('o-1', { priority: 80, priorityReason: 'vip' })
  await pull()
  expect([
    rows()[0]?.newer,
    t.rows('SELECT * FROM exception'),
    t.rows('SELECT priority FROM customer_order'),
  ]).toEqual([0, [], [{ priority: 80 }]])
})

test('a change taken back leaves nothing to decide', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  await t.admin('/orders/o-1', { action: 'cancel' })
  await pull()
  await edit('o-1', { cancelledAt: null })
  await pull()
  expect([
    t.rows('SELECT newer_content, cancelled_at FROM customer_order'),
    t.rows('SELECT * FROM exception WHERE resolved_at IS NULL'),
  ]).toEqual([[{ newer_content: null, cancelled_at: null }], []])
})

test('a cancelled order whose list nobody began leaves the work by itself', async () => {
  t = await released([order('o-1', { tea: 1 }), order('o-2', { tea: 1 })])
  await t.admin('/orders/o-1', { action: 'cancel' })
  await pull()
  expect([
    t.rows('SELECT order_ref FROM list_slot'),
    t.rows('SELECT sum(reserved) AS reserved FROM stock'),
    t.rows("SELECT wave_id, newer_content FROM customer_order WHERE order_ref = 'o-1'"),
    t.rows('SELECT * FROM exception'),
  ]).toEqual([[{ order_ref: 'o-2' }], [{ reserved: 1 }], [{ wave_id: null, newer_content: null }], []])
})

test('a wave whose only order was cancelled before anybody began is over', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await t.admin('/orders/o-1', { action: 'cancel' })
  await pull()
  expect([t.rows('SELECT state FROM wave'), t.rows('SELECT state FROM list')]).toEqual([
    [{ state: 'cancelled' }],
    [{ state: 'cancelled' }],
  ])
})

test('the same change heard again opens no second exception', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  await t.admin('/orders/o-1', { action: 'cancel' })
  await pull()
  await pull()
  expect(t.rows('SELECT kind FROM exception')).toEqual([{ kind: 'order-cancelled' }])
})

test('a cut-off with an offset is kept as an instant like all others', async () => {
  t = await tryStation([order('o-1', { tea: 1 }, { cutOffAt: '2026-11-22T18:00:00+08:00' })])
  expect(t.rows('SELECT cut_off_at FROM customer_order')).toEqual([
    { cut_off_at: '2026-11-22T10:00:00.000Z' },
  ])
})

test('many orders come in some at a time, and the floor has its turn between', async () => {
  t = await tryStation([], { quiet: true })
  await t.admin('/orders', { orders: Array.from({ length: 50 }, (_, at) => order(`o-${at}`, { tea: 1 })) })
  const seen = new Set<number>()
  let isOver = false
  const started = t.start().finally(() => {
    isOver = true
  })
  while (!isOver) {
    seen.add(rows().length)
    await setImmediate()
  }
  await started
  expect([...seen]).toEqual([0, 20, 40, 50])
})

test('malformed orders are set aside with their text while the rest comes in', async () => {
  t = await tryStation([], { quiet: true })
  await t.admin('/orders', { orders: Array.from({ length: 8 }, (_, at) => order(`o-${at}`, { tea: 1 })) })
  await t.admin('/trouble', { mode: 'malformed', path: '/v1/orders', variant: 'orders' })
  await t.start()
  const aside = t.rows<{ raw: string }>('SELECT raw FROM quarantine')
  expect([
    aside.length > 0,
    rows().length > 0,
    aside.every(({ raw }) => raw.length > 1),
    (await t.view()).oms.quarantined === aside.length,
  ]).toEqual([true, true, true, true])
})

test('an order that only cannot be read any more is not taken for cancelled', async () => {
  t = await released(Array.from({ length: 8 }, (_, at) => order(`o-${at}`, { tea: 1 })))
  await t.admin('/trouble', { mode: 'malformed', path: '/v1/orders', variant: 'orders' })
  await signIn(t, 'supervisor')
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows('SELECT * FROM quarantine').length > 0)
  await t.call('tryOmsNow', {})
  expect([
    t.rows('SELECT order_ref FROM customer_order WHERE cancelled_at IS NOT NULL OR wave_id IS NULL'),
    t.rows("SELECT * FROM exception WHERE kind = 'order-cancelled'"),
  ]).toEqual([[], []])
})

test('a dismissed malformed order is gone from the list, with who and why', async () => {
  t = await tryStation([], { quiet: true })
  await t.admin('/orders', { orders: Array.from({ length: 8 }, (_, at) => order(`o-${at}`, { tea: 1 })) })
  await t.admin('/trouble', { mode: 'malformed', path: '/v1/orders', variant: 'orders' })
  await t.start()
  await signIn(t, 'supervisor')
  for (const { quarantine_id: quarantineId } of t.rows<{ quarantine_id: string }>(
    'SELECT quarantine_id FROM quarantine',
  )) {
    await t.call('dismissIncoming', { quarantineId, reason: 'mended at the office' })
  }
  expect([(await t.view()).oms.quarantined, t.rows('SELECT DISTINCT dismissed_by FROM quarantine')]).toEqual([
    0,
    [{ dismissed_by: 'P-1022' }],
  ])
})

test.each(['json', 'html', 'nan', 'duplicate-key', 'empty', 'not-utf8'])(
  'an OMS that answers %s changes nothing',
  async (variant) => {
    t = await tryStation([order('o-1', { tea: 1 })])
    const before = rows()
    await edit('o-1', { giftNote: 'x' })
    await t.admin('/trouble', { mode: 'malformed', path: '/v1/orders', variant })
    await pull()
    expect([rows(), (await t.view()).oms.state]).toEqual([before, 'away'])
  },
)

test.each(['duplicate', 'out-of-order', 'older-version'])(
  'an OMS that sends orders %s leaves the newest here',
  async (mode) => {
    t = await tryStation(Array.from({ length: 6 }, (_, at) => order(`o-${at}`, { tea: 1 })))
    for (const at of [0, 2, 4]) await edit(`o-${at}`, { giftNote: 'new' })
    await pull()
    const right = rows()
    await t.admin('/trouble', { mode, path: '/v1/orders' })
    await pull()
    await pull()
    expect(rows()).toEqual(right)
  },
)

test('an older version of an order on the floor does not replace a newer one that waits', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await edit('o-1', { giftNote: 'second' })
  await edit('o-1', { giftNote: 'third' })
  await pull()
  await t.admin('/trouble', { mode: 'older-version', path: '/v1/orders' })
  await pull()
  expect(t.rows("SELECT newer_content ->> '$.giftNote' AS note FROM customer_order")).toEqual([
    { note: 'third' },
  ])
})

test('what an OMS answers after another one took its place is not taken over', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  await signIn(t, 'admin')
  const answers: (() => void)[] = []
  const left = createServer(async (ask, response) => {
    const given = await fetch(`${t.oms.url}${ask.url}`, { headers: { authorization: 'Bearer secret' } })
    const text = await given.text()
    const send = () =>
      response
        .setHeader('content-type', 'application/json')
        .end(text.replaceAll('o-1', 'o-9').replaceAll('O-1', 'O-9'))
    if (ask.url?.startsWith('/v1/orders')) answers.push(send)
    else send()
  })
  await new Promise<void>((resolve) => left.listen(0, '127.0.0.1', resolve))
  const { port } = left.address() as AddressInfo
  await t.call('saveOms', { baseUrl: `http://127.0.0.1:${port}`, token: 'secret', pollS: 3600 })
  await t.until(() => answers.length > 0)
  await t.call('saveOms', { baseUrl: t.oms.url, token: 'secret', pollS: 3600 })
  for (const answer of answers) answer()
  await t.until(async () => (await t.view()).oms.state === 'upToDate')
  left.close()
  expect(rows().map(({ order_ref }) => order_ref)).toEqual(['o-1'])
})
