import { afterAll, beforeAll, expect, it } from 'vitest'
import { actionCode } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import { until } from '#sim/shift/shift'
import { signInAdmin } from './sign-in-admin.ts'
import { type Story, startStory } from './story.ts'

const manner = { aim: ']C0', framing: 'cr' } as const
let story: Story
beforeAll(async () => {
  story = await startStory({ orders: 2, seed: 31 })
}, 110_000)
afterAll(() => story?.close(), 30_000)

const at = (name: string) => story.window().getByTestId(name)

it('an administrator goes round the bench in the real window: each device shows itself, one scan saves all', async () => {
  const { bench } = story.world
  await signInAdmin(story)
  const before = (await story.call('settings', {})).deviceConfigs
  await at('button-desk').click()
  await at('rail-devices').click()
  await at('device-link-bench').click()
  await at('button-begin-bench').click()
  await at('bench-step-scanner-a').waitFor()
  /** The line may not be listened to yet when the first code comes; a second code in vain would be a second answer. */
  const shown = (step: string, scan: () => Promise<void>) =>
    until(async () => {
      await scan()
      return at(`bench-step-${step}`)
        .waitFor({ timeout: 4_000 })
        .then(
          () => true,
          () => false,
        )
    }, 40_000)
  await shown('scanner-b', () => bench.scanners.a.scan('ANYTHING', manner))
  await shown('scale', () => bench.scanners.b.scan('ANYTHING', manner))
  bench.scale.setWeight(1_204_000)
  /** A search on a busy machine may miss the scale; somebody at the bench would have it search again. */
  await shown('printer', async () => {
    if (await at('bench-step-scale').isVisible()) await at('button-bench-again').click()
  })
  await shown('summary', () => bench.scanners.a.scan('PB-TEST', manner))
  await bench.scanners.b.scan(actionCode('CONFIRM'), manner)
  await at('button-begin-bench').waitFor()
  expect((await story.call('settings', {})).deviceConfigs).toEqual(before)
  await story.call('signOut', { seat: 'a' })
  await until(async () => {
    await story.scan({ text: ownCode('badge', 'B-1001'), aim: null })
    return (await story.call('seatView', { seat: 'a' })).person !== null
  }, 10_000)
}, 110_000)
