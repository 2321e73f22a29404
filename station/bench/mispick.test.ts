import { afterEach, expect, test } from 'vitest'
import { usualConnection, usualVendure } from '#contract/oms-connection'
import { actionCode } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import { settingsFor } from '#sim/try/try-warehouse'
import { atPackStep, badge, packUntil, pickAll, released, signIn, tote } from '#sim/try/try-work'
import { noKeyring } from '#station/keyring'
import { writeSettings } from '#station/settings'

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
  await atPackStep(t, 'scan-unit')
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

const told = () =>
  t
    .rows<{ body: string }>("SELECT body FROM outbox WHERE kind = 'mispick' ORDER BY seq")
    .map(({ body }) => JSON.parse(body))
const findings = async () =>
  (await t.admin('/findings', null)) as { mispicks: object[]; byPicker: { picker: string; units: number }[] }

test('the OMS hears of each, with one mark for the picker that tells no name', async () => {
  await onBench()
  for (let times = 0; times < 2; times++) {
    t.scan('KOPI-01')
    found()
  }
  await t.until(async () => (await findings()).mispicks.length === 2)
  const { mispicks: kept, byPicker } = await findings()
  expect(kept[0]).toMatchObject({ sku: 'kopi', order_ref: 'o-1', tote_id: 'T-0001', zone: 'A' })
  expect(byPicker).toEqual([{ picker: expect.stringMatching(/^PK-[0-9a-f]{16}$/), units: 2 }])
  const [picker] = t.rows<{ personId: string; name: string; badge: string }>(
    'SELECT person_id AS personId, name, badge FROM person JOIN list ON owner = person_id',
  )
  for (const word of Object.values(picker ?? {}))
    expect(JSON.stringify([told(), byPicker])).not.toContain(word)
})

test('an OMS that has no place for it is told nothing, and the mispick is charged all the same', async () => {
  await onBench()
  const connection = { ...usualConnection, connector: { kind: 'vendure' as const, choices: usualVendure } }
  await t.reopen(() => writeSettings(t.folder, { ...settingsFor(t.oms.url), connection }, noKeyring))
  t.scan('KOPI-01')
  found()
  expect([mispicks().length, told()]).toEqual([1, []])
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
