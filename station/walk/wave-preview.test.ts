import { afterEach, expect, test } from 'vitest'
import type { WaveRule } from '#domain/wave'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** Radios lie in another zone than tea, in the next aisle: a minute of walking there and back, for each walk, and a minute to set it up. */
test.each([
  ['cluster', 1, 3 + 1 + 1],
  ['batch', 1, 3 + 2 + 1 + 1],
  ['zone', 2, 2 + 1 + 1 + 1 + 2],
] as const)(
  'the minutes of a wave by %s hold all work until a bench opens its orders',
  async (method, lists, minutes) => {
    t = await tryStation([order('o-1', { tea: 8, radio: 1 }), order('o-2', { tea: 4 })])
    await signIn(t, 'supervisor')
    const rule: WaveRule = { ...anyRule, method, ordersPerWalk: 12 }
    const answer = await t.call('previewWave', { rule })
    expect(answer).toMatchObject({ ok: true, value: { lists, minutes } })
  },
)
