import { withMapping } from '#contract/oms-connection'
import { type SettingSection, settingAt, settingSections } from '#renderer/store/setting-places'
import { deskScenes, supervisorSeat } from './desk-scenes.ts'
import { shadowPractice } from './example-practice.ts'
import { unsafe } from './example-safety.ts'
import { settings } from './example-settings.ts'
import { longest, longSite } from './example-station.ts'
import { updateReady } from './example-updates.ts'
import type { Scene, SceneAnswers } from './scene.ts'
import { sceneIn } from './scene-in.ts'

const page = sceneIn(deskScenes, 'settings')
const at = (section: SettingSection, answers: SceneAnswers = {}, seat = page.seat): Scene => ({
  ...page,
  seat,
  route: { place: 'desk', page: 'settings', setting: { section, panel: null, words: null } },
  answers: { ...page.answers, ...answers },
})
const named = (deviceId: string, name: string, place: number) => ({
  deviceId: `${deviceId}-${place}`,
  name: place % 3 === 0 ? `${name}, ${longSite}` : name,
})
const manyDevices = Array.from({ length: 4 }).flatMap((_, time) =>
  settings.deviceConfigs.map((one, place) => ({
    ...one,
    ...named(one.deviceId, one.name, 4 * time + place),
  })),
)

/** Every section of the settings, and its states. */
export const settingScenes: Record<string, Scene> = {
  ...Object.fromEntries(
    settingSections
      .filter((section) => section !== 'screen')
      .map((section) => [`settings-${section}`, at(section)]),
  ),
  'settings-two-sources': at('orders', {
    settings: {
      ...settings,
      oms: {
        ...settings.oms,
        connection: withMapping(settings.oms.connection, {
          version: 3,
          fields: {
            giftNote: { by: 'path', path: 'customFields.wish' },
            priorityReason: {
              by: 'table',
              path: 'service',
              values: { Express: 'express', Cold: 'perishable' },
              otherwise: null,
            },
            codSen: { by: 'unit', path: 'cod.amount', change: 'mainToMinor' },
          },
        }),
      },
      otherSources: [{ ...settings.oms, mark: 'SHOP', name: 'Web shop', hasHookSecret: true }],
      webhook: { host: '10.20.0.31', port: 8070 },
    },
  }),
  'settings-no-keyring': at('orders', {
    settings: { ...settings, oms: { ...settings.oms, seals: false } },
  }),
  /** Sent here by a message that says where it is mended. */
  'settings-token-lost': {
    ...at('orders', { settings: { ...settings, oms: { ...settings.oms, tokenLost: true } } }),
    route: { place: 'desk', page: 'settings', setting: settingAt('address') },
  },
  'settings-shadow': at(
    'practice',
    { practice: shadowPractice },
    { ...page.seat, station: { ...page.seat.station, mode: 'shadow', liveWaiting: 2 } },
  ),
  'settings-unsafe': at('data', { safety: unsafe }),
  'settings-update': at('program', { updates: updateReady }),
  'settings-16': at('devices', { settings: { ...settings, deviceConfigs: manyDevices } }, longest(page.seat)),
  'settings-long': at(
    'station',
    { settings: { ...settings, station: { stationId: 'BENCH-EASTERN-HUB-12', name: longSite } } },
    longest(page.seat),
  ),
  'settings-packer': at('orders', {}, supervisorSeat),
}
