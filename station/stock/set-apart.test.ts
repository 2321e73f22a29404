import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import { atFirstUnit, atPackStep, badge, packUntil, released, shortLine, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const stockOf = (sku: string) =>
  t.rows(`SELECT location_id AS at, quantity FROM stock WHERE sku = '${sku}' AND quantity > 0 ORDER BY 1`)
const labels = () =>
  t.rows<{ about: string; copy: number }>(
    "SELECT about, copy FROM print_job WHERE kind = 'code' ORDER BY rowid",
  )

/** A picker finds both teas of an order damaged. */
async function damagedAtLocation(): Promise<void> {
  t = await released([order('o-1', { tea: 2 })])
  await atFirstUnit(t)
  await shortLine(t, 0, 'damaged')
  await t.call('signOut', { seat: 'a' })
}
/** An order stands on the bench, all of it in an open carton. */
async function inCarton(lines: Record<string, number>): Promise<void> {
  t = await released([order('o-1', lines)])
  await atPackStep(t, 'weigh')
}
const takeDamaged = () => t.call('takeOut', { seat: 'a', lineRef: '1', sku: 'tea', damaged: true })
const rowsAtDesk = async () => {
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const answer = await t.call('setApart', {})
  return answer.ok ? answer.value : []
}
const theOne = async () => {
  const [row] = await rowsAtDesk()
  return row?.setApartId ?? ''
}
const reason = 'looked at it'

test('damaged units of a location get a label and a row at the desk', async () => {
  await damagedAtLocation()
  expect([labels(), await rowsAtDesk()]).toMatchObject([
    [{ about: 'Q-0001', copy: 1 }],
    [{ number: 'Q-0001', sku: 'tea', quantity: 2, reason: 'damaged', foundAt: 'A-01', home: 'A-01' }],
  ])
  t.own().prepare('UPDATE set_apart SET lot = ?').run('லாட் 批次 LOT-'.repeat(12))
  expect(await t.call('printSetApart', { setApartId: await theOne() })).toMatchObject({ ok: true })
  expect(labels()).toMatchObject([{ copy: 1 }, { about: 'Q-0001' }])
})

test('the label goes to the printer without anybody’s asking', async () => {
  await damagedAtLocation()
  const states = () => t.rows<{ state: string }>("SELECT state FROM print_job WHERE kind = 'code'")
  await t.until(() => states().some(({ state }) => state !== 'queued' && state !== 'sending'))
  expect(states()).toEqual([{ state: 'printed' }])
})

test('its label is known when it is scanned, and sells nothing', async () => {
  await damagedAtLocation()
  t.scan(badge('packer'))
  expect(t.scan(ownCode('apart', 'Q-0001'))).toMatchObject({
    refusal: { refusal: 'set-apart', number: 'Q-0001' },
  })
})

test.each([
  [
    'backToStock',
    [
      { at: 'A-01', quantity: 18 },
      { at: 'B-01', quantity: 2 },
    ],
  ],
  ['writtenOff', [{ at: 'A-01', quantity: 18 }]],
  ['returnedToVendor', [{ at: 'A-01', quantity: 18 }]],
] as const)('%s moves the stock with the decision, once', async (decision, left) => {
  await damagedAtLocation()
  const setApartId = await theOne()
  const args =
    decision === 'backToStock'
      ? { setApartId, decision, locationId: 'b-01', reason }
      : { setApartId, decision, reason }
  expect(await t.call('decideSetApart', args)).toMatchObject({ ok: true })
  expect(await t.call('decideSetApart', args)).toMatchObject({ ok: false, refusal: { refusal: 'not-found' } })
  const decided = t.rows<{ payload: string }>("SELECT payload FROM event WHERE kind = 'set-apart-decided'")
  expect([
    stockOf('tea'),
    await rowsAtDesk(),
    decided.map(({ payload }) => JSON.parse(payload).decision),
  ]).toEqual([left, [], [decision]])
})

test('a location nobody knows takes nothing back', async () => {
  await damagedAtLocation()
  const setApartId = await theOne()
  const before = stockOf('tea')
  const args = { setApartId, decision: 'backToStock', locationId: 'Z-99', reason } as const
  expect(await t.call('decideSetApart', args)).toMatchObject({ refusal: { refusal: 'unknown-location' } })
  expect(stockOf('tea')).toEqual(before)
})

test('the label is printed again from the desk', async () => {
  await damagedAtLocation()
  await t.call('printSetApart', { setApartId: await theOne() })
  expect(labels()).toEqual([
    { about: 'Q-0001', copy: 1 },
    { about: 'Q-0001', copy: 2 },
  ])
})

test('a unit damaged at the bench leaves the order, is labelled, and the short is told to the OMS', async () => {
  await inCarton({ tea: 2 })
  expect(await takeDamaged()).toMatchObject({ ok: true })
  expect([labels(), stockOf('tea'), (await t.screen('pack')).step]).toMatchObject([
    [{ about: 'Q-0001' }],
    [
      { at: 'A-01', quantity: 18 },
      { at: 'QUARANTINE', quantity: 1 },
    ],
    { step: 'confirm-partial', left: 1 },
  ])
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect((await t.ledger()).orders[0]?.shipments).toMatchObject([
    { shorts: [{ lineRef: '1', quantity: 1, reason: 'damaged' }], cartons: [{ lines: [{ quantity: 1 }] }] },
  ])
})

test('an order of which nothing is left waits for a wave again', async () => {
  await inCarton({ tea: 1 })
  await takeDamaged()
  expect([
    (await t.view()).screen.screen,
    t.rows('SELECT floor_stage, wave_id FROM customer_order'),
    t.rows('SELECT kind FROM exception WHERE resolved_at IS NULL'),
    t.rows('SELECT 1 FROM carton'),
    t.rows('SELECT 1 FROM tote WHERE order_ref IS NOT NULL'),
  ]).toEqual(['home', [{ floor_stage: 'waiting', wave_id: null }], [{ kind: 'nothing-found' }], [], []])
})

test('when the rest is in closed cartons already, somebody’s word ships the order', async () => {
  t = await released([order('o-1', { tea: 1, kopi: 1 })])
  await atPackStep(t, 'scan-unit')
  t.scan('KOPI-01')
  await t.call('cartonFull', { seat: 'a' })
  await packUntil(t, 'choose-carton')
  await packUntil(t, 'scan-unit')
  t.scan('TEA-01')
  await takeDamaged()
  await t.call('confirmPartial', { seat: 'a' })
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  const [shipment] = (await t.ledger()).orders[0]?.shipments ?? []
  expect([(await t.view()).screen.screen, shipment?.cartons.length, shipment?.shorts]).toMatchObject([
    'home',
    1,
    [{ quantity: 1, reason: 'damaged' }],
  ])
})

test('after a crash the packer still has to say that less leaves', async () => {
  await inCarton({ tea: 2 })
  await takeDamaged()
  const before = (await t.view()).screen
  await t.reopen()
  expect((await t.view()).screen).toEqual(before)
})
