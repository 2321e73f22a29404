import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order } from '#sim/try/try-station'
import { allow, badge, next, packUntil, signIn, tote } from '#sim/try/try-work'
import { place, radioCode, type TryZones, tryZones } from '#sim/try/try-zones'

let t: TryZones
afterEach(() => t.close())
const sign = (zone: string): string => ownCode('zone', zone)
const pass = async (orders = [order('o-1', { tea: 2, radio: 1 })]) => {
  t = await tryZones(orders, 4, 'pickAndPass')
}
const list = () => t.rows('SELECT zone, state, owner FROM list')[0]
const totes = () => t.rows('SELECT tote_id, place FROM tote WHERE order_ref IS NOT NULL')
/** Goes on as the screen says until the seat shows no walk, or it is over. */
const work = async (seat: 'a' | 'b') => {
  for (let scans = 0; scans < 60; scans++) {
    const { screen } = await t.seatAt(seat)
    if (screen.screen !== 'pick' || screen.step.step === 'done') return
    await t.stepAt(seat)
  }
  throw new Error('The walk does not end')
}
/** The part of zone A is done: tote T-0001 stands at the drop of zone B. */
const atDrop = async () => {
  await pass()
  await t.begin('a', 'A')
  await work('a')
}
/** The picker of seat b, who picks in a zone, has not asked for work yet. */
const sitDown = (zone: string) => {
  t.scanAt('b', badge('both'))
  t.scanAt('b', sign(zone))
}

test('an order is one list, which begins in the first zone on the way', async () => {
  await pass([order('o-1', { radio: 1, tea: 2 }), order('o-2', { radio: 1 })])
  expect(
    t.rows(
      'SELECT list.number, list.zone, group_concat(sku) AS skus FROM list JOIN (SELECT * FROM pick_line ORDER BY sequence) USING (list_id) GROUP BY list_id ORDER BY position',
    ),
  ).toEqual([
    { number: 'L-0001-01', zone: 'A', skus: 'tea,radio' },
    { number: 'L-0001-02', zone: 'B', skus: 'radio' },
  ])
})

test('the screen names the next zone and its drop, and the tote waits there for nobody in particular', async () => {
  await pass()
  await t.begin('a', 'A')
  await t.pickTo('a', 'pass-on')
  const { step, stop } = await t.walkAt('a')
  expect([step, stop]).toEqual([
    { step: 'pass-on', slot: 1, toteIds: ['T-0001'], zone: 'B', place: 'DROP-B' },
    { k: 1, n: 1 },
  ])
  expect(t.scanAt('a', sign('B'))).toMatchObject({
    kind: 'accepted',
    said: { saved: 'totes-passed', number: 'L-0001-01', zone: 'B', place: 'DROP-B' },
  })
  expect([(await t.seatAt('a')).screen.screen, list(), totes(), t.stage()]).toEqual([
    'home',
    { zone: 'B', state: 'picking', owner: null },
    [{ tote_id: 'T-0001', place: 'DROP-B' }],
    'picking',
  ])
})

test('the next picker begins with the tote, and the bench gets the order whole', async () => {
  await atDrop()
  sitDown('B')
  expect(t.scanAt('b', tote(1))).toMatchObject({
    kind: 'accepted',
    said: { saved: 'tote-fetched', toteId: 'T-0001' },
  })
  expect([await t.walkAt('b'), totes()]).toMatchObject([
    { list: { zone: 'B' }, step: { step: 'scan-location' }, line: { locationId: 'B-01' } },
    [{ place: null }],
  ])
  await work('b')
  expect([t.stage(), totes(), list()]).toMatchObject([
    'picked',
    [{ tote_id: 'T-0001', place: 'PACK-1' }],
    { state: 'done' },
  ])
  t.scanAt('b', ownCode('command', 'HOME'))
  t.scanAt('b', tote(1))
  await t.call('signOut', { seat: 'b' })
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('packer'))
  t.scan(tote(1))
  for (const code of [ownCode('cartonType', 'CT-3'), 'TEA-01', 'TEA-01', radioCode(1)]) t.scan(code)
  await packUntil(t, 'home')
  expect(t.rows('SELECT shipped_at IS NOT NULL AS shipped FROM customer_order')).toEqual([{ shipped: 1 }])
})

test('who asks for work gets what waits at the drop, and scans its tote first', async () => {
  await atDrop()
  sitDown('B')
  t.scanAt('b', next)
  expect((await t.walkAt('b')).step).toEqual({
    step: 'fetch-tote',
    slot: 1,
    toteId: 'T-0001',
    place: 'DROP-B',
    left: 1,
  })
  expect([t.refusedAt('b', tote(2)), t.refusedAt('b', ownCode('location', 'B-01')), totes()]).toMatchObject([
    { refusal: 'wrong-tote', toteId: 'T-0002', neededToteId: 'T-0001' },
    { refusal: 'not-asked-for' },
    [{ place: 'DROP-B' }],
  ])
  expect(t.refusedAt('b', tote(1))).toBe('accepted')
})

