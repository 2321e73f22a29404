import { afterEach, expect, test } from 'vitest'
import { actionCode } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import { badge, openTote, packUntil, pickAll, released, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const found = () => t.scan(actionCode('MISPICK'))
const mispicks = () => t.rows('SELECT sku, tote_id, picker_id, zone, found_by FROM mispick')
const stockOf = (sku: string) =>
  t.rows<{ n: number }>(`SELECT sum(quantity) AS n FROM stock WHERE sku = '${sku}'`)[0]?.n
const open = () =>
  t.rows<{ kind: string }>('SELECT kind FROM exception WHERE resolved_at IS NULL').map(({ kind }) => kind)

/** An order of tea on the bench, its carton open; in its tote lies kopi that nobody ordered. */
async function onBench(): Promise<void> {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  openTote(t, 1)
  await packUntil(t, 'scan-unit')
}

test('what nobody ordered is charged to who picked it, at a touch', async () => {
  await onBench()
  expect(t.scan('KOPI-01')).toMatchObject({ refusal: { refusal: 'item-not-in-order', belongsTo: null } })
  expect((await t.screen('pack')).stray).toBe('kopi')
  expect(found()).toMatchObject({ kind: 'accepted', said: { saved: 'mispick-found', sku: 'kopi' } })
  const [picker] = t.rows<{ owner: string; zone: string }>(
    'SELECT owner, location.zone FROM list JOIN pick_line USING (list_id) JOIN location USING (location_id)',
  )
  expect([mispicks(), (await t.screen('pack')).stray, open()]).toEqual([
    [
      {
        sku: 'kopi',
        tote_id: 'T-0001',
        picker_id: picker?.owner,
        zone: expect.any(String),
        found_by: 'P-1015',
      },
    ],
    null,
    ['put-back'],
  ])
})

test('it stays in the tote until the order is packed, then goes back from there, and was counted at its location all the time', async () => {
  await onBench()
  const before = stockOf('kopi')
  t.scan('KOPI-01')
  found()
  t.scan(tote(1))
  expect((await t.view()).screen.screen).toBe('pack')
  await packUntil(t, 'home')
  t.scan(tote(1))
  const work = await t.screen('putBack')
  t.scan('KOPI-01')
  t.scan(ownCode('location', work.locationId))
  expect([
    stockOf('kopi'),
    open(),
    t.rows("SELECT place, order_ref FROM tote WHERE tote_id = 'T-0001'"),
  ]).toEqual([before, [], [{ place: null, order_ref: null }]])
})

test('settled at the desk it is not counted twice either, and the tote is free', async () => {
  await onBench()
  const before = stockOf('kopi')
  t.scan('KOPI-01')
  found()
  await packUntil(t, 'home')
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const [one] = t.rows<{ id: string }>('SELECT exception_id AS id FROM exception')
  await t.call('resolveException', { exceptionId: one?.id ?? '', reason: 'put back by hand' })
  expect([stockOf('kopi'), t.rows("SELECT place FROM tote WHERE tote_id = 'T-0001'")]).toEqual([
    before,
    [{ place: null }],
  ])
})

test('one unit more than was picked is a mispick as well', async () => {
  await onBench()
  t.scan('TEA-01')
  expect(t.scan('TEA-01')).toMatchObject({ refusal: { refusal: 'over-pack', left: 0 } })
  expect([found(), mispicks().length]).toMatchObject([{ kind: 'accepted' }, 1])
})

test('what another order wants is charged and goes to that order, not back to its location', async () => {
  t = await released([order('o-1', { tea: 1 }), order('o-2', { kopi: 1 })])
  await pickAll(t)
  const [of] = t.rows<{ tote: string }>("SELECT tote_id AS tote FROM tote WHERE order_ref = 'o-1'")
  t.scan(badge('packer'))
  t.scan(ownCode('tote', of?.tote ?? ''))
  await packUntil(t, 'scan-unit')
  t.scan('KOPI-01')
  expect([found(), mispicks().length, open()]).toMatchObject([
    { kind: 'accepted', said: { saved: 'mispick-found', belongsTo: 'O-2', locationId: null } },
    1,
    [],
  ])
})

test('nothing is charged that was not refused just before', async () => {
  await onBench()
  expect(found()).toMatchObject({ kind: 'refused', refusal: { refusal: 'not-asked-for', text: 'MISPICK' } })
  t.scan('KOPI-01')
  found()
  expect([found(), mispicks().length]).toMatchObject([{ kind: 'refused' }, 1])
})

test('the supervisor sees today’s mispicks by picker and zone', async () => {
  await onBench()
  for (let times = 0; times < 2; times++) {
    t.scan('KOPI-01')
    found()
  }
  await t.call('goHome', { seat: 'a' })
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const answer = await t.call('waves', {})
  expect(answer).toMatchObject({ ok: true, value: { mispicks: [{ units: 2, lastSku: 'kopi' }] } })
})
