import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeatView } from '#contract/seat-view'
import { renderZpl } from '#printing/testing/render-label'
import type { Move } from '#sim/shift/hands'
import { packerMove } from '#sim/shift/packer-hands'
import { pickerMove } from '#sim/shift/picker-hands'
import { until } from '#sim/shift/shift'
import { root } from '../scripts/place.mjs'
import { pageOne } from './pdf-page.ts'
import { picturesFolder, type Story, startStory } from './story.ts'

const inDocs = new Set([
  'sign-in',
  'waves',
  'map',
  'shift',
  'messages',
  'devices',
  'people',
  'two-people',
  'pick',
  'pick-refused',
  'pick-dark',
  'pack',
  'weight-off',
])
/** Everything else is only to be looked at after a run. */
const shown = join(root, 'out', 'pictures')

/** The pictures of the README and the guides, made from the program as it is. */
describe('pictures of a shift', () => {
  let story: Story
  const folder = picturesFolder()
  beforeAll(async () => {
    mkdirSync(shown, { recursive: true })
    story = await startStory({ orders: 120, seed: 3 })
    await story.size(1280, 800)
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  const snap = async (name: string) => {
    await story.window().screenshot({ path: join(inDocs.has(name) ? folder : shown, `${name}.png`) })
  }
  /** A page of the desk, in both sizes. */
  const snapPage = async (page: string) => {
    await story.window().getByTestId(`rail-${page}`).click()
    await story.window().locator(`[data-testid="page-${page}"]`).waitFor()
    await snap(page)
    await story.size(1920, 1080)
    await snap(`${page}-1920`)
    await story.size(1280, 800)
  }
  const seen = () => story.call('seatView', { seat: 'a' })
  const settled = (state: string) =>
    story.window().locator(`[data-testid="beam"][data-state="${state}"]`).waitFor()

  /** Works at seat a, one move after the other, until the screen is as wanted. */
  const workUntil = async (
    next: (view: SeatView) => Move,
    wanted: (view: SeatView) => boolean,
  ): Promise<SeatView> => {
    for (let moves = 0; moves < 400; moves++) {
      const view = await seen()
      if (wanted(view)) return view
      const move = next(view)
      if (move.move === 'scan') await story.scan(move.symbol)
      if (move.move === 'weigh') story.world.bench.scale.setWeight(move.weightG * 1000)
      await until(
        async () => JSON.stringify((await seen()).screen) !== JSON.stringify(view.screen),
        3_000,
        20,
      )
    }
    throw new Error('The work never came to the wanted screen')
  }
  const pickStep = (view: SeatView) =>
    view.screen.screen === 'pick' ? view.screen.step.step : view.screen.screen
  const packStep = (view: SeatView) =>
    view.screen.screen === 'pack' ? view.screen.step.step : view.screen.screen
  const pick = (view: SeatView) => pickerMove(story.hall, view, null)
  let isPacking = false
  /** An order that is packed has left its tote: the next one is scanned then. */
  const pack = (view: SeatView) => {
    if (isPacking && view.screen.screen === 'home') story.hall.atBench.shift()
    isPacking = view.screen.screen === 'pack'
    return packerMove(story.hall, view, null)
  }

  it('shows who may sign in, the waves of the day and how they go', async () => {
    await until(async () => (await seen()).oms.state === 'upToDate', 20_000)
    await settled('ask')
    await snap('sign-in')
    await story.signIn('supervisor', 2)
    await story.release({ leastPriority: 50, ordersPerWalk: 4 })
    await story.release({ mostOrders: 12, ordersPerWalk: 6 })
    await story.window().getByTestId('button-desk').click()
    await story.window().getByTestId('rail-waves').waitFor()
    for (const page of ['devices', 'settings']) await snapPage(page)
    await story.window().getByTestId('rail-map').click()
    for (const press of ['button-add-cross', 'button-passing-up'])
      await story.window().getByTestId(press).click()
    await snap('map')
    for (let step = 0; step < 2; step++) await story.window().getByTestId('button-undo-map').click()
    await story.window().getByTestId('rail-shift').click()
    for (const people of ['pickers', 'packers', 'benches'])
      await story.window().getByTestId(`input-shift-${people}`).fill('2')
    await until(
      async () =>
        /\d\d:\d\d/.test((await story.window().getByTestId('figure-shift-finish').textContent()) ?? ''),
      20_000,
    )
    await snap('shift')
    await story.window().getByTestId('rail-plan').click()
    await story.window().locator('[data-testid="plan-state"][data-state="done"]').waitFor()
    await story.size(1920, 1080)
    await snap('plan')
    await story.size(1280, 800)
    expect((await story.call('waves', {})).waves.length).toBeGreaterThanOrEqual(2)
  }, 120_000)

  it('shows the people to whoever looks after them', async () => {
    await story.signIn('supervisor', 3)
    await story.window().getByTestId('button-desk').click()
    await story.window().getByTestId('rail-people').click()
    await story.window().getByText('Arvind a/l Muniandy').first().click()
    await snap('people')
  }, 60_000)

  it('shows a walk: the stop, a wrong item, and the same in the dark', async () => {
    await story.signIn('picker', 3)
    const view = await workUntil(
      pick,
      (now) =>
        pickStep(now) === 'scan-item' && now.screen.screen === 'pick' && (now.screen.line?.quantity ?? 0) > 1,
    )
    await settled('ask')
    await snap('pick')
    await story.size(1920, 1080)
    await snap('pick-1920')
    await story.size(1280, 800)
    const sku = view.screen.screen === 'pick' ? (view.screen.line?.item.sku ?? '') : ''
    await story.scan(story.know.unitCode(story.know.otherSku(sku, 17), null, null))
    await settled('refused')
    await snap('pick-refused')
    await story.call('choosePreferences', { seat: 'a', language: 'en', theme: 'dark' })
    await settled('ask')
    await snap('pick-dark')
    await story.call('choosePreferences', { seat: 'a', language: 'en', theme: 'light' })
    await workUntil(pick, (now) => pickStep(now) === 'done')
  }, 180_000)

  it('shows a bench: units, a weight that is off, the label to scan', async () => {
    await story.signIn('packer', 5)
    await workUntil(
      pack,
      (now) =>
        packStep(now) === 'scan-unit' &&
        now.screen.screen === 'pack' &&
        now.screen.verified > 0 &&
        now.screen.needed - now.screen.verified > 1,
    )
    await settled('ask')
    await snap('pack')
    await story.size(1920, 1080)
    await snap('pack-1920')
    await story.size(1280, 800)
    const before = await workUntil(pack, (now) => packStep(now) === 'weigh')
    const weight = before.screen.screen === 'pack' ? before.screen.weight : null
    const expectedG = weight?.expectedG ?? 500
    const toleranceG = weight?.toleranceG ?? 20
    story.world.bench.scale.setWeight(0)
    await until(
      async () =>
        (await story.call('devices', {})).devices.some((device) => device.lastWeight?.weightMg === 0),
      5_000,
    )
    story.world.bench.scale.setWeight((expectedG + Math.max(372, toleranceG * 2)) * 1000)
    await until(async () => packStep(await seen()) === 'weight-off', 10_000)
    await settled('blocked')
    await snap('weight-off')
    story.world.bench.scale.setWeight(0)
    await until(
      async () =>
        (await story.call('devices', {})).devices.some((device) => device.lastWeight?.weightMg === 0),
      5_000,
    )
    story.world.bench.scale.setWeight(expectedG * 1000)
    await until(async () => packStep(await seen()) === 'scan-label', 15_000)
    await until(() => story.world.bench.printer.labels.length > 0, 10_000)
    const label = story.world.bench.printer.labels[0]
    expect(label).toBeDefined()
    if (label !== undefined) writeFileSync(join(folder, 'label.png'), await renderZpl(label.bytes))
    await workUntil(pack, (now) => packStep(now) === 'home')
    const slip = await until(
      async () =>
        (await story.call('printJobs', {})).some(
          (job) => job.kind === 'packingSlip' && job.state === 'printed',
        ),
      10_000,
    )
    expect(slip).toBe(true)
    pageOne(story.world.bench.documentsFolder, join(folder, 'packing-slip.png'))
  }, 180_000)

  it('shows the waves under way, and what the OMS was told', async () => {
    await story.signIn('supervisor', 3)
    await story.window().getByTestId('button-desk').click()
    await until(
      async () =>
        (await story.call('messages', {})).rows.some(
          (row) => row.kind === 'shipmentConfirmation' && row.state === 'done',
        ),
      10_000,
    )
    for (const page of ['waves', 'messages']) await snapPage(page)
  }, 60_000)

  it('shows two people side by side', async () => {
    await story.signIn('supervisor', 3)
    await story.call('saveSeats', { people: 'two', idleMin: 5 })
    await story.signIn('packer', 5)
    story.world.bench.scale.setWeight(0)
    await workUntil(pack, (now) => packStep(now) === 'scan-unit')
    const { b } = story.world.bench.scanners
    const besides = { ...story.hall, nextCart: 1 }
    for (let moves = 0; moves < 60; moves++) {
      const view = await story.call('seatView', { seat: 'b' })
      if (pickStep(view) === 'scan-item') break
      const move = view.person === null ? null : pickerMove(besides, view, null)
      const symbol = move?.move === 'scan' ? move.symbol : story.know.badgeOf('picker', 4)
      await b.scan(symbol.text, { aim: symbol.aim, framing: 'cr' })
      await until(
        async () => (await story.call('seatView', { seat: 'b' })).revision !== view.revision,
        3_000,
        20,
      )
    }
    await story.window().getByTestId('half-b').locator('[data-testid="beam"][data-state="ask"]').waitFor()
    await snap('two-people')
  }, 120_000)
})
