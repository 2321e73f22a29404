import type { BenchView } from '#contract/bench-commands'
import type { DeviceView, ScaleSearchView, ScannerTestView } from '#contract/desk-views'
import { deskScenes } from './desk-scenes.ts'
import { barsOf } from './example-bars.ts'
import { benchAsking, benchSummary } from './example-bench.ts'
import { devices } from './example-devices.ts'
import { inMinutes } from './example-station.ts'
import { floorScenes } from './floor-scenes.ts'
import type { Scene } from './scene.ts'
import { sceneIn } from './scene-in.ts'

const weighing = (name: string, weight: Partial<NonNullable<Scene['weight']>>): Scene => ({
  ...sceneIn(floorScenes, name),
  weight: {
    deviceId: 'scale-1',
    weightMg: 4_702_000,
    text: '4.702',
    unit: 'kg',
    stable: true,
    load: null,
    problem: null,
    at: inMinutes(0),
    ...weight,
  },
})

const told = (deviceId: string, more: Partial<DeviceView>): Scene => ({
  ...sceneIn(deskScenes, 'devices'),
  answers: {
    ...sceneIn(deskScenes, 'devices').answers,
    devices: {
      ...devices,
      devices: devices.devices.map(
        (one): DeviceView => (one.deviceId === deviceId ? { ...one, ...more } : one),
      ),
    },
  },
})

const rounds = (benchSetup: BenchView): Scene => ({
  ...sceneIn(deskScenes, 'devices'),
  answers: {
    ...sceneIn(deskScenes, 'devices').answers,
    devices: { ...devices, benchOpen: true },
    benchSetup,
  },
})

const searched = (search: ScaleSearchView): Scene => told('scale-1', { search })
const tried = (test: ScannerTestView): Scene => told('scanner-1', { test })

const scaleAt = (name: string, scale: Partial<NonNullable<Scene['seat']['scale']>>): Scene => {
  const scene = weighing(name, {})
  const { seat } = scene
  const changed = { ...seat, scale: seat.scale === null ? null : { ...seat.scale, ...scale } }
  return { ...scene, seat: changed, dialog: 'more' }
}

/** An old weight, a net one, a carton on its way off the scale and on again, and a scale that is zeroed and tared. */
export const scaleScenes: Record<string, Scene> = {
  'pack-weight-old': weighing('pack-weigh', { at: inMinutes(-0.05) }),
  'pack-weight-net': weighing('pack-weigh', { load: 'net', stable: false }),
  'pack-weight-lifted': weighing('pack-weight-off', { weightMg: 0, text: '0.000' }),
  'pack-scale-orders': scaleAt('pack-weigh', {}),
  'pack-scale-by-hand': scaleAt('pack-weigh', { orders: { zero: true, tare: false } }),
  'pack-scale-no-orders': scaleAt('pack-weight-off', { orders: { zero: false, tare: false } }),
  'pack-scale-taring': scaleAt('pack-weigh', { underWay: 'tare' }),
  'pack-scale-set': {
    ...weighing('pack-weigh', { weightMg: 0, text: '0.000' }),
    notice: { kind: 'accepted', said: { saved: 'scale-set', order: 'zero', told: 'done' }, sound: 'unit' },
  },
  'pack-scale-not-set': {
    ...scaleAt('pack-weigh', {}),
    notice: {
      kind: 'refused',
      refusal: { refusal: 'scale-not-set', order: 'zero', problem: 'unplugged' },
      scanned: null,
      sound: 'refused',
    },
  },
}

/** The search for the settings of a scale, the test of a scanner, and the round of a bench. */
export const searchScenes: Record<string, Scene> = {
  'devices-bench': rounds(benchAsking),
  'devices-bench-save': rounds(benchSummary),
  'devices-finding': searched({ search: 'running', line: '9600 7E1', percent: 40 }),
  'devices-found': searched({
    search: 'found',
    found: {
      protocol: 'a-and-d',
      line: { baudRate: 2400, dataBits: 7, parity: 'even', stopBits: 1 },
      text: '+0003.412',
      unit: 'kg',
    },
  }),
  'devices-found-nothing': searched({ search: 'nothing', detail: null }),
  'devices-testing': tried({
    test: 'running',
    symbol: 'code128',
    picture: barsOf('PackBench-yz/Test.16'),
    read: ['qr'],
    skipped: [],
    strange: true,
    listening: { line: '115200 8N1', noneFits: false },
  }),
  'devices-tested': tried({
    test: 'done',
    canSetUp: true,
    findings: [
      { what: 'read-as', verdict: 'adapt', saw: ['de'], symbols: [] },
      { what: 'prefix', verdict: 'right', saw: [], symbols: [] },
      { what: 'suffix', verdict: 'right', saw: ['Enter'], symbols: [] },
      { what: 'gs-lost', verdict: 'change', saw: [], symbols: [] },
      { what: 'aim-missing', verdict: 'change', saw: [], symbols: ['ean13', 'itf14'] },
    ],
  }),
}
