import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import {
  badge,
  next,
  openTote,
  packUntil,
  pickScan,
  pickUntil,
  release,
  shortLine,
  signIn,
  tote,
} from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** Two orders of tea in one walk; for the second one tea is missing, and its tote waits in the hospital. The first lies on the bench. */
async function secondLacksTea(stock = ''): Promise<void> {
  t = await tryStation([order('o-1', { tea: 1, kopi: 1 }), order('o-2', { tea: 2, kopi: 1 })])
  t.own().exec("INSERT INTO consolidation_place (place, hospital) VALUES ('HOSP-1', 1)")
  await release(t)
  t.scan(badge('picker'))
  t.scan(next)
  for (let scans = 0; scans < 30 && !(await standsForSecond()); scans++) t.scan((await pickScan(t)) ?? '')
  t.scan('TEA-01')
  t.own().exec(stock)
  await shortLine(t, 1, 'other')
  await pickUntil(t)
  await t.call('signOut', { seat: 'a' })
  openTote(t, 1)
  await packUntil(t, 'scan-unit')
}
const standsForSecond = async (): Promise<boolean> => {
  const { step, line } = await t.screen('pick')
  return step.step === 'scan-item' && line?.orderNumber === 'O-2' && line.item.sku === 'tea'
}
const said = (code: string) => {
  const verdict = t.scan(code)
  return verdict?.kind === 'refused' ? verdict.refusal : verdict?.kind === 'accepted' ? verdict.said : null
}
const wanted = {
  refusal: 'extra-wanted',
  sku: 'tea',
  lot: null,
  orderNumber: 'O-2',
  toteId: 'T-0002',
  place: 'HOSP-1',
}
const units = () =>
  t.rows<{ n: number }>(`SELECT (SELECT sum(quantity) FROM stock WHERE sku = 'tea')
    + (SELECT sum(quantity) FROM picked_unit WHERE sku = 'tea') AS n`)[0]?.n
const missing = () =>
  t.rows('SELECT quantity FROM missing_unit JOIN exception USING (exception_id) WHERE resolved_at IS NULL')
const tea = async () => {
  await packUntil(t, 'scan-unit')
  t.scan('TEA-01')
}

test('one too many here goes to the order of the wave that lacks it, and that one may be packed whole', async () => {
  await secondLacksTea()
  await tea()
  const before = units()
  expect([said('TEA-01'), missing()]).toEqual([wanted, [{ quantity: 1 }]])
  expect([said(tote(2)), missing(), units()]).toEqual([
    { saved: 'extra-given', orderNumber: 'O-2', toteId: 'T-0002' },
    [],
    before,
  ])
  expect(
    t.rows("SELECT picked, short_quantity AS short FROM pick_line WHERE order_ref = 'o-2' AND sku = 'tea'"),
  ).toEqual([{ picked: 2, short: 0 }])
  expect(t.rows('SELECT location_id AS at, reason FROM count_task ORDER BY opened_at')).toContainEqual({
    at: 'A-01',
    reason: 'extraUnit',
  })
  await packUntil(t, 'home')
  await t.call('signOut', { seat: 'a' })
  openTote(t, 2)
  expect((await t.screen('pack')).step.step).toBe('choose-carton')
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 2)
  expect(
    (await t.ledger()).orders.flatMap(({ shipments }) => shipments.flatMap(({ shorts }) => shorts)),
  ).toEqual([])
})

test('one that lies about with no order open goes to the order that lacks it', async () => {
  await secondLacksTea()
  t.own().exec("UPDATE customer_order SET floor_stage = 'packed' WHERE order_ref = 'o-1'")
  await t.call('goHome', { seat: 'a' })
  expect([said('TEA-01'), said(tote(2)), missing()]).toEqual([
    wanted,
    { saved: 'extra-given', orderNumber: 'O-2', toteId: 'T-0002' },
    [],
  ])
})

test('another tote than the one named takes nothing, and the question is over', async () => {
  await secondLacksTea()
  await tea()
  said('TEA-01')
  expect(said(tote(1))).not.toHaveProperty('saved')
  expect([said(tote(2)), missing()]).toEqual([
    { refusal: 'pack-first', orderNumber: 'O-1' },
    [{ quantity: 1 }],
  ])
})

test.each<[string, () => Promise<unknown>]>([
  [
    'is settled',
    async () => {
      await t.call('signOut', { seat: 'a' })
      await signIn(t, 'supervisor')
      const answer = await t.call('exceptions', {})
      const one = answer.ok ? answer.value.find(({ kind }) => kind === 'short') : undefined
      await t.call('resolveException', { exceptionId: one?.exceptionId ?? '', reason: 'cut' })
      await t.call('signOut', { seat: 'a' })
      openTote(t, 1)
    },
  ],
  [
    'is of another wave',
    async () => t.own().exec("UPDATE customer_order SET wave_id = NULL WHERE order_ref = 'o-2'"),
  ],
  [
    'lies on a bench',
    async () => t.own().exec("UPDATE customer_order SET floor_stage = 'packing' WHERE order_ref = 'o-2'"),
  ],
])('nobody takes it where the order that lacked it %s', async (_, meanwhile) => {
  await secondLacksTea()
  await tea()
  await meanwhile()
  expect(said('TEA-01')).toMatchObject({ refusal: 'over-pack' })
})

test('a unit that says nothing of its lot is not given away', async () => {
  await secondLacksTea()
  expect(ownCode('tote', 'T-0002')).toBe(tote(2))
  t.own().exec("UPDATE item SET tracking = 'lot' WHERE sku = 'tea'")
  await tea()
  expect(said('TEA-01')).not.toMatchObject({ refusal: 'extra-wanted' })
})
