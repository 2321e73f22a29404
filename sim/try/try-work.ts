import type { Answer } from '#contract/commands'
import type { PackStepView } from '#contract/pack-view'
import type { PickStepView } from '#contract/pick-view'
import { ownCode } from '#domain/barcode/own-code'
import type { Order } from '#domain/order'
import type { ShortReason } from '#domain/reasons'
import type { WaveRule } from '#domain/wave'
import { anyRule } from '#domain/wave-sample'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { badges, pinOf } from '#sim/try/try-warehouse'

export const badge = (of: keyof typeof badges): string => ownCode('badge', badges[of])
export const tote = (number: number): string => ownCode('tote', `T-000${number}`)
export const next = ownCode('command', 'NEXT')

/** Sits somebody down at seat a: the badge, and the PIN where a badge is not enough. */
export async function signIn(t: TryStation, of: keyof typeof badges): Promise<void> {
  t.scan(badge(of))
  if ((await t.view()).question?.ask === 'pin') await t.call('givePin', { seat: 'a', pin: pinOf(of) })
}

/** A supervisor stands beside the worker at seat a and allows what waits there. */
export async function allow(
  t: TryStation,
  reason: string | null,
  of: keyof typeof badges = 'supervisor',
): Promise<Answer<null>> {
  t.scan(badge(of))
  return t.call('giveOverride', { seat: 'a', reason, pin: pinOf(of) })
}

/** Releases what waits, as the supervisor, and leaves the seat. */
export async function release(t: TryStation, rule: Partial<WaveRule> = {}): Promise<string> {
  await signIn(t, 'supervisor')
  const answer = await t.call('releaseWave', { rule: { ...anyRule, ...rule } })
  await t.call('signOut', { seat: 'a' })
  return answer.ok ? answer.value.waveId : JSON.stringify(answer)
}

/** A station whose floor has these orders in a wave. */
export async function released(orders: readonly Order[]): Promise<TryStation> {
  const t = await tryStation(orders)
  await release(t)
  return t
}

let radios = 0
/** The barcode of a unit: kopi says its lot, a radio its serial. */
const unitCode = (sku: string): string =>
  sku === 'radio' ? `01095512345678962${1}R${++radios}` : sku === 'kopi' ? 'KOPI-01' : 'TEA-01'

const leftCode = (step: PickStepView): string | null => {
  if (step.step !== 'order-left') return null
  return step.toteId === null ? ownCode('location', step.locationId ?? '') : ownCode('tote', step.toteId)
}
/** What a willing picker scans at this step; null when the walk is over. */
export async function pickScan(t: TryStation): Promise<string | null> {
  const { step, line, slots } = await t.screen('pick')
  const by: { [S in PickStepView['step']]: () => string | null } = {
    'order-left': () => leftCode(step),
    'fetch-tote': () => ownCode('tote', step.step === 'fetch-tote' ? step.toteId : ''),
    'pass-on': () => ownCode('zone', step.step === 'pass-on' ? step.zone : ''),
    'scan-cart': () => ownCode('cart', 'C-01'),
    'bind-tote': () => tote(step.step === 'bind-tote' ? step.slot : 0),
    'scan-location': () => ownCode('location', line?.locationId ?? ''),
    'scan-item': () => unitCode(line?.item.sku ?? ''),
    'scan-tote': () => ownCode('tote', slots.find(({ slot }) => slot === line?.slot)?.toteId ?? ''),
    'zero-check': () => ownCode('command', 'EMPTY'),
    'twin-check': () => ownCode('command', 'NOT-EMPTY'),
    unload: () => ownCode('place', step.step === 'unload' ? step.place : ''),
    done: () => null,
  }
  return by[step.step]()
}
/** Picks until this step comes, or to the end. */
export async function pickUntil(t: TryStation, wanted: PickStepView['step'] = 'done'): Promise<void> {
  for (let scans = 0; scans < 200; scans++) {
    if ((await t.screen('pick')).step.step === wanted) return
    const code = await pickScan(t)
    if (code === null) return
    const verdict = t.scan(code)
    if (verdict?.kind !== 'accepted') throw new Error(`${code}: ${JSON.stringify(verdict)}`)
  }
  throw new Error('The walk does not end')
}
/** Signs a picker in and picks the next list whole. */
export async function pickAll(t: TryStation): Promise<void> {
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t)
  await t.call('signOut', { seat: 'a' })
}

const packCode = (step: PackStepView, sku: string): string | number => {
  if (step.step === 'instructions') return ownCode('command', 'CONFIRM')
  if (step.step === 'choose-carton') return ownCode('cartonType', 'CT-3')
  if (step.step === 'scan-unit') return unitCode(sku)
  if (step.step === 'scan-label') return step.trackingNumber
  return step.step
}
/** Packs the order on the bench until this step comes; weighs what it should weigh. */
export async function packUntil(t: TryStation, wanted: PackStepView['step'] | 'home'): Promise<void> {
  for (let scans = 0; scans < 100; scans++) {
    const { screen } = await t.view()
    if (screen.screen !== 'pack') return
    if (screen.step.step === wanted) return
    if (screen.step.step === 'weigh') t.devices.weigh(screen.weight.expectedG ?? 500)
    else if (screen.step.step === 'confirm-partial') await t.call('confirmPartial', { seat: 'a' })
    else if (screen.step.step === 'label-pending' || screen.step.step === 'label-awaited')
      await t.until(
        async () => !['label-pending', 'label-awaited'].includes((await t.screen('pack')).step.step),
      )
    else
      t.scan(
        String(packCode(screen.step, screen.lines.find(({ state }) => state === 'next')?.item.sku ?? '')),
      )
  }
  throw new Error(`The order does not get packed: ${JSON.stringify((await t.screen('pack')).step)}`)
}
/** Signs a packer in and opens the order in this tote. */
export function openTote(t: TryStation, number: number): void {
  t.scan(badge('packer'))
  t.scan(tote(number))
}
/** Picks what was released and packs the order of tote 1 as far as this step. */
export async function atPackStep(t: TryStation, step: Parameters<typeof packUntil>[1]): Promise<void> {
  await pickAll(t)
  openTote(t, 1)
  await packUntil(t, step)
}

/** Packs the orders in these totes; for each a packer signs in and out. */
export async function packTotes(t: TryStation, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    openTote(t, number)
    await packUntil(t, 'home')
    await t.call('signOut', { seat: 'a' })
  }
}
/** Waits until no paper is on its way to a printer. */
export const papersOut = (t: TryStation): Promise<void> =>
  t.until(() => t.rows("SELECT 1 FROM print_job WHERE state IN ('queued', 'sending')").length === 0)
/** Picks what was released and packs the order of tote 1 until its label has come out and wants to be scanned. */
export async function labelOnBench(t: TryStation): Promise<void> {
  await atPackStep(t, 'scan-label')
  await papersOut(t)
}
/** Signs a picker in and begins the next list, as far as its first unit. */
export async function atFirstUnit(t: TryStation): Promise<void> {
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'scan-item')
}
/** The picker at seat a finds fewer at this stop than the line wants. */
export async function shortLine(
  t: TryStation,
  quantityFound: number,
  reason: ShortReason,
): Promise<Answer<null>> {
  const { line } = await t.screen('pick')
  return t.call('shortLine', { seat: 'a', lineId: line?.lineId ?? '', quantityFound, reason })
}
