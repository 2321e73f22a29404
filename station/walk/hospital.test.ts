import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import type { Order } from '#domain/order'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import {
  atFirstUnit,
  badge,
  next,
  openTote,
  packUntil,
  pickUntil,
  release,
  shortLine,
  signIn,
  tote,
} from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const place = (name: string) => ownCode('place', name)
const hospitals = (names: readonly string[]) =>
  names.map((name) => `INSERT INTO consolidation_place (place, hospital) VALUES ('${name}', 1);`).join('')

/** Of two teas one is nowhere to be found; the picker stands before the places with the tote. */
async function oneMissing(names: readonly string[], change: Partial<Order> = {}): Promise<void> {
  t = await tryStation([order('o-1', { tea: 2 }, change)])
  t.own().exec(hospitals(names))
  await release(t)
  await atFirstUnit(t)
  t.scan('TEA-01')
  await shortLine(t, 1, 'notThere')
  await pickUntil(t, 'unload')
}
/** The tote waits there, and the supervisor sits down. */
async function waits(change: Partial<Order> = {}): Promise<void> {
  await oneMissing(['HOSP-1'], change)
  await pickUntil(t)
  await signIn(t, 'supervisor')
}
const unload = async () => (await t.screen('pick')).step
const refused = (code: string) => {
  const verdict = t.scan(code)
  return verdict?.kind === 'refused' ? verdict.refusal.refusal : verdict?.kind
}
const stays = () => t.rows('SELECT tote_id AS tote, place FROM hospital_stay')
const shorts = async () => {
  const answer = await t.call('exceptions', {})
  return answer.ok ? answer.value.filter(({ kind }) => kind === 'short') : []
}
const settle = async (reason: string) =>
  t.call('resolveException', { exceptionId: (await shorts())[0]?.exceptionId ?? '', reason })
const left = () => t.rows("SELECT 1 FROM event WHERE kind = 'hospital-left'").length
const atBench = async () => {
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('packer'))
  return refused(tote(1))
}

test('without a hospital the tote goes to its bench', async () => {
  await oneMissing([])
  expect(await unload()).toMatchObject({ place: 'PACK-1', consolidation: 'none' })
})

test('the screen names the hospital; another place is refused until it is insisted on', async () => {
  await oneMissing(['HOSP-1'])
  expect(await unload()).toMatchObject({ place: 'HOSP-1', consolidation: 'hospital' })
  expect([refused(place('PACK-1')), stays()]).toEqual(['confirm-place', []])
  expect([refused(place('PACK-1')), stays(), await atBench()]).toEqual(['accepted', [], 'accepted'])
})

test('the board says what stands where since when, and no bench opens it', async () => {
  await waits()
  const since = new Date(t.clock.ms).toISOString()
  expect((await shorts()).map(({ about, short }) => [about, short?.totes])).toEqual([
    ['O-1', [{ toteId: 'T-0001', place: 'HOSP-1', since }]],
  ])
  expect([await atBench(), (await t.screen('home')).toPack]).toEqual(['order-in-hospital', 0])
})

test('once the short is settled the bench opens it, and the log says who let it go', async () => {
  await waits()
  await settle('customer takes one')
  expect([stays(), left()]).toEqual([[], 1])
  await t.call('signOut', { seat: 'a' })
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect((await t.ledger()).orders[0]?.shipments[0]?.shorts).toMatchObject([{ lineRef: '1', quantity: 1 }])
})

test('what is fetched instead comes to the same place, and then a bench opens the order', async () => {
  await waits({ substitution: 'approve' })
  await t.call('fetchShort', { exceptionId: (await shorts())[0]?.exceptionId ?? '', sku: 'kopi' })
  expect(stays()).toEqual([])
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'bind-tote')
  t.scan(tote(2))
  await pickUntil(t, 'unload')
  expect(await unload()).toMatchObject({ place: 'HOSP-1', consolidation: 'fixed' })
  await pickUntil(t)
  expect(await atBench()).toBe('accepted')
})

test('a cancelled order waits there no more', async () => {
  await waits()
  await t.admin('/orders/o-1', { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM exception WHERE kind = 'order-cancelled'").length > 0)
  await t.call('takeOff', { orderRef: 'o-1', reason: 'cancelled' })
  expect([stays(), t.rows('SELECT 1 FROM missing_unit').length]).toEqual([[], 0])
})
