import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { usualPackingRules } from '#domain/verification'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { allow, badge, openTote, packUntil, pickAll, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const orders = 5
/** Orders of tea, picked; the carton of each is weighed with its units `unitG` heavy. */
async function packed(unitG: number, packing = usualPackingRules): Promise<void> {
  const refs = Array.from({ length: orders }, (_, at) => `o-${at + 1}`)
  t = await tryStation(
    refs.map((ref) => order(ref, { tea: 4 })),
    { settings: { packing } },
  )
  await release(t)
  while (t.rows("SELECT 1 FROM list WHERE state = 'open'").length > 0) {
    await pickAll(t)
    const totes = t.rows<{ toteId: string }>('SELECT tote_id AS toteId FROM tote WHERE order_ref IS NOT NULL')
    for (const { toteId } of totes) await packOne(toteId, unitG)
  }
}
async function packOne(toteId: string, unitG: number): Promise<void> {
  openTote(t, Number(toteId.slice(2)))
  await packUntil(t, 'weigh')
  const off = 4 * (unitG - 250)
  t.devices.weigh(((await t.screen('pack')).weight.expectedG ?? 0) + off)
  if ((await t.screen('pack')).step.step === 'weight-off') {
    await t.call('overrideWeight', { seat: 'a' })
    await allow(t, 'scaleChecked')
  }
  await packUntil(t, 'home')
  await t.call('signOut', { seat: 'a' })
}
const proposals = () => t.rows('SELECT sku, master_mg AS masterMg, measured, decision FROM weight_proposal')

test('closed cartons of one item are learned from, and one that is opened again is not', async () => {
  await packed(250)
  const rows = t.rows<{ sku: string; way: string }>('SELECT sku, way FROM weighed_unit')
  expect(rows).toHaveLength(orders)
  expect(rows[0]).toEqual({ sku: 'tea', way: 'carton' })
  expect(proposals()).toEqual([])
  const [{ label } = { label: '' }] = t.rows<{ label: string }>(
    'SELECT tracking_number AS label FROM carton ORDER BY closed_at DESC LIMIT 1',
  )
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('packer'))
  t.scan(label)
  t.scan(ownCode('command', 'VOID'))
  const open = t.rows("SELECT 1 FROM carton WHERE state = 'open'").length
  expect(t.rows('SELECT 1 FROM weighed_unit')).toHaveLength(orders - open)
})

test('a master that is far off is proposed to the desk, and a supervisor decides what counts', async () => {
  await packed(300)
  expect(proposals()).toEqual([{ sku: 'tea', masterMg: 250_000, measured: 5, decision: null }])
  await signIn(t, 'supervisor')
  const shown = await t.call('settings', {})
  expect(shown.ok ? shown.value.packing.weights : shown).toMatchObject([
    { sku: 'tea', weightMg: 300_000, decision: null },
  ])
  expect(await t.call('decideWeight', { sku: 'tea', use: true })).toMatchObject({ ok: true })
  expect(proposals()).toMatchObject([{ decision: 'used' }])
  expect(await t.call('decideWeight', { sku: 'kopi', use: true })).toMatchObject({
    refusal: { refusal: 'not-found', what: 'kopi' },
  })
  expect(t.rows("SELECT kind FROM event WHERE kind LIKE 'item-weight-%' ORDER BY seq")).toEqual([
    { kind: 'item-weight-proposed' },
    { kind: 'item-weight-decided' },
  ])
  const kept = async () =>
    ((await t.admin('/findings', null)) as { itemProposals: { sku: string; decision: string }[] })
      .itemProposals
  await t.until(async () => (await kept()).length === 2)
  expect(await kept()).toMatchObject([
    { sku: 'tea', master_weight_mg: 250_000, weight_mg: 300_000, measured: 5, decision: 'open' },
    { sku: 'tea', decision: 'used' },
  ])
})
