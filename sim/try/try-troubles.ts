import type { ScreenView } from '#contract/seat-view'
import { ownCode } from '#domain/barcode/own-code'
import { act, first, goodsCode, type Hands, type Seat, shortAt } from '#sim/try/try-hands'
import type { TryStation } from '#sim/try/try-station'
import { pinOf } from '#sim/try/try-warehouse'
import { allow, badge } from '#sim/try/try-work'

const wavesOf = (t: TryStation) =>
  t.rows<{ waveId: string; state: string }>(
    "SELECT wave_id AS waveId, state FROM wave WHERE state NOT IN ('done', 'cancelled')",
  )

/** What can come between two scans. */
const troubles: Record<string, (hands: Hands, seat: Seat) => Promise<unknown>> = {
  cancel: async ({ t, prng }) => {
    const { orderRef } = prng.pick(
      t.rows<{ orderRef: string }>('SELECT order_ref AS orderRef FROM customer_order'),
    )
    const [{ at } = { at: '' }] = t.rows<{ at: string | null }>(
      `SELECT coalesce(shipped_at, cancelled_at, newer_content) AS at FROM customer_order WHERE order_ref = '${orderRef}'`,
    )
    if (at !== null || !(await t.call('tryOmsNow', {})).ok) return
    await t.admin(`/orders/${orderRef}`, { action: 'cancel' })
    await t.call('tryOmsNow', {})
    await t.until(
      () =>
        t.rows(
          `SELECT 1 FROM customer_order WHERE order_ref = '${orderRef}' AND (cancelled_at IS NOT NULL OR newer_content IS NOT NULL)`,
        ).length > 0,
    )
    return orderRef
  },
  short: shortAt,
  hold: async ({ t, seatAt }) => {
    const [wave] = wavesOf(t)
    if (wave === undefined || (await seatAt('a')).person === null) return
    return t.call(wave.state === 'held' ? 'resumeWave' : 'holdWave', { waveId: wave.waveId })
  },
  cancelWave: async ({ t, prng, seatAt }) => {
    if (!prng.chance(0.3) || (await seatAt('a')).person === null) return
    const [wave] = wavesOf(t)
    if (wave === undefined) return
    const answer = await t.call('cancelWave', { waveId: wave.waveId, reason: 'rain' })
    return [answer, await allow(t, null)]
  },
  reopen: async ({ t }) => {
    await t.reopen()
    await t.start()
    return true
  },
  home: ({ t }, seat) => t.call('goHome', { seat }),
  leave: ({ t }, seat) => t.call('signOut', { seat }),
  skip: ({ t }, seat) => t.call('act', { seat, action: 'SKIP' }),
  full: ({ t }, seat) => t.call('act', { seat, action: 'TOTE-FULL' }),
  lost: async ({ t, seatAt, scan }, seat) => {
    await t.call('act', { seat, action: 'TOTE-EMPTY' })
    await t.call('act', { seat, action: 'TOTE-EMPTY' })
    if ((await seatAt(seat)).question?.ask !== 'override') return
    await scan(seat, badge('supervisor'))
    return t.call('giveOverride', { seat, reason: 'notThere', pin: pinOf('supervisor') })
  },
  wrong: ({ prng, scan }, seat) =>
    scan(
      seat,
      prng.pick([
        goodsCode('tea'),
        goodsCode('kopi'),
        ownCode('tote', 'W1-02'),
        ownCode('tote', 'T-0001'),
        ownCode('place', 'KV-01'),
        ownCode('location', 'B-01'),
      ]),
    ),
  takeOver: async ({ t, seatAt, scan }, seat) => {
    const other = seat === 'a' ? 'b' : 'a'
    const cart = first(t, `SELECT cart_id AS code FROM cart WHERE list_id IS NOT NULL`)
    if (cart === null || (await seatAt(seat)).screen.screen === 'pick') return
    await t.call('signOut', { seat: other })
    await scan(seat, ownCode('cart', cart))
    await scan(seat, ownCode('cart', cart))
  },
}

/** Troubles that come to nothing elsewhere, and whether a seat is where they can come. */
const onlyAt: Record<string, (hands: Hands, screen: ScreenView) => boolean> = {
  short: (_, { screen }) => screen === 'pick',
  skip: (_, { screen }) => screen === 'pick',
  full: (_, { screen }) => screen === 'pick' || screen === 'putWall',
  lost: (_, view) => view.screen === 'putWall' && view.hand === null,
  takeOver: ({ t }, view) =>
    view.screen === 'home' &&
    view.myList === null &&
    first(t, 'SELECT cart_id AS code FROM cart WHERE list_id IS NOT NULL') !== null,
}

/** So many things done at either seat, some of them trouble. */
export async function workWithTrouble(
  hands: Hands,
  { acts, trouble }: { acts: number; trouble: number },
): Promise<void> {
  const { prng, told } = hands
  for (let at = 0; at < acts; at++) {
    const seat = prng.pick(['a', 'b'] as const)
    if (!prng.chance(trouble)) {
      await act(hands, seat)
      continue
    }
    const { screen } = await hands.seatAt(seat)
    const name = prng.pick(Object.keys(troubles).filter((one) => onlyAt[one]?.(hands, screen) ?? true))
    told.push(`-- ${name} ${seat}: ${JSON.stringify(await troubles[name]?.(hands, seat))}`)
  }
}

/** Lets everything go on until nobody has anything to do. Throws when that never comes. */
export async function settle(hands: Hands): Promise<void> {
  const { t, told, seatAt, scan } = hands
  for (let rounds = 0, idle = 0; idle < 2; rounds++) {
    if (rounds > 300) throw new Error(`It never ends: ${told.slice(-12).join('\n')}`)
    if ((await seatAt('a')).screen.screen === 'sign-in') await scan('a', badge('all'))
    for (const { waveId, state } of wavesOf(t)) if (state === 'held') await t.call('resumeWave', { waveId })
    const undecided = t.rows<{ orderRef: string }>(
      'SELECT order_ref AS orderRef FROM customer_order WHERE newer_content IS NOT NULL AND wave_id IS NOT NULL AND shipped_at IS NULL',
    )
    for (const { orderRef } of undecided) await t.call('takeOff', { orderRef, reason: 'cancelled' })
    const did = [await act(hands, 'a'), await act(hands, 'b')]
    idle = did.some(Boolean) ? 0 : idle + 1
  }
}
