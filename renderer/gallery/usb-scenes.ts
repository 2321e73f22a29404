import { type HidFound, usualScale } from '#contract/devices'
import { settings } from './example-settings.ts'
import type { Scene } from './scene.ts'
import { sceneIn } from './scene-in.ts'
import { settingScenes } from './setting-scenes.ts'

const dymo = { vendorId: 0x0922, productId: 0x8003 } as const
const gun = { vendorId: 0x0c2e, productId: 0x0b61 } as const
const page = sceneIn(settingScenes, 'settings-devices')

/** Devices on USB plugs: a scale that its serial number tells from its twin, and one of two scanners that nothing does. */
export const usbScenes: Record<string, Scene> = {
  'settings-usb': {
    ...page,
    answers: {
      ...page.answers,
      settings: {
        ...settings,
        deviceConfigs: [
          {
            kind: 'scale',
            deviceId: 'scale-1',
            name: 'Scale',
            ...usualScale,
            transport: { kind: 'hid', ...dymo, serialNumber: '0071442' },
          },
          {
            kind: 'scanner',
            deviceId: 'scanner-1',
            name: 'Scanner left',
            seat: 'a',
            framing: 'auto',
            gsText: '^]',
            transport: { kind: 'hid', ...gun, serialNumber: null, layout: 'usb-pos' },
          },
        ],
      },
      usbDevices: [
        { kind: 'scale', usb: { ...dymo, serialNumber: '0071442' }, maker: 'DYMO', name: 'M10' },
        { kind: 'scale', usb: { ...dymo, serialNumber: '0071518' }, maker: 'DYMO', name: 'M10' },
        { kind: 'scanner', usb: { ...gun, serialNumber: null }, maker: 'Honeywell', name: 'HID POS' },
        { kind: 'scanner', usb: { ...gun, serialNumber: null }, maker: 'Honeywell', name: 'HID POS' },
      ] satisfies HidFound[],
    },
  },
}
