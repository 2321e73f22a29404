import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, pickScan, signIn } from '#sim/try/try-work'

let t: TryStation

const refs = ['o-1', 'o-2', 'o-3', 'o-4', 'o-5']
const steps = [
  'keep',
  'split',
  'merge',
  'add',
  'pull',
  'hold',
  'release',
  'urgent',
  'pick',
  'pick',
  'cancel',
] as const
const step = fc.record({ what: fc.constantFrom(...steps), one: fc.nat(6), two: fc.nat(6) })
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const waves = (states: string) =>
  t.rows<{ id: string; state: string }>(
    `SELECT wave_id AS id, state FROM wave WHERE state IN (${states}) ORDER BY number`,
  )
const at = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)]

/** One thing that a supervisor, or for a few scans a picker, does; whether it is refused does not matter. */
async function doStep({ what, one, two }: Step): Promise<void> {
  const reason = 'as it comes'
  const waveId = at(waves("'planned', 'held', 'released', 'picking'"), one)?.id ?? 'none'
  const orderRef = at(refs, two) ?? ''
  if (what === 'keep') {
    const preview = await t.call('previewWave', {
      rule: { ...anyRule, mostOrders: 1 + two, rushJoining: one > 3 },
    })
    if (preview.ok) await t.call('keepPlan', { planId: preview.value.planId, when: null })
  } else if (what === 'split') await t.call('splitWave', { waveId, orderRefs: [orderRef] })
  else if (what === 'merge')
    await t.call('mergeWaves', { waveId, intoWaveId: at(waves("'planned', 'held'"), two)?.id ?? 'none' })
  else if (what === 'add') await t.call('addToWave', { waveId, orderRefs: [orderRef] })
  else if (what === 'pull') await t.call('pullOrder', { orderRef, reason })
  else if (what === 'hold') {
    const held = waves("'held'")[0]?.id
    if (held === undefined) await t.call('holdWave', { waveId })
    else await t.call('resumeWave', { waveId: held })
  } else if (what === 'release') await t.call('releaseKept', { waveId })
  else if (what === 'urgent') await t.call('prioritiseOrder', { orderRef, priority: one * 16, reason })
  else if (what === 'cancel') await t.call('cancelWave', { waveId, reason })
  else await picksSome(3 + one * 3)
}

async function picksSome(scans: number): Promise<void> {
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('picker'))
  t.scan(next)
  for (let scan = 0; scan < scans; scan++) {
    const { screen } = await t.view()
    if (screen.screen !== 'pick') break
    const code = await pickScan(t)
    if (code === null) break
    t.scan(code)
  }
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
}

const did = (what: Step['what'], one = 0, two = 0): Step => ({ what, one, two })
/** Does each of the things once so that it is not refused. */
const everything: Step[] = [
  did('split', 0, 0),
  did('split', 0, 1),
  did('merge', 1, 2),
  did('pull', 0, 2),
  did('hold', 0),
  did('hold', 0),
  did('add', 0, 2),
  did('release', 0),
  did('urgent', 5, 3),
  did('pick', 6),
  did('pull', 0, 3),
  did('pick', 6),
  did('cancel', 0),
]
const mustHappen = [
  'wave-split',
  'wave-merged',
  'wave-held',
  'order-added-to-wave',
  'wave-released',
  'units-put',
  'order-taken-off',
  'order-pulled-out',
  'order-prioritised',
]

/** What must be true after every step. */
function holds(before: ReadonlyMap<string, number>): void {
  expect(t.rows(twice)).toEqual([])
  expect(t.rows(strangers)).toEqual([])
  expect(units()).toEqual(before)
  expect(t.rows('SELECT * FROM stock WHERE reserved < 0 OR quantity < 0')).toEqual([])
  expect(t.rows(promises)).toEqual([])
}
/** Orders that a planned wave and the floor have, or that two lists of different waves work for. */
const twice = `SELECT order_ref FROM wave_plan_order JOIN customer_order USING (order_ref) WHERE customer_order.wave_id IS NOT NULL
  UNION SELECT order_ref FROM list_slot JOIN list USING (list_id) WHERE list.state <> 'cancelled' AND order_ref IS NOT NULL
  GROUP BY order_ref HAVING count(DISTINCT wave_id) > 1`
/** Lists that work for an order of another wave or none, and orders of a wave for which no list works. */
const strangers = `SELECT order_ref FROM list_slot JOIN list USING (list_id) JOIN customer_order USING (order_ref)
  WHERE list.state <> 'cancelled' AND customer_order.wave_id IS NOT list.wave_id
  UNION SELECT order_ref FROM customer_order WHERE wave_id IS NOT NULL AND order_ref NOT IN
    (SELECT order_ref FROM list_slot JOIN list USING (list_id) WHERE list.state <> 'cancelled' AND order_ref IS NOT NULL)`
/** Places whose promised units are not those that lines still want or have in hand. */
const promises = `SELECT location_id, sku, reserved FROM stock WHERE reserved <>
  (SELECT coalesce(sum(quantity - picked - short_quantity), 0) FROM pick_line JOIN list USING (list_id)
   WHERE pick_line.location_id = stock.location_id AND pick_line.sku = stock.sku AND list.state IN ('open', 'picking', 'done'))`
/** Every unit lies in a location, in the tote of an order, or waits to be put back. */
const units = (): Map<string, number> =>
  new Map(
    t
      .rows<{ sku: string; units: number }>(
        `SELECT sku, sum(units) AS units FROM (
           SELECT sku, sum(quantity) AS units FROM stock GROUP BY sku
           UNION ALL SELECT sku, sum(quantity) FROM picked_unit WHERE in_tote = 1 GROUP BY sku
           UNION ALL SELECT sku, sum(quantity) FROM put_back WHERE done_at IS NULL GROUP BY sku) GROUP BY sku`,
      )
      .map(({ sku, units: n }) => [sku, n]),
  )

test('whatever is done to waves, each order is in one of them at most and no unit is lost', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (all) => {
      t = await tryStation(refs.map((orderRef) => order(orderRef, { tea: 1, kopi: 2 })))
      try {
        await signIn(t, 'supervisor')
        const before = units()
        for (const one of [{ what: 'keep', one: 6, two: 4 } as const, ...all]) {
          await doStep(one)
          holds(before)
        }
        for (const { kind } of t.rows<{ kind: string }>('SELECT DISTINCT kind FROM event')) seen.add(kind)
      } finally {
        await t.close()
      }
    }),
    { numRuns: 5, endOnFailure: true, examples: [[everything]] },
  )
  expect([...seen]).toEqual(expect.arrayContaining(mustHappen))
})
