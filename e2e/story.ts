import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { DeviceConfig } from '#contract/devices'
import type { WaveRule } from '#domain/wave'
import { decodeCodes, renderZpl } from '#printing/testing/render-label'
import { prngFromSeed } from '#sim/data/prng'
import { scanBadgeUntilSeated } from '#sim/demo/play-wave'
import { windowLink } from '#sim/demo/window-link'
import { type Crew, type CrewCounts, noCounts, startCrew } from '#sim/shift/crew'
import type { Hall } from '#sim/shift/hands'
import { type Knowledge, knowledgeOf, type ScanSymbol } from '#sim/shift/knowledge'
import { everything, hallOf } from '#sim/shift/shift'
import { startWorld, type World } from '#sim/shift/world'
import { root } from '../scripts/place.mjs'
import { launchStation, type RunningStation } from './launch.ts'
import { type StationCall, stationCall } from './station-call.ts'

/** A demo warehouse around the real program, for one story of a shift. */
export interface Story {
  world: World
  know: Knowledge
  hall: Hall
  station: () => RunningStation
  window: () => Page
  /** Makes the window so many pixels wide and high. */
  size: (width: number, height: number) => Promise<void>
  /** Ends the program and starts it again on the same data. */
  restart: (how: 'kill' | 'close') => Promise<void>
  call: StationCall
  scan: (symbol: ScanSymbol) => Promise<void>
  signIn: (role: 'picker' | 'packer' | 'supervisor', which: number) => Promise<void>
  release: (rule: Partial<WaveRule>) => Promise<{ number: string; orders: string[] }>
  /** Lets the virtual crew work, or one of them; the packer at seat a, the picker at seat b. */
  crew: (people?: readonly ('a' | 'b')[]) => Promise<{ crew: Crew; counts: CrewCounts }>
  shipped: (numbers: readonly string[]) => Promise<number>
  close: () => Promise<void>
}

/** Starts a story: OMS, devices and the program in its window. */
export async function startStory(options: {
  orders: number
  seed: number
  msPerLabel?: number
  people?: 'one' | 'two'
  moreDevices?: DeviceConfig[]
  /** Brings goods and orders besides, before anybody learns what there is. */
  bring?: (world: World) => Promise<void>
  env?: Record<string, string>
}): Promise<Story> {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-story-'))
  const world = await startWorld({
    folder,
    seed: options.seed,
    orders: options.orders,
    csv: null,
    msPerLabel: options.msPerLabel ?? 30,
    scaleSettleMs: 50,
    pollS: 1,
    stationName: 'Bench 4',
    keepLabels: false,
    people: options.people ?? 'one',
    moreDevices: options.moreDevices ?? [],
  })
  await options.bring?.(world)
  const know = knowledgeOf(await world.oms.master())
  const hall = {
    ...hallOf(world, know, prngFromSeed(options.seed), { slips: 0, shorts: 0 }),
    labelOut: decodingTray(world),
  }
  const launch = () => launchStation({ dataDir: world.dataDir, env: options.env ?? {}, args: [] })
  let station = await launch()

  const call = stationCall(() => station.window)
  let linked: { window: Page; link: Awaited<ReturnType<typeof windowLink>> } | null = null
  /** One way to each window, however often people come to work at it. */
  const linkNow = async () => {
    const { window } = station
    if (linked?.window !== window) linked = { window, link: await windowLink(window) }
    return linked.link
  }
  const scan: Story['scan'] = (symbol) =>
    world.bench.scanners.a.scan(symbol.text, { aim: symbol.aim, framing: 'cr' })

  return {
    world,
    know,
    hall,
    station: () => station,
    window: () => station.window,
    size: (width, height) =>
      station.app.evaluate(
        ({ BrowserWindow }, [wide, high]) => {
          for (const window of BrowserWindow.getAllWindows()) window.setContentSize(wide, high)
        },
        [width, height] as const,
      ),
    restart: async (how) => {
      if (how === 'kill') {
        const gone = new Promise((resolve) => station.app.process().once('exit', resolve))
        killTree(station.app.process().pid ?? 0)
        await gone
      }
      await station.close()
      station = await launch()
    },
    call,
    scan,
    signIn: async (role, which) => {
      await call('signOut', { seat: 'a' })
      const pin = role === 'supervisor' ? know.pinOf(which) : null
      await scanBadgeUntilSeated(station.window, () => scan(know.badgeOf(role, which)), pin)
    },
    release: async (rule) => {
      const whole = { ...everything, ...rule }
      const preview = await call('previewWave', { rule: whole })
      const { number } = await call('releaseWave', { rule: whole })
      return { number, orders: preview.candidates.map((one) => one.number) }
    },
    crew: async (people = ['a', 'b']) => {
      const link = await linkNow()
      const counts = noCounts()
      const crew = startCrew(link, world.bench, hall, counts, people)
      for (const seat of people) await link.ask(seat)
      return { crew, counts }
    },
    shipped: async (numbers) => {
      const { orders } = await world.oms.ledger()
      return orders.filter((order) => numbers.includes(order.number) && order.status === 'shipped').length
    },
    close: async () => {
      await station.close()
      await world.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

/** Reads each label as it comes out of the printer: rendered to a picture, decoded, and only then known by its text. */
function decodingTray(world: World): Hall['labelOut'] {
  const known = new Map<string, ScanSymbol>()
  let read = 0
  return (trackingNumber) => {
    for (; read < world.bench.printer.labels.length; read++) {
      const label = world.bench.printer.labels[read]
      if (label === undefined) continue
      void renderZpl(label.bytes)
        .then(decodeCodes)
        .then((codes) => {
          for (const code of codes)
            if (code.aim === ']C0') known.set(code.text, { text: code.text, aim: code.aim })
        })
    }
    return known.get(trackingNumber) ?? null
  }
}

/** kill -9 of the program and every process it started. */
function killTree(pid: number): void {
  const children = processChildren(pid)
  for (const one of [pid, ...children]) {
    try {
      process.kill(one, 'SIGKILL')
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

function processChildren(pid: number): number[] {
  const own = childrenOf(pid)
  return [...own, ...own.flatMap(processChildren)]
}

function childrenOf(pid: number): number[] {
  try {
    return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
      .split('\n')
      .map(Number)
      .filter((one) => one > 0)
  } catch {
    return []
  }
}

/** Where pictures go: to be looked at after a run, or with `npm run pictures` into the docs. */
export function picturesFolder(): string {
  const folder = join(
    root,
    ...(process.env.PACKBENCH_PICTURES === 'docs' ? ['docs', 'pictures'] : ['out', 'pictures']),
  )
  mkdirSync(folder, { recursive: true })
  return folder
}
