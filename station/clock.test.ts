import { afterEach, expect, test } from 'vitest'
import { order, type TryStation } from '#sim/try/try-station'
import { atPackStep, openTote, packUntil, pickAll, released } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const day = 24 * 3_600_000
const tries = () =>
  t.rows<{ tries: number; nextTryAt: string }>(
    "SELECT tries, next_try_at AS nextTryAt FROM outbox WHERE kind = 'shipmentConfirmation'",
  )[0]
const ids = () => t.rows<{ id: string }>('SELECT event_id AS id FROM event ORDER BY seq').map(({ id }) => id)

/** A confirmation that the OMS refused to take for now. */
async function waiting(): Promise<void> {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, 'scan-label')
  await t.admin('/trouble', { mode: '500', path: '/v1/confirmations', times: 2 })
  await packUntil(t, 'home')
  await t.until(() => tries()?.tries === 1)
}

test.each([
  ['two days back', -2 * day],
  ['an hour back', -3_600_000],
  ['three days on', 3 * day],
])(
  'a message goes when it would have gone, or earlier, when the clock is set %s',
  { timeout: 30_000 },
  async (_, moved) => {
    await waiting()
    t.clock.ms += moved
    t.pass(1_000)
    await t.until(() => tries()?.tries === 2)
    t.clock.ms -= moved
    t.pass(2_000)
    await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
    expect(tries()?.tries).toBe(3)
  },
)

test('ids of events stay in their order when the clock is set back, at work and while the program is closed', async () => {
  t = await released([order('o-1', { tea: 1 }), order('o-2', { tea: 1 })])
  t.clock.ms -= 2 * day
  await pickAll(t)
  const before = ids().length
  await t.reopen()
  t.clock.ms -= 30 * day
  await t.start()
  openTote(t, 1)
  expect(ids().length).toBeGreaterThan(before)
  expect(ids().toSorted()).toEqual(ids())
})
