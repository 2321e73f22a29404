import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeatView } from '#contract/seat-view'
import { ownCode } from '#domain/barcode/own-code'
import { decodeCodes } from '#printing/testing/render-label'
import { demoPins } from '#sim/data/people'
import { everything, until } from '#sim/shift/shift'
import { startWorld, type World } from '#sim/shift/world'
import { defaultSettings } from '#station/settings'
import { launchStation, type RunningStation } from './launch.ts'
import { stationCall } from './station-call.ts'

const seat = 'a'
const admin = 'B-1024'

/** A trainee at a computer without one device works an order with nothing but what stands on the screen. */
describe('the virtual bench in the real window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-virtual-bench-'))
  let world: World
  let station: RunningStation
  beforeAll(async () => {
    const quick = { msPerLabel: 5, scaleSettleMs: 1, pollS: 1, keepLabels: false, csv: null }
    world = await startWorld({ folder, seed: 3, orders: 8, ...quick, stationName: 'Bench 1' })
    const oms = { baseUrl: world.oms.url, token: world.oms.token, pollS: 1, timeoutS: 10 }
    writeFileSync(join(world.dataDir, 'settings.json'), JSON.stringify({ ...defaultSettings, oms }))
    station = await launchStation({ dataDir: world.dataDir, env: {}, args: [] })
    await until(async () => (await view()).oms.state === 'upToDate', 20_000)
    await signInAsAdmin()
    await call('beginPractice', { mode: 'training', papers: 'folder', stationId: 'BENCH-1' })
    await until(async () => (await view()).station.mode === 'training', 10_000)
    await signInAsAdmin()
    await call('releaseWave', { rule: { ...everything, mostOrders: 1, ordersPerWalk: 1 } })
    await call('signOut', { seat })
  }, 60_000)
  afterAll(async () => {
    await station?.close()
    await world?.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }, 30_000)

  const call = stationCall(() => station.window)
  const view = (): Promise<SeatView> => call('seatView', { seat })
  const signInAsAdmin = async () => {
    await until(async () => {
      await call('typeCode', { seat, text: ownCode('badge', admin) })
      return (await view()).question?.ask === 'pin'
    }, 20_000)
    await call('givePin', { seat, pin: demoPins[admin] ?? '' })
  }
  const at = (name: string) => station.window.getByTestId(name)
  const offers = (sort: string) => station.window.locator(`[data-testid="offer"][data-sort="${sort}"]`)
  const stepOf = ({ screen }: SeatView): string =>
    screen.screen === 'pick' || screen.screen === 'pack' ? screen.step.step : screen.screen
  /** Clicks, and waits until the screen has moved. */
  const press = async (what: ReturnType<typeof at>): Promise<void> => {
    const { revision } = await view()
    await what.click()
    if (!(await until(async () => (await view()).revision > revision, 10_000, 5)))
      throw new Error('Nothing came of a press')
  }
  const workUntil = async (wanted: string): Promise<void> => {
    for (let presses = 0; presses < 100; presses++) {
      const step = stepOf(await view())
      if (step === wanted) return
      if (step === 'weigh') await press(at('button-as-expected'))
      else if ((await offers('right').count()) > 0) await press(offers('right').first())
      else await until(async () => stepOf(await view()) !== step, 10_000, 20)
    }
    throw new Error(`No ${wanted} came; the screen shows ${stepOf(await view())}`)
  }

  it('opens beside the work, and the whole screen stays in sight', async () => {
    await at('button-virtual-bench').click()
    await offers('right').first().waitFor()
    const [screen, drawer] = await Promise.all([
      at('half-a').boundingBox(),
      at('virtual-bench').boundingBox(),
    ])
    expect(screen !== null && drawer !== null && screen.x + screen.width <= drawer.x + 1).toBe(true)
    await until(async () => (await view()).devices.every(({ condition }) => condition === 'ready'), 10_000)
  })

  it('carries an order from the pick to the label scanned on its carton', async () => {
    await press(offers('right').first())
    await workUntil('scan-location')
    await press(offers('wrong').first())
    await station.window.locator('[data-testid="beam"][data-state="refused"]').first().waitFor()
    await press(offers('damaged').first())
    await workUntil('sign-in')
    /** Badges are offered once the screen of before is gone. */
    await press(station.window.locator('[data-offer^="right badge"]').nth(3))
    expect((await view()).person?.roles).toContain('packer')
    await workUntil('scan-label')
    const picture = at('bench-label').first()
    await picture.waitFor()
    const src = (await picture.getAttribute('src')) ?? ''
    const codes = await decodeCodes(Buffer.from(src.slice(src.indexOf(',') + 1), 'base64'))
    expect(codes.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^TRAINING-\d{6}$/))
    await workUntil('home')
    expect(await call('virtualBench', { seat })).toMatchObject({ labels: 1 })
  }, 60_000)

  it('goes with one press, and its devices with it', async () => {
    await at('button-virtual-bench').click()
    await at('virtual-bench').waitFor({ state: 'detached' })
    expect((await view()).devices).toEqual([])
  })
})
