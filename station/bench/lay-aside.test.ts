import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import { atPackStep, badge, packUntil, released, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** An order of one tea on the bench, its only unit in the carton. */
async function packed(): Promise<void> {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, 'scan-unit')
  t.scan('TEA-01')
}
const said = (code: string) => {
  const verdict = t.scan(code)
  return verdict?.kind === 'refused' ? verdict.refusal : verdict?.kind === 'accepted' ? verdict.said : null
}
const stock = () => t.rows('SELECT location_id, sku, quantity FROM stock ORDER BY 1, 2')
const open = () =>
  t.rows<{ about: string }>('SELECT about FROM exception WHERE resolved_at IS NULL').map(({ about }) => about)
const toteRow = () => t.rows("SELECT place, order_ref AS orderRef FROM tote WHERE tote_id = 'T-0003'")

test.each([
  ['one more than was picked', 'TEA-01'],
  ['what nobody ordered', 'KOPI-01'],
])('%s goes into an empty tote, and from there back to its location', async (_, code) => {
  await packed()
  t.own().exec("UPDATE tote SET place = 'PACK-2' WHERE tote_id = 'T-0003'")
  const before = stock()
  t.scan(code)
  const aside = said(tote(3))
  expect([aside, open(), toteRow()]).toEqual([
    { saved: 'unit-laid-aside', toteId: 'T-0003', locationId: expect.any(String) },
    ['T-0003'],
    [{ place: 'put-back', orderRef: null }],
  ])
  await packUntil(t, 'home')
  expect(said(tote(3))).toEqual({ saved: 'put-back-begun', orderNumber: 'T-0003' })
  const { locationId } = await t.screen('putBack')
  t.scan(code)
  t.scan(ownCode('location', locationId))
  expect([stock(), open(), toteRow(), t.rows('SELECT 1 FROM mispick')]).toEqual([
    before,
    [],
    [{ place: null, orderRef: null }],
    [],
  ])
})

test('two of them share the tote, and settling one at the desk keeps the tote for the other', async () => {
  await packed()
  for (const code of ['TEA-01', 'KOPI-01']) {
    t.scan(code)
    said(tote(3))
  }
  await packUntil(t, 'home')
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const settle = async () => {
    const [one] = t.rows<{ id: string }>(
      'SELECT exception_id AS id FROM exception WHERE resolved_at IS NULL ORDER BY opened_at',
    )
    await t.call('resolveException', { exceptionId: one?.id ?? '', reason: 'put back by hand' })
    return toteRow()
  }
  expect([await settle(), await settle()]).toEqual([
    [{ place: 'put-back', orderRef: null }],
    [{ place: null, orderRef: null }],
  ])
})

test('put into another location than the one that counts it, both are counted', async () => {
  await packed()
  t.scan('TEA-01')
  said(tote(3))
  await packUntil(t, 'home')
  t.scan(tote(3))
  t.scan('TEA-01')
  for (let times = 0; times < 2; times++) t.scan(ownCode('location', 'B-01'))
  expect(
    t.rows(
      "SELECT location_id AS at FROM count_task WHERE reason = 'extraUnit' ORDER BY opened_at, location_id",
    ),
  ).toEqual([{ at: 'A-01' }, { at: 'B-01' }])
})

test.each([
  ['the tote of the order', 1, ''],
  ['a tote on a cart', 3, "UPDATE tote SET list_id = (SELECT list_id FROM list) WHERE tote_id = 'T-0003'"],
  ['a cubby', 3, "UPDATE tote SET wall = 'W1' WHERE tote_id = 'T-0003'"],
])('%s takes no such unit', async (_, number, meanwhile) => {
  await packed()
  t.own().exec(meanwhile)
  t.scan('KOPI-01')
  expect([said(tote(number)), t.rows('SELECT 1 FROM put_back')]).toEqual([
    expect.not.objectContaining({ saved: 'unit-laid-aside' }),
    [],
  ])
})

test('an empty tote takes nothing unless a unit was refused just before', async () => {
  await packed()
  expect([said(tote(3)), t.rows('SELECT 1 FROM put_back')]).toEqual([
    { refusal: 'pack-first', orderNumber: 'O-1' },
    [],
  ])
})

test('a unit that lies about with no order open goes the same way', async () => {
  t = await released([order('o-1', { tea: 1 })])
  t.scan(badge('packer'))
  expect([said('KOPI-01'), said(tote(3)), open()]).toEqual([
    { refusal: 'nothing-to-pack', text: 'KOPI-01', unit: 'kopi' },
    { saved: 'unit-laid-aside', toteId: 'T-0003', locationId: expect.any(String) },
    ['T-0003'],
  ])
})
