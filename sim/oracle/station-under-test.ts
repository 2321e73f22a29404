import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandArgs, CommandName } from '#contract/commands'
import type { DeviceAsk, DeviceConfig, DeviceLink, DeviceNews } from '#contract/devices'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { type Database, openDatabase } from '#db/open'
import type { VerificationRule } from '#domain/verification'
import { emptyFramer, type Framing, feedFramer, scanText } from '#native/scanner/framing'
import { at, type Prng } from '#sim/data/prng'
import { tryFolder } from '#sim/try/run-folder'
import { bench } from '#sim/try/try-warehouse'
import { noKeyring } from '#station/keyring'
import { openStation } from '#station/open'
import { defaultSettings, type Settings, writeSettings } from '#station/settings'
import type { Proving } from './goods.ts'

type Seat = 'a' | 'b'
export interface Heard {
  verdict: Verdict | null
  view: SeatView | null
}

/** A real station on a real database in memory-backed files, its scanners' bytes and its scale at hand. */
export interface StationUnderTest {
  db: Database
  folder: string
  /** What it wrote down as an error; nobody foresaw one. */
  logged: readonly string[]
  /** Sends bytes and the scanner's end mark in chunks of any size; what the seat said about it. */
  scan: (seat: Seat, bytes: Uint8Array) => Heard
  weigh: (weightG: number) => Heard
  call: <N extends CommandName>(name: N, args: CommandArgs<N>, seat: Seat) => Promise<unknown>
  /** Keys a number, a short or a consent with one of these commands; what the seat said about it. */
  key: <N extends 'keyTaken' | 'keyPacked' | 'shortLine' | 'confirmPartial'>(
    seat: Seat,
    name: N,
    args: CommandArgs<N>,
  ) => Promise<Heard>
  /** Lets everything go on that waits for nothing but time. */
  settle: () => Promise<void>
  close: () => Promise<void>
}

export const startOfDay = Date.parse('2026-11-22T02:00:00.000Z')
const ends: Record<Exclude<Framing, 'idle'>, readonly number[]> = {
  cr: [13],
  crlf: [13, 10],
  lf: [10],
  etx: [3],
  auto: [13],
}

/** Opens one. With `papers` it draws and prints packing slips, too. */
export async function stationUnderTest(
  prng: Prng,
  proving: Proving,
  papers: boolean,
): Promise<StationUnderTest> {
  const folder = mkdtempSync(join(tryFolder, 'packbench-oracle-'))
  const settings = {
    ...structuredClone(defaultSettings),
    ...strictness(proving),
    devices: devicesOf(papers),
  }
  writeSettings(folder, settings, noKeyring)
  const opened: Database[] = []
  const logged: string[] = []
  const heard: Record<Seat, Heard> = { a: nothing, b: nothing }
  const devices = playedDevices()
  const station = await openStation({
    dataDir: folder,
    devices,
    log: {
      info: () => {},
      warn: () => {},
      error: (about, message) => void logged.push(`${message} ${JSON.stringify(about)}`),
    },
    appVersion: 'oracle',
    electronVersion: 'none',
    now: () => new Date(startOfDay),
    upMs: () => 0,
    random: () => 0,
    open: (file) => {
      opened[0] = openDatabase(file)
      return opened[0]
    },
  })
  station.onNews((news) => {
    if (news.tell === 'seat' && news.verdict !== null)
      heard[news.view.seat] = { verdict: news.verdict, view: news.view }
  })
  await station.start()
  const framing = prng.pick(['cr', 'crlf', 'lf', 'etx', 'auto'] as const)
  const framers = { a: emptyFramer, b: emptyFramer }

  const scan = (seat: Seat, bytes: Uint8Array): Heard => {
    heard[seat] = nothing
    const line = Uint8Array.from([...bytes, ...ends[framing]])
    for (let from = 0; from < line.length; ) {
      const length = prng.chance(0.7) ? line.length : prng.int(1, 9)
      const fed = feedFramer(framing, framers[seat], line.subarray(from, from + length))
      framers[seat] = fed.state
      for (const frame of fed.frames) {
        const { text, aim } = scanText(frame.bytes)
        if (text !== '') devices.scan(seat, text, aim)
      }
      from += length
    }
    return heard[seat]
  }

  return {
    db: at(opened, 0),
    folder,
    logged,
    scan,
    weigh: (weightG) => {
      heard.a = nothing
      devices.weigh(weightG)
      return heard.a
    },
    call: (name, args, seat) => station.call(name, args, { seat }),
    key: async (seat, name, args) => {
      heard[seat] = nothing
      await station.call(name, args, { seat })
      return heard[seat]
    },
    settle: () => new Promise((resolve) => setImmediate(resolve)),
    close: async () => {
      await station.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The rules of a hall as the station's settings have them. */
function strictness({ keyedOnWalks, rules, tries }: Proving): Pick<Settings, 'picking' | 'packing'> {
  const ruleOf = ({ about, policy }: Proving['rules'][number]): VerificationRule => {
    if ('sku' in about) return { about: 'item', sku: about.sku, policy }
    if ('customer' in about) return { about: 'customer', customerRef: about.customer, policy }
    if ('person' in about) return { about: 'person', personId: about.person, policy }
    if ('bench' in about) return { about: 'bench', stationId: about.bench, policy }
    return { about: 'orderValue', ...about, policy }
  }
  const { picking, packing } = defaultSettings
  return {
    picking: { ...picking, keyQuantity: keyedOnWalks },
    packing: { ...packing, verification: rules.map(ruleOf), recountTries: tries, useMeasured: false },
  }
}

const nothing: Heard = { verdict: null, view: null }

const devicesOf = (papers: boolean): DeviceConfig[] =>
  bench.filter(({ kind }) => papers || kind !== 'document-printer')

interface PlayedDevices extends DeviceLink {
  scan: (seat: Seat, text: string, aim: string | null) => void
  weigh: (weightG: number) => void
}

/** Printers that print at once, and whatever is scanned or weighed. */
function playedDevices(): PlayedDevices {
  const listeners: ((news: DeviceNews) => void)[] = []
  let ms = startOfDay
  let scans = 0
  const tell = (news: DeviceNews): void => {
    for (const listener of listeners) listener(news)
  }
  const printed = (ask: Extract<DeviceAsk, { ask: 'print' }>): void =>
    tell({ news: 'print', jobId: ask.jobId, outcome: 'printed', reason: null, detail: null })
  return {
    send: (ask) => {
      if (ask.ask === 'print') queueMicrotask(() => printed(ask))
    },
    onNews: (listener) => void listeners.push(listener),
    close: async () => void listeners.splice(0),
    scan: (seat, text, aim) =>
      tell({
        news: 'scan',
        scan: {
          scanId: String(++scans),
          deviceId: `scanner-${seat}`,
          seat,
          text,
          aim,
          bytesHex: '',
          at: new Date(ms).toISOString(),
        },
      }),
    weigh: (weightG) => {
      for (const grams of [0, weightG, weightG]) {
        ms += 600
        const reading = { text: String(grams), unit: 'g', stable: true, load: null, problem: null } as const
        const of = { deviceId: 'scale', weightMg: grams * 1000, at: new Date(ms).toISOString() }
        tell({ news: 'weight', reading: { ...reading, ...of } })
      }
    },
  }
}
