import { afterEach, expect, test } from 'vitest'
import { toteTable } from '#db/site-hall'
import { ownCode } from '#domain/barcode/own-code'
import { usualPackingRules, type VerificationRule } from '#domain/verification'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, packUntil, pickScan, pickUntil, release, shortLine } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const lpn = (name: string): string => ownCode('carton', name)
const full = ownCode('command', 'TOTE-FULL')

/** Picks on until the end, each new carton under the next number; `fullAfter`: so many units of the first one fill it. */
async function pickIntoCartons(fullAfter: number | null = null, closesAt: string[] = []): Promise<void> {
  t.scan(badge('picker'))
  t.scan(next)
  let cartons = 0
  for (let scans = 0; scans < 100; scans++) {
    const { step, slots } = await t.screen('pick')
    if (step.step === 'done') break
    if (closesAt.includes(step.step)) await t.reopen()
    closesAt = closesAt.filter((one) => one !== step.step)
    const [first] = t.rows<{ tote_units: number }>('SELECT tote_units FROM list_slot WHERE slot = 1')
    const isFull = step.step === 'scan-item' && first?.tote_units === fullAfter && slots[0]?.toteId === 'CN-1'
    const code = isFull
      ? full
      : step.step === 'bind-tote'
        ? lpn(`CN-${++cartons}`)
        : step.step === 'scan-item' && fullAfter !== null && step.taken === fullAfter && cartons === 1
          ? lpn('CN-1')
          : await pickScan(t)
    if (code === null) break
    expect([code, t.scan(code)]).toMatchObject([code, { kind: 'accepted' }])
  }
  await t.call('signOut', { seat: 'a' })
}
async function begin(wanted: Record<string, number>[], verification: VerificationRule[] = []): Promise<void> {
  const packing = { ...usualPackingRules, verification }
  t = await tryStation(
    wanted.map((one, at) => order(`o-${at + 1}`, one)),
    { settings: { packing } },
  )
  await release(t, { into: 'cartons' })
}
const shipped = async () => {
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  return (await t.ledger()).orders[0]?.shipments
}
/** What lies in each carton by its number: as it was picked, and as it was packed. */
const contents = () =>
  t.rows<{ lpn: string; picked: number; packed: number }>(
    `SELECT tote_id AS lpn, sum(quantity) AS picked, (SELECT sum(carton_unit.quantity) FROM carton_unit
       JOIN carton USING (carton_id) WHERE carton.lpn = tote_id) AS packed
     FROM picked_unit WHERE in_tote = 1 GROUP BY tote_id ORDER BY tote_id`,
  )

test('orders are picked into their cartons, and each opens with its carton at the bench, whatever is closed between two scans', async () => {
  await begin([{ tea: 2, kopi: 1 }, { tea: 1 }])
  await pickIntoCartons(null, ['bind-tote', 'scan-tote', 'unload'])
  t.scan(badge('packer'))
  t.scan(lpn('CN-1'))
  await t.reopen()
  await t.start()
  expect(await t.screen('pack')).toMatchObject({
    order: { orderRef: 'o-1' },
    step: { step: 'scan-unit' },
    carton: { lpn: 'CN-1', cartonTypeId: 'CT-2' },
  })
  await packUntil(t, 'home')
  const [confirmed] = t.rows<{ body: string }>("SELECT body FROM outbox WHERE kind = 'shipmentConfirmation'")
  expect(JSON.parse(confirmed?.body ?? 'null')).toMatchObject({
    cartons: [{ cartonTypeId: 'CT-2', lines: [{ quantity: 2 }, { quantity: 1 }] }],
  })
  expect(contents()).toEqual([
    { lpn: 'CN-1', picked: 3, packed: 3 },
    { lpn: 'CN-2', picked: 1, packed: null },
  ])
  expect(t.scan(lpn('CN-1'))).toMatchObject({ refusal: { refusal: 'order-already-packed' } })
})

