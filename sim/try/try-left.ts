import type { PickStepView } from '#contract/pick-view'
import type { HomeView, SeatView } from '#contract/seat-view'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, pickUntil, release } from '#sim/try/try-work'

/** Who left her walk, and the cart it is on. */
export const nurul = 'Nurul Aisyah binti Hamdan'
export const leftCart = ownCode('cart', 'C-01')

/** A station at which Nurul picked with cart C-01 until she had one tea in hand, then signed out. */
export interface LeftWalk extends TryStation {
  /** The step she stood at. */
  step: PickStepView
  /** What a scan at seat a was refused with, or what else became of it. */
  refusalOf(text: string): unknown
  home(): Promise<HomeView>
  scanAtB(text: string): void
  seatB(): Promise<SeatView>
  signOut(seat: 'a' | 'b'): Promise<unknown>
  lists(): { number: string; state: string; owner: string | null; fence: number }[]
}

/** Two orders of two teas on one walk, or on as many as there are with one order each. */
export async function leftWalk(ordersPerWalk = 6): Promise<LeftWalk> {
  const t = await tryStation([order('o-1', { tea: 2 }), order('o-2', { tea: 2 })])
  await release(t, { ordersPerWalk })
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'scan-item')
  t.scan('TEA-01')
  const { step } = await t.screen('pick')
  await t.call('signOut', { seat: 'a' })
  return Object.assign(t, {
    step,
    refusalOf: (text: string) => {
      const verdict = t.scan(text)
      return verdict?.kind === 'refused' ? verdict.refusal : verdict?.kind
    },
    home: () => t.screen('home'),
    scanAtB: (text: string) =>
      t.devices.tell({
        news: 'scan',
        scan: { scanId: 's', deviceId: 'scanner-b', seat: 'b', text, aim: null, bytesHex: '', at: '' },
      }),
    seatB: async () => {
      const answer = await t.call('seatView', { seat: 'b' })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.value
    },
    signOut: (seat: 'a' | 'b') => t.call('signOut', { seat }),
    lists: () =>
      t.rows<ReturnType<LeftWalk['lists']>[number]>(
        'SELECT number, state, owner, fence FROM list ORDER BY number',
      ),
  })
}

/** The same, with Nurul at the other seat and her walk before her. */
export async function leftAtB(): Promise<LeftWalk> {
  const t = await leftWalk()
  t.scanAtB(badge('picker'))
  t.scanAtB(next)
  return t
}