test('a tote at a drop may be left to others, who see it in the list of those put back', async () => {
  await atDrop()
  sitDown('B')
  t.scanAt('b', ownCode('command', 'WORK'))
  const { screen } = await t.seatAt('b')
  const offered = screen.screen === 'home' ? screen.offered : null
  expect(offered).toMatchObject({ number: 'L-0001-01', zone: 'B', stops: 1, units: 1, maySkip: true })
  const { listId, fence } = offered ?? { listId: '', fence: 0 }
  expect(await t.call('skipList', { seat: 'b', listId, fence, reason: 'unreachable' })).toMatchObject({
    ok: true,
  })
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  expect(await t.call('waves', {})).toMatchObject({
    ok: true,
    value: { skipped: [{ number: 'L-0001-01', reason: 'unreachable' }] },
  })
})

test('a tote without work in my zone is refused with the zone it waits in', async () => {
  await atDrop()
  const refusal = { refusal: 'tote-in-zone', toteId: 'T-0001', zone: 'B', place: 'DROP-B', zones: ['A'] }
  expect([t.refusedAt('a', tote(1)), list()]).toMatchObject([refusal, { owner: null }])
})

test('who picks in all zones goes on with any tote', async () => {
  await atDrop()
  t.scanAt('a', ownCode('command', 'ALL-ZONES'))
  expect(t.refusedAt('a', tote(1))).toBe('accepted')
})

test('a complete tote is refused to a picker with the bench it belongs to', async () => {
  await pass([order('o-1', { tea: 1 })])
  await t.begin('a', 'A')
  await work('a')
  expect(t.refusedAt('a', tote(1))).toEqual({
    refusal: 'tote-complete',
    toteId: 'T-0001',
    orderNumber: 'O-1',
    place: 'PACK-1',
  })
})

test.each([
  ['the sign of another zone', sign('C'), { refusal: 'wrong-drop', place: 'DROP-C', neededPlace: 'DROP-B' }],
  ['a bench', place('PACK-1'), { refusal: 'wrong-drop', place: 'PACK-1', zone: 'B' }],
])('%s is no place for the tote', async (_what, code, refusal) => {
  await pass()
  await t.begin('a', 'A')
  await t.pickTo('a', 'pass-on')
  expect([t.refusedAt('a', code), t.refusedAt('a', code), totes()]).toMatchObject([
    refusal,
    refusal,
    [{ place: null }],
  ])
})

test('the bench and the desk see how many zones are done and where the tote stands', async () => {
  await atDrop()
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  expect(await t.call('waves', {})).toMatchObject({
    ok: true,
    value: {
      consolidation: [
        {
          orderNumber: 'O-1',
          place: 'DROP-B',
          partsIn: 1,
          parts: 2,
          missing: [{ zone: 'B', number: 'L-0001-01', by: null }],
        },
      ],
    },
  })
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('packer'))
  expect(t.scan(tote(1))).toMatchObject({
    refusal: { refusal: 'order-incomplete', partsIn: 1, parts: 2, place: 'DROP-B' },
  })
})