test('a carton that is full gets a second one, and each is packed, weighed and labelled for itself', async () => {
  await begin([{ tea: 3 }])
  await pickIntoCartons(2)
  expect(contents()).toMatchObject([
    { lpn: 'CN-1', picked: 2 },
    { lpn: 'CN-2', picked: 1 },
  ])
  t.scan(badge('packer'))
  t.scan(lpn('CN-2'))
  await packUntil(t, 'choose-carton')
  expect((await t.screen('pack')).pickedCartons).toEqual([{ lpn: 'CN-1', size: 'Flat', units: 2 }])
  expect(t.scan(lpn('CN-1'))).toMatchObject({ kind: 'accepted' })
  await packUntil(t, 'home')
  expect(await shipped()).toMatchObject([{ cartons: [{ weightG: 295 }, { weightG: 595 }] }])
  expect(contents().map(({ picked, packed }) => picked - packed)).toEqual([0, 0])
})

test('where the pick is trusted a carton goes from its label to the scale', async () => {
  await begin([{ tea: 2 }], [{ about: 'bench', stationId: 'BENCH-1', policy: 'trustPick' }])
  await pickIntoCartons()
  t.scan(badge('packer'))
  t.scan(lpn('CN-1'))
  expect(await t.screen('pack')).toMatchObject({ step: { step: 'weigh' }, weight: { expectedG: 545 } })
})

test('a carton that was picked into is no tote of the site, and one that lacks units is packed as it is', async () => {
  await begin([{ tea: 2 }])
  await unitInHand('CT-3')
  await shortLine(t, 1, 'notThere')
  await pickUntil(t)
  await t.call('signOut', { seat: 'a' })
  expect(toteTable.find(t.own(), { toteId: 'CN-1', wall: null })).not.toBeNull()
  expect(toteTable.after(t.own(), null, 999).filter(({ toteId }) => toteId.startsWith('CN'))).toEqual([])
  t.scan(badge('packer'))
  t.scan(lpn('CN-1'))
  await packUntil(t, 'choose-carton')
  t.scan(lpn('CN-1'))
  await packUntil(t, 'weigh')
  expect((await t.screen('pack')).carton).toMatchObject({ lpn: 'CN-1', bodies: [{ state: 'in' }] })
})

/** A first unit is in the hand, for a carton of this size. */
async function unitInHand(size: string): Promise<void> {
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'bind-tote')
  t.scan(ownCode('cartonType', size))
  t.scan(lpn('CN-1'))
  await pickUntil(t, 'scan-item')
  t.scan('TEA-01')
}

test('the picker chooses the size, and a carton takes no more units than its size holds', async () => {
  await begin([{ tea: 19 }])
  await unitInHand('CT-3')
  expect((await t.screen('pick')).carton).toEqual({ size: 'S' })
  for (let unit = 2; unit <= 9; unit++) t.scan('TEA-01')
  expect(t.scan('TEA-01')).toMatchObject({
    refusal: { refusal: 'carton-holds-no-more', why: 'space', cartonTypeId: 'CT-3', empty: false },
  })
  for (const code of [lpn('CN-1'), full, lpn('CN-2')])
    expect([code, t.scan(code)]).toMatchObject([code, { kind: 'accepted' }])
  expect(t.rows('SELECT tote_id, units FROM full_tote')).toEqual([{ tote_id: 'CN-1', units: 9 }])
})

test('what lies in a carton whose order is cancelled goes back to its location, and its label can be used again', async () => {
  await begin([{ tea: 2 }])
  await unitInHand('CT-3')
  t.scan(lpn('CN-1'))
  await t.admin('/orders/o-1', { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM event WHERE kind = 'order-taken-off'").length > 0)
  t.scan(lpn('CN-1'))
  await t.call('goHome', { seat: 'a' })
  for (const code of [lpn('CN-1'), 'TEA-01', ownCode('location', 'A-01')])
    expect([code, t.scan(code)]).toMatchObject([code, { kind: 'accepted' }])
  expect(t.rows("SELECT quantity FROM stock WHERE location_id = 'A-01'")).toEqual([{ quantity: 20 }])
  expect(t.rows("SELECT order_ref, place FROM tote WHERE tote_id = 'CN-1'")).toEqual([
    { order_ref: null, place: null },
  ])
})
