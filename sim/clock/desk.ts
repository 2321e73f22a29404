import type { Knowledge } from '#sim/shift/knowledge'
import { everything, until } from '#sim/shift/shift'
import type { StationChild } from '#sim/shift/station-child'
import type { World } from '#sim/shift/world'
import type { FakeClock } from './fake-clock.ts'

interface Desk {
  world: World
  know: Knowledge
  clock: FakeClock
  station: StationChild
}

const day = 24 * 3_600_000
const moreOrders = 6

/** What a supervisor sees while the clock is set: new orders come in, cut-offs follow the clock, waits for a PIN do not. */
export async function deskFaults(desk: Desk): Promise<string[]> {
  const { world, clock } = desk
  await world.oms.admin('more', { count: moreOrders, seed: 4 })
  const arrived = await until(async () => (await offered(desk)) > 0, 60_000, 100)
  const now = await offered(desk)
  const firstWait = await lockedOut(desk)
  const faults = arrived ? [] : ['orders made meanwhile did not come in']
  if (firstWait === null) faults.push('four wrong PINs brought no wait')

  const expect = async (awayMs: number, orders: number, what: string): Promise<void> => {
    clock.set(awayMs)
    const found = await offered(desk)
    if (found !== orders) faults.push(`${found} orders are offered ${what}, not ${orders}`)
    const waitS = await pinWait(desk)
    if (waitS === null) faults.push(`a PIN is taken early ${what}`)
    else if (waitS > (firstWait ?? 0)) faults.push(`a PIN waits ${waitS} s ${what}`)
  }
  await expect(3 * day, 0, 'three days on, when every cut-off is past')
  await expect(-2 * day, now, 'two days back')
  await expect(0, now, 'when the clock is right again')
  return faults
}

async function offered({ station }: Desk): Promise<number> {
  const answer = await station.call('previewWave', { rule: everything }, 'a')
  return answer.ok ? answer.value.orders : 0
}

/** Somebody else's badge at seat b, and four wrong PINs. */
async function lockedOut(desk: Desk): Promise<number | null> {
  const { world, know, station } = desk
  const { text, aim } = know.badgeOf('supervisor', 0)
  await world.bench.scanners.b.scan(text, { aim, framing: 'cr' })
  await until(async () => {
    const view = await station.call('seatView', { seat: 'b' }, 'b')
    return view.ok && view.value.question?.ask === 'pin'
  }, 60_000)
  for (let tries = 0; tries < 3; tries++) await pinWait(desk)
  return pinWait(desk)
}

/** How long a PIN has to wait; null when it was looked at. */
async function pinWait({ station }: Desk): Promise<number | null> {
  const answer = await station.call('givePin', { seat: 'b', pin: '000001' }, 'b')
  const refusal = answer.ok || !('refusal' in answer) ? null : answer.refusal
  return refusal?.refusal === 'pin-locked' ? refusal.waitS : null
}
