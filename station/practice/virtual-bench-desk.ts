import { dirname, join } from 'node:path'
import type { DeviceConfig } from '#contract/devices'
import type { SeatView } from '#contract/seat-view'
import type { VirtualBenchView, virtualBenchCommands } from '#contract/virtual-bench-commands'
import type { Refusal } from '#domain/refusal'
import type { PracticeBench } from '#native/practice/practice-bench'
import { zplLabelPicture } from '#printing/zpl-picture'
import type { Floor, Seat } from '#station/context'
import type { Desk, Handlers } from '#station/handlers'
import { printerFor } from '#station/paper/drawn-papers'
import { worksForTwo } from '#station/people/people'
import { benchOffers, type Offer } from '#station/practice/bench-offers'
import { papersFolder } from '#station/practice/mode-file'
import type { OpenBench } from '#station/practice/virtual-bench'
import type { SeatWork } from '#station/seat/seat-work'

const trainingOnly: Refusal = { refusal: 'training-only' }
const notOpen: Refusal = { refusal: 'not-found', what: 'virtual bench' }
const mostDevices = 16

/** What people do with the bench on the screen; all of it is refused but in a training. */
export function virtualBenchHandlers(
  desk: Pick<Desk, 'floor' | 'seats' | 'settings' | 'virtualBench'>,
): Pick<Handlers, keyof typeof virtualBenchCommands> {
  const { floor, seats, virtualBench } = desk
  const changed = (): null => {
    floor.tell({ tell: 'changed', tables: ['virtualBench'] })
    return null
  }
  const inTraining = <T>(work: () => T): T | Refusal =>
    floor.mode.mode === 'training' ? work() : trainingOnly
  const atBench = <T>(work: (open: OpenBench) => T): T | Refusal =>
    inTraining(() => {
      const open = virtualBench.now()
      return open === null ? notOpen : work(open)
    })
  return {
    virtualBench: ({ seat }) =>
      inTraining((): VirtualBenchView => {
        const open = virtualBench.now()
        return open === null ? { state: 'closed' } : openView(floor, open, seats.viewOf(seat))
      }),
    openVirtualBench: async () => await inTraining(async () => await setUp(desk, changed)),
    closeVirtualBench: async () => await inTraining(async () => await takeAway(desk, changed)),
    virtualScan: async ({ seat, offerId }) =>
      await atBench(async (open) => {
        const offer = offersOf(floor, open, seats.viewOf(seat)).find((one) => one.offerId === offerId)
        if (offer === undefined) return { refusal: 'not-found', what: offerId } satisfies Refusal
        return await holdUp(seats, open.bench, seat, offer.code)
      }),
    virtualScanText: async ({ seat, text }) =>
      await atBench(async ({ bench }) => await holdUp(seats, bench, seat, { text, aim: null })),
    virtualWeigh: ({ weightG }) =>
      atBench((open) => {
        if (typeof open.bench.lines === 'string') return notOpen
        open.weightG = weightG
        open.bench.lines.weigh(weightG * 1000)
        return changed()
      }),
    virtualPaper: ({ loaded }) =>
      atBench(({ bench }) => {
        bench.tray.loadPaper(loaded)
        return changed()
      }),
    virtualLabel: async ({ nth }) =>
      await atBench(async ({ labels }) => {
        const label = labels[nth - 1]
        if (label === undefined) return { refusal: 'not-found', what: `label ${nth}` } satisfies Refusal
        const { png } = await zplLabelPicture(label, printerFor(null))
        return { pngBase64: png.toString('base64') }
      }),
  }
}

/** Whose doing it is where nobody has signed in yet. */
const actor = ({ mode }: Floor): string => (mode.mode === 'live' ? '' : mode.personId)

type Setting = Pick<Desk, 'floor' | 'settings' | 'virtualBench'>

async function setUp({ floor, settings, virtualBench }: Setting, changed: () => null): Promise<null> {
  if (virtualBench.now() !== null) return null
  const before = floor.settings.devices
  const { bench } = await virtualBench.open(join(floor.dataDir, 'bench'), before, changed)
  settings.saveDevices({ devices: withBench(floor, bench, before) }, actor(floor))
  return changed()
}

async function takeAway({ floor, settings, virtualBench }: Setting, changed: () => null): Promise<null> {
  const open = virtualBench.now()
  if (open === null) return null
  settings.saveDevices({ devices: [...open.before] }, actor(floor))
  await virtualBench.close()
  return changed()
}

/**
 * The station's own scanners stay, and so does its printer of papers; its scale and label printer are put away, so that
 * nobody weighs there or prints a label for a carton that is none. A second scanner would make a second seat of it.
 */
function withBench(floor: Floor, bench: PracticeBench, before: readonly DeviceConfig[]): DeviceConfig[] {
  const papers: DeviceConfig = {
    kind: 'document-printer',
    deviceId: 'practice-papers',
    name: 'Practice papers',
    transport: { kind: 'folder', path: papersFolder(dirname(floor.dataDir)) },
  }
  const two = worksForTwo(floor)
  const placed = bench.devices.filter((device) => device.kind !== 'scanner' || device.seat === 'a' || two)
  const standsIn = new Set(placed.map(({ kind }) => kind))
  standsIn.delete('scanner')
  const kept = before.filter(({ kind }) => !standsIn.has(kind))
  const ours = kept.some(({ kind }) => kind === papers.kind) ? placed : [...placed, papers]
  return [...kept.slice(0, mostDevices - ours.length), ...ours]
}

/** A code under the scanner: bytes on its line; where there is none, the same as a code typed by hand. */
async function holdUp(
  seats: SeatWork,
  { lines }: PracticeBench,
  seat: Seat,
  { text, aim }: { text: string; aim: Offer['code']['aim'] | null },
): Promise<null> {
  if (typeof lines === 'string') seats.scan({ seat, text, aim, deviceId: 'keyboard' }, true)
  else await lines.scanners[seat].scan(text, { aim, framing: 'cr' })
  return null
}

/** What can be held under the scanner: a label only once it has come out. */
const offersOf = (floor: Floor, { labels }: OpenBench, view: SeatView): Offer[] =>
  benchOffers(floor, view).filter(
    ({ thing, name }) => thing !== 'label' || labels.some((label) => Buffer.from(label).includes(name)),
  )

function openView(floor: Floor, open: OpenBench, view: SeatView): VirtualBenchView {
  const { bench, labels, weightG } = open
  const { lines, tray } = bench
  const expectedG = view.screen.screen === 'pack' ? view.screen.weight.expectedG : null
  return {
    state: 'open',
    codes: typeof lines === 'string' ? `typed-${lines}` : 'scanned',
    offers: offersOf(floor, open, view).map(({ code: _, ...offer }) => offer),
    scale: typeof lines === 'string' ? null : { weightG, expectedG },
    paper: tray.hasPaper(),
    labels: labels.length,
  }
}
