import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeatView } from '#contract/seat-view'
import { openDatabase } from '#db/open'
import { ownCode } from '#domain/barcode/own-code'
import type { Hall, Move } from '#sim/shift/hands'
import { code128, type ScanSymbol } from '#sim/shift/knowledge'
import { packerMove } from '#sim/shift/packer-hands'
import { pickerMove } from '#sim/shift/picker-hands'
import { until } from '#sim/shift/shift'
import { root } from '../scripts/place.mjs'
import { type Story, startStory } from './story.ts'

type Seat = 'a' | 'b'
type NextMove = (hall: Hall, view: SeatView) => Move
const shown = join(root, 'out', 'pictures')
const pick: NextMove = (hall, view) => pickerMove(hall, view, null)
const pack: NextMove = (hall, view) => packerMove(hall, view, null)

/** Two people with a scanner each on a line of its own, in the two halves of the real window. */
describe('two people at one station', () => {
  let story: Story
  let halls: Record<Seat, Hall>
  beforeAll(async () => {
    mkdirSync(shown, { recursive: true })
    story = await startStory({ orders: 40, seed: 5, people: 'two' })
    /** Each takes a cart of their own; totes and goods are the same for both. */
    halls = { a: story.hall, b: { ...story.hall, nextCart: 1 } }
    await story.size(1280, 800)
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  const snap = (name: string) => story.window().screenshot({ path: join(shown, `two-${name}.png`) })
  const half = (seat: Seat) => story.window().getByTestId(`half-${seat}`)
  const seen = (seat: Seat) => story.call('seatView', { seat })
  const scan = (seat: Seat, symbol: ScanSymbol) =>
    story.world.bench.scanners[seat].scan(symbol.text, { aim: symbol.aim, framing: 'cr' })
  const beam = (seat: Seat, state: string) =>
    half(seat).locator(`[data-testid="beam"][data-state="${state}"]`).filter({ visible: true }).waitFor()
  const sit = async (seat: Seat, badge: ScanSymbol, name: RegExp) => {
    await scan(seat, badge)
    await half(seat).getByTestId('person').filter({ hasText: name }).first().waitFor()
  }

  /** What the half of a seat says in its largest type, beside what the station says of that seat. */
  const agrees = async (seat: Seat): Promise<boolean> => {
    const { screen, person } = await seen(seat)
    const name = await half(seat).getByTestId('person').first().textContent()
    if (screen.screen === 'pick' && screen.line !== null && screen.step.step === 'scan-item')
      return (
        name === person?.name &&
        (await half(seat).getByTestId('bin-code').textContent()) === screen.line.locationId
      )
    if (screen.screen === 'pack')
      return name === person?.name && (await half(seat).getByText(screen.order.number).count()) > 0
    return name === person?.name
  }

  /** Both do one thing at the same moment; each half then shows what its own scan did. */
  const bothMove = async (moves: Record<Seat, Move>, before: Record<Seat, SeatView>) => {
    for (const seat of ['a', 'b'] as const) {
      const move = moves[seat]
      if (move.move === 'scan') void scan(seat, move.symbol)
      if (move.move === 'weigh') story.world.bench.scale.setWeight(move.weightG * 1000)
    }
    for (const seat of ['a', 'b'] as const)
      if (moves[seat].move === 'scan' || moves[seat].move === 'weigh')
        await until(
          async () => JSON.stringify((await seen(seat)).screen) !== JSON.stringify(before[seat].screen),
          4_000,
          10,
        )
    for (const seat of ['a', 'b'] as const) expect(await until(() => agrees(seat), 3_000, 20)).toBe(true)
  }
  const stepOf = ({ screen }: SeatView): string =>
    screen.screen === 'pick' || screen.screen === 'pack' ? screen.step.step : screen.screen
  /** Both work until each has come to their step; who is there first waits. */
  const workBoth = async (next: Record<Seat, NextMove>, goal: Record<Seat, string | null>) => {
    for (let moves = 0; moves < 200; moves++) {
      const views = { a: await seen('a'), b: await seen('b') }
      const isThere = (seat: Seat): boolean => goal[seat] === null || stepOf(views[seat]) === goal[seat]
      if (isThere('a') && isThere('b')) return
      const of = (seat: Seat): Move =>
        isThere(seat) ? { move: 'wait' } : next[seat](halls[seat], views[seat])
      await bothMove({ a: of('a'), b: of('b') }, views)
    }
    throw new Error('The two never got there')
  }

  it('has a half for each from the start', async () => {
    await beam('a', 'ask')
    await beam('b', 'ask')
    await snap('sign-in')
  })

  it('opens the desk of one in the whole window, with the other’s beam below it', async () => {
    expect(await until(async () => (await seen('a')).oms.state === 'upToDate', 20_000)).toBe(true)
    await story.signIn('supervisor', 2)
    await story.release({ mostOrders: 4, ordersPerWalk: 2 })
    await sit('b', story.know.badgeOf('picker', 4), /Lim Wei Jie/)
    await half('a').getByTestId('button-desk').click()
    await half('a').getByTestId('page-waves').waitFor()
    await scan('b', code128('NO-SUCH-CODE'))
    await beam('b', 'refused')
    await snap('desk')
    expect(await half('a').evaluate((element) => element.clientWidth)).toBe(1280)
    await story.window().getByTestId('button-both-halves').click()
    await half('b').getByTestId('person').first().waitFor()
    expect(await half('a').evaluate((element) => element.clientWidth)).toBeLessThan(645)
  }, 60_000)

  it('picks two walks with interleaved scans, and nothing crosses', async () => {
    await sit('a', story.know.badgeOf('picker', 3), /Kavitha/)
    await workBoth({ a: pick, b: pick }, { a: 'scan-item', b: 'scan-item' })
    await snap('picking')
    await story.size(1920, 1080)
    await snap('picking-1920')
    await story.size(1280, 800)
    await scan('b', story.know.unitCode(story.know.otherSku('', 17), null, null))
    await beam('b', 'refused')
    await beam('a', 'ask')
    await snap('one-refused')
    await workBoth({ a: pick, b: pick }, { a: 'done', b: 'done' })
    expect(strangers()).toEqual([])
  }, 240_000)

  it('packs at one half and waits for work at the other, each in its own colours', async () => {
    await sit('a', story.know.badgeOf('packer', 5), /./)
    await story.call('choosePreferences', { seat: 'b', language: 'zh', theme: 'dark' })
    await half('b').and(story.window().locator('[data-theme="dark"]')).waitFor()
    await workBoth({ a: pack, b: pick }, { a: 'scan-unit', b: null })
    await snap('packing')
    await story.size(1920, 1080)
    await snap('packing-1920')
    await story.size(1280, 800)
    expect(await half('a').getAttribute('data-theme')).toBe('light')
  }, 120_000)

  it('types a PIN into the half that was touched, and locks only that half', async () => {
    await scan('b', story.know.badgeOf('supervisor', 2))
    await half('b').getByTestId('pin-dots').waitFor()
    await half('b').getByTestId('beam').filter({ visible: true }).click()
    await story.window().keyboard.type(story.know.pinOf(2), { delay: 5 })
    await half('b').getByTestId('person').filter({ hasText: 'Marcus' }).first().waitFor()
    await story.call('stepAway', { seat: 'b' })
    await half('b').getByTestId('lock').waitFor()
    await snap('locked')
    await scan('b', code128(ownCode('tote', 'T-0001')))
    await beam('b', 'blocked')
    await beam('a', 'ask')
    expect((await seen('b')).screen.screen).toBe('home')
  }, 60_000)

  /** Facts of a walk or an order told by somebody else than the one whose it was. */
  function strangers(): unknown[] {
    const db = openDatabase(join(story.world.dataDir, 'station.sqlite'))
    try {
      const owners = db.prepare('SELECT DISTINCT owner FROM list WHERE owner IS NOT NULL').all()
      expect(owners).toHaveLength(2)
      return db
        .prepare(
          `SELECT event.kind, event.actor, list.owner FROM event JOIN list ON list.list_id = event.subject
           WHERE event.actor IS NOT NULL AND event.actor <> list.owner`,
        )
        .all()
    } finally {
      db.close()
    }
  }
})
