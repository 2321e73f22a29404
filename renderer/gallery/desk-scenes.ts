import type { DeskPage } from '#renderer/store/floor-store'
import {
  devices,
  exceptions,
  lookup,
  messageDetail,
  messageRows,
  messages,
  printJobs,
  settings,
} from './example-desk.ts'
import { kokWai, printer, seatWith } from './example-station.ts'
import { preview, waves } from './example-waves.ts'
import type { Scene } from './scene.ts'

/** What the fake station answers the desk. */
export const deskAnswers: Record<string, unknown> = {
  waves,
  previewWave: preview,
  exceptions,
  messages,
  messageDetail,
  lookUpOrder: lookup,
  devices,
  printJobs,
  settings,
}

const home = seatWith(
  {
    screen: 'home',
    openLists: 4,
    openOrders: 41,
    myList: null,
    offered: null,
    toPack: 17,
    myOrder: null,
    labelsPending: 0,
  },
  kokWai,
)
const troubled = {
  ...home,
  devices: home.devices.map((one) =>
    one.kind === 'label-printer'
      ? { ...printer, condition: 'attention' as const, reason: 'paper-out' as const }
      : one,
  ),
}
const away = { ...home, oms: messages.oms }

const at = (page: DeskPage, answers: Record<string, unknown> = {}, seat = home): Scene => ({
  seat,
  notice: null,
  working: false,
  dialog: null,
  route: { place: 'desk', page },
  weight: null,
  answers,
})
const many = (rows: typeof messageRows): typeof messageRows =>
  Array.from({ length: 200 }, (_, place) => ({
    ...(rows[place % rows.length] as (typeof messageRows)[number]),
    messageId: `m-${place}`,
    seq: place,
  }))

/** Every page of the desk in its states. */
export const deskScenes: Record<string, Scene> = {
  waves: at('waves', {}, troubled),
  'waves-empty': at('waves', {
    waves: {
      figures: { ordersToday: 0, done: 0, packing: 0, picking: 0, mayMiss: 0, exceptions: 0 },
      waves: [],
    },
  }),
  plan: at('plan'),
  'plan-none': at('plan', {
    previewWave: {
      ...preview,
      orders: 0,
      lines: 0,
      units: 0,
      stops: 0,
      lists: 0,
      minutes: 0,
      walkM: 0,
      firstCutOffAt: null,
      byCourier: [],
      candidates: [],
    },
  }),
  exceptions: at('exceptions'),
  'exceptions-none': at('exceptions', { exceptions: [] }),
  messages: at('messages', {}, away),
  'messages-parked': at('messages', {
    messages: { ...messages, oms: { ...messages.oms, state: 'upToDate', awaySince: null, pending: 0 } },
  }),
  'messages-fine': at('messages', {
    messages: { oms: home.oms, rows: messageRows.filter((row) => row.state === 'done'), incoming: [] },
    messageDetail: { ...messageDetail, ...messageRows[9], differences: [], reference: 'shp-20261122-08288' },
  }),
  'messages-200': at('messages', { messages: { ...messages, rows: many(messageRows) } }, away),
  'messages-empty': at('messages', { messages: { oms: home.oms, rows: [], incoming: [] } }),
  devices: at('devices', {}, troubled),
  'devices-none': at('devices', { devices: { ...devices, devices: [] } }),
  'devices-host-down': at('devices', { devices: { ...devices, hostAlive: false } }),
  settings: at('settings'),
}
