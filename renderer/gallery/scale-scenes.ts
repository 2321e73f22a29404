import type { DeviceView, ScaleSearchView, ScannerTestView } from '#contract/desk-views'
import { code128 } from '#domain/barcode/code-128'
import { deskScenes } from './desk-scenes.ts'
import { devices } from './example-desk.ts'
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

const searched = (search: ScaleSearchView): Scene => told('scale-1', { search })
const tried = (test: ScannerTestView): Scene => told('scanner-1', { test })

/** An old weight, a net one, and a carton on its way off the scale and on again. */
export const scaleScenes: Record<string, Scene> = {
  'pack-weight-old': weighing('pack-weigh', { at: inMinutes(-0.05) }),
  'pack-weight-net': weighing('pack-weigh', { load: 'net', stable: false }),
  'pack-weight-lifted': weighing('pack-weight-off', { weightMg: 0, text: '0.000' }),
}

/** Bars as the station draws them. */
function barsOf(text: string): { width: number; height: number; path: string } {
  const drawn = code128(text)
  const bars = drawn?.bars ?? []
  const path = bars.map(({ x, width }) => `M${x + 12} 4h${width}v90h${-width}z`).join('')
  return { width: (drawn?.width ?? 0) + 24, height: 98, path }
}

/** The search for the settings of a scale, and the test of a scanner. */
export const searchScenes: Record<string, Scene> = {
  'devices-finding': searched({ search: 'running' }),
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
