import { afterEach, describe, expect, it } from 'vitest'
import type { SeatView } from '#contract/seat-view'
import { copiesAsked } from '#sim/shift/copies-asked'
import type { Crew } from '#sim/shift/crew'
import { proveShift } from '#sim/shift/proof'
import { until } from '#sim/shift/shift'
import { type Story, startStory } from './story.ts'

const packStep = (view: SeatView | null): string =>
  view?.screen.screen === 'pack' ? view.screen.step.step : (view?.screen.screen ?? 'none')
const atStep = (crew: Crew, step: string) => until(() => packStep(crew.views.a) === step, 60_000, 10)
const isReady = async (story: Story, deviceId: string): Promise<boolean> =>
  (await story.call('devices', {})).devices.some(
    (device) => device.deviceId === deviceId && device.condition === 'ready',
  )

describe('work goes on when the world fails', () => {
  let story: Story
  afterEach(() => story.close(), 30_000)

  const openWave = async (orders: number) => {
    await story.signIn('supervisor', 0)
    await until(async () => (await story.world.oms.ledger()).counts.leasedNumbers >= 1_000, 30_000)
    return story.release({ mostOrders: orders, ordersPerWalk: orders })
  }
  const finished = (orders: readonly string[]) =>
    until(async () => (await story.shipped(orders)) === orders.length, 120_000, 200)
  const prove = async (orders: readonly string[]) =>
    proveShift(
      await story.world.oms.ledger(),
      new Set(orders),
      story.world.bench,
      copiesAsked(story.world.dataDir),
    ).faults

  it('picks and packs a whole wave with the OMS away, and confirms it once the OMS is back', async () => {
    story = await startStory({ orders: 20, seed: 11 })
    const wave = await openWave(3)
    await story.world.oms.admin('away', {})
    const { crew } = await story.crew()
    const packed = () => crew.views.a?.oms.pending ?? 0
    expect(
      await until(
        () =>
          packed() >= wave.orders.length &&
          crew.views.a?.screen.screen === 'home' &&
          story.hall.atBench.length === 0,
        120_000,
        100,
      ),
    ).toBe(true)
    expect(await story.shipped(wave.orders)).toBe(0)
    expect(crew.views.a?.oms.state).toBe('away')
    await story.window().getByTestId('glyph-oms').waitFor()
    await story.world.oms.admin('back', {})
    expect(await finished(wave.orders)).toBe(true)
    crew.leave()
    expect(await prove(wave.orders)).toEqual([])
  }, 180_000)

  it('waits visibly for labels when the printer runs out in mid-carton, and prints each label once', async () => {
    story = await startStory({ orders: 20, seed: 12 })
    const wave = await openWave(2)
    story.world.bench.printer.set({ paperOut: true })
    const { crew } = await story.crew()
    expect(await atStep(crew, 'label-pending')).toBe(true)
    await until(
      () =>
        crew.views.a?.screen.screen === 'pack' &&
        crew.views.a.screen.step.step === 'label-pending' &&
        crew.views.a.screen.step.reason === 'paper-out',
      20_000,
      20,
    )
    await story.window().locator('[data-testid="beam"][data-state="attention"]').waitFor()
    expect(story.world.bench.printer.labels).toHaveLength(0)
    story.world.bench.printer.set({ paperOut: false })
    expect(await finished(wave.orders)).toBe(true)
    crew.leave()
    expect(await prove(wave.orders)).toEqual([])
    expect(story.world.bench.printer.labels).toHaveLength(2)
  }, 180_000)

  it('asks a person when the printer dies in the middle of a label, and makes no second one by itself', async () => {
    story = await startStory({ orders: 20, seed: 13 })
    const wave = await openWave(1)
    story.world.bench.printer.set({ dieAfterBytes: 200 })
    const { crew } = await story.crew()
    expect(await finished(wave.orders)).toBe(true)
    crew.leave()
    const jobs = await story.call('printJobs', {})
    const labels = jobs.filter((job) => job.kind === 'shippingLabel')
    expect(labels.map((job) => [job.state, job.copy])).toEqual(expect.arrayContaining([['unknown', 1]]))
    expect(await prove(wave.orders)).toEqual([])
  }, 180_000)

  it('shows an unplugged scale at once and weighs again when it is back', async () => {
    story = await startStory({ orders: 20, seed: 14 })
    const wave = await openWave(1)
    await story.world.bench.cables.scale.unplug()
    const { crew } = await story.crew()
    expect(await atStep(crew, 'weigh')).toBe(true)
    expect(
      await until(
        () =>
          crew.views.a?.devices.some((device) => device.kind === 'scale' && device.condition === 'missing') ??
          false,
        10_000,
      ),
    ).toBe(true)
    await story.window().locator('[data-testid="glyph-scale"]').waitFor()
    expect(packStep(crew.views.a)).toBe('weigh')
    await story.world.bench.cables.scale.replug()
    expect(await until(() => isReady(story, 'scale'), 10_000)).toBe(true)
    expect(await finished(wave.orders)).toBe(true)
    crew.leave()
    expect(await prove(wave.orders)).toEqual([])
  }, 180_000)
})