test('cancelled at the drop: nobody has to give anything up, its goods are put back', async () => {
  await atDrop()
  await t.admin('/orders/o-1', { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(() => t.stage() === 'waiting')
  expect([
    list(),
    t.rows('SELECT * FROM walk_stop'),
    t.rows("SELECT place FROM tote WHERE tote_id = 'T-0001'"),
    t.rows("SELECT kind FROM exception WHERE about = 'O-1' AND resolved_at IS NULL"),
    t.rows('SELECT sum(reserved) AS n FROM stock'),
  ]).toMatchObject([{ state: 'cancelled' }, [], [{ place: 'put-back' }], [{ kind: 'put-back' }], [{ n: 0 }]])
})

test('cancelled in the next zone: its picker gives the tote up first', async () => {
  await atDrop()
  sitDown('B')
  t.scanAt('b', tote(1))
  await t.admin('/orders/o-1', { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(async () => (await t.walkAt('b')).step.step === 'order-left')
  expect(t.refusedAt('b', ownCode('location', 'B-01'))).toMatchObject({ refusal: 'order-left' })
  expect(t.refusedAt('b', tote(1))).toBe('accepted')
})

test('a wave cancelled while a tote stands at a drop lets that order go on', async () => {
  await atDrop()
  const waveId = t.rows<{ wave_id: string }>('SELECT wave_id FROM wave')[0]?.wave_id ?? ''
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  await t.call('cancelWave', { waveId, reason: 'courier is late' })
  await allow(t, null)
  await t.call('signOut', { seat: 'a' })
  await t.begin('b', 'B')
  await work('b')
  expect(t.stage()).toBe('picked')
})

test('a tote in somebody else’s hands is theirs, until they have left and it is scanned twice', async () => {
  await atDrop()
  sitDown('B')
  t.scanAt('b', tote(1))
  t.scanAt('a', ownCode('command', 'ALL-ZONES'))
  expect(t.refusedAt('a', tote(1))).toMatchObject({ refusal: 'list-taken' })
  await t.call('signOut', { seat: 'b' })
  expect([t.refusedAt('a', tote(1)), t.refusedAt('a', tote(1)), list()]).toMatchObject([
    { refusal: 'confirm-take-over' },
    'accepted',
    { zone: 'B', state: 'picking' },
  ])
  await work('a')
  expect(t.stage()).toBe('picked')
})

test('a list meant for somebody waits at the drop for them, and the next zone is anybody’s again', async () => {
  await atDrop()
  const [{ list_id: listId = '' } = {}] = t.rows<{ list_id: string }>('SELECT list_id FROM list')
  const [{ person_id: personId = '' } = {}] = t.rows<{ person_id: string }>(
    `SELECT person_id FROM person WHERE badge = 'B-1013'`,
  )
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  await t.call('assignList', { listId, personId })
  await t.call('signOut', { seat: 'a' })
  expect([list(), t.rows('SELECT assigned_to FROM list')]).toEqual([
    { zone: 'B', state: 'picking', owner: null },
    [{ assigned_to: personId }],
  ])
  t.scan(badge('picker'))
  t.scan(ownCode('command', 'ALL-ZONES'))
  expect(t.refusedAt('a', tote(1))).toMatchObject({ refusal: 'list-assigned' })
})

test('what one zone lacks and another has is picked there, and the tote comes back for it', async () => {
  await pass()
  t.own().exec("INSERT INTO stock (location_id, sku, quantity) VALUES ('A-02', 'radio', 5)")
  await t.begin('a', 'A')
  await work('a')
  await t.begin('b', 'B')
  await t.pickTo('b', 'scan-item')
  const { line } = await t.walkAt('b')
  await t.call('shortLine', { seat: 'b', lineId: line?.lineId ?? '', quantityFound: 0, reason: 'notThere' })
  await t.pickTo('b', 'pass-on')
  expect((await t.walkAt('b')).step).toMatchObject({ zone: 'A' })
  await work('b')
  t.scanAt('a', tote(1))
  await work('a')
  expect([t.stage(), t.rows('SELECT sum(picked) AS n FROM pick_line')]).toEqual(['picked', [{ n: 3 }]])
})

test('two full totes travel together, and both are fetched', async () => {
  await pass([order('o-1', { tea: 2, kopi: 1, radio: 1 })])
  await t.begin('a', 'A')
  await t.pickTo('a', 'scan-tote')
  await t.stepAt('a')
  await t.pickTo('a', 'scan-location')
  t.scanAt('a', ownCode('command', 'TOTE-FULL'))
  await work('a')
  expect(totes()).toEqual([
    { tote_id: 'T-0001', place: 'DROP-B' },
    { tote_id: 'T-0002', place: 'DROP-B' },
  ])
  sitDown('B')
  t.scanAt('b', tote(2))
  expect((await t.walkAt('b')).step).toMatchObject({ step: 'fetch-tote', toteId: 'T-0001', left: 1 })
  await work('b')
  expect([t.stage(), totes()]).toEqual([
    'picked',
    [
      { tote_id: 'T-0001', place: 'PACK-1' },
      { tote_id: 'T-0002', place: 'PACK-1' },
    ],
  ])
})

test('after a power cut at any scan of either zone everything stands as it stood', async () => {
  await pass()
  for (const [seat, zone] of [
    ['a', 'A'],
    ['b', 'B'],
  ] as const) {
    await t.begin(seat, zone)
    for (let scans = 0; scans < 30; scans++) {
      const before = (await t.seatAt(seat)).screen
      await t.reopen()
      expect((await t.seatAt(seat)).screen).toEqual(before)
      if (before.screen !== 'pick' || before.step.step === 'done') break
      await t.stepAt(seat)
    }
  }
  expect([t.stage(), totes()]).toEqual(['picked', [{ tote_id: 'T-0001', place: 'PACK-1' }]])
})
