import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchStation, type RunningStation } from './launch.ts'

/** Whoever starts a program that was just installed, with nothing but screen and keyboard. */
let station: RunningStation
beforeAll(async () => {
  station = await launchStation({ dataDir: null, env: {}, args: [] })
}, 60_000)
afterAll(() => station.close(), 30_000)

const at = (name: string) => station.window.getByTestId(name)
const typePin = async (pin: string) => {
  for (const digit of pin) await at(`key-${digit}`).click()
}

it('makes themselves the first administrator, and has the desk', async () => {
  await at('input-first-name').fill('Siti binti Ahmad')
  await at('input-first-badge').fill('siti-1')
  await at('button-enter').click()
  await typePin('480213')
  await typePin('480213')
  await at('button-desk').click()
  await at('rail-people').click()
  expect(await station.window.getByText('SITI-1').count()).toBeGreaterThan(0)
}, 60_000)

it('is asked only once', async () => {
  await at('rail-sign-out').click()
  await at('button-pin').waitFor()
  expect(await at('input-first-name').count()).toBe(0)
}, 60_000)
