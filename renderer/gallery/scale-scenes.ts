import type { DeviceView, ScaleSearchView } from '#contract/desk-views'
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

const searched = (search: ScaleSearchView): Scene => ({
  ...sceneIn(deskScenes, 'devices'),
  answers: {
    ...sceneIn(deskScenes, 'devices').answers,
    devices: {
      ...devices,
      devices: devices.devices.map(
        (one): DeviceView => (one.deviceId === 'scale-1' ? { ...one, search } : one),
      ),
    },
  },
})

/** An old weight, a net one, and a carton on its way off the scale and on again. */
export const scaleScenes: Record<string, Scene> = {
  'pack-weight-old': weighing('pack-weigh', { at: inMinutes(-0.05) }),
  'pack-weight-net': weighing('pack-weigh', { load: 'net', stable: false }),
  'pack-weight-lifted': weighing('pack-weight-off', { weightMg: 0, text: '0.000' }),
}

/** The search for the settings of a scale. */
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
}
