import type { WaveOrdersView } from '#contract/steer-view'
import type { DeskPage } from '#renderer/store/floor-store'
import { lookup, manifests, messageDetail, messageRows, messages } from './example-desk.ts'
import { devices, printJobs } from './example-devices.ts'
import { begunMany, begunOne, claimedElsewhere, exceptions } from './example-exceptions.ts'
import {
  faultyDrawn,
  labelDrawn,
  labelTemplates,
  openPaper,
  openTemplate,
  paperDrawn,
} from './example-labels.ts'
import {
  closedMap,
  drawnPoints,
  emptyMap,
  faultyMap,
  floorMap,
  manyAisles,
  pointsMap,
} from './example-map.ts'
import { paperRules, siteLogo } from './example-papers.ts'
import { people } from './example-people.ts'
import {
  advice,
  planDone,
  planEmpty,
  planFailed,
  planInZones,
  planSearching,
  planStopped,
  planWays,
  waveTemplates,
} from './example-plan.ts'
import { livePractice } from './example-practice.ts'
import { safety } from './example-safety.ts'
import { setApartRows } from './example-set-apart.ts'
import { settings } from './example-settings.ts'
import {
  goodsMoves,
  lateForecast,
  nobodyForecast,
  noForecast,
  noGoodsMoves,
  shiftForecast,
  supplies,
  suppliesLow,
} from './example-shift.ts'
import { draft, draftRows, emptySite, siteData } from './example-site-data.ts'
import { kokWai, printer, seatWith } from './example-station.ts'
import { ordersAtWork, ordersPlanned, wavesToMerge, wavesWithRush } from './example-steering.ts'
import { stockAgrees, stockDiffers } from './example-stock-differences.ts'
import { updates } from './example-updates.ts'
import {
  preview,
  previewInZones,
  waves,
  wavesInZones,
  wavesPlanned,
  wavesUneven,
  wavesWithLists,
} from './example-waves.ts'
import { plain, type Scene, type SceneAnswers } from './scene.ts'
import { home as homeView } from './scene-parts.ts'

/** What the fake station answers the desk. */
export const deskAnswers: SceneAnswers = {
  waves,
  previewWave: preview,
  wavePlan: planDone,
  planWays,
  releaseAdvice: advice,
  waveTemplates,
  shiftForecast,
  supplies,
  goodsMoves,
  exceptions,
  setApart: setApartRows,
  stockDifferences: stockAgrees,
  messages,
  messageDetail,
  lookUpOrder: lookup,
  devices,
  manifests,
  siteLogo,
  paperRules,
  printJobs,
  labelTemplates,
  labelTemplate: openTemplate,
  drawLabel: labelDrawn,
  drawPaper: paperDrawn,
  settings,
  people,
  floorMap,
  floorMapAsPoints: drawnPoints,
  siteData,
  importDraft: draft,
  importRows: draftRows,
  safety,
  practice: livePractice,
  updates,
}

const home = seatWith(homeView({}), kokWai)
const troubled = {
  ...home,
  devices: home.devices.map((one) =>
    one.kind === 'label-printer'
      ? { ...printer, condition: 'attention' as const, reason: 'paper-out' as const }
      : one,
  ),
}
/** Somebody who may look at what only administrators change. */
export const supervisorSeat = seatWith(homeView({}), { ...kokWai, roles: ['supervisor'] })
const calmSource = {
  mark: '',
  name: 'OMS',
  state: 'upToDate' as const,
  lastPullAt: home.oms.lastPullAt,
  line: { requests: 7, perMinute: null, quietUntil: null, oldestAt: null, clockAheadMs: 40, trouble: null },
}
const calmSources = [calmSource]
/** The shop has been silent for a while; the first order system goes on. */
const twoSources = [
  calmSource,
  ...messages.sources.map((one) => ({ ...one, mark: 'SHOP', name: 'Web shop' })),
]
const shopRows = messageRows.map((row, place) =>
  place % 3 === 0 ? { ...row, sourceName: 'Web shop', about: `SHOP/${row.about}` } : row,
)
const away = { ...home, oms: messages.oms }

const at = (page: DeskPage, answers: SceneAnswers = {}, seat = home): Scene => ({
  ...plain(seat),
  route: { place: 'desk', page },
  answers,
})
const steering = (wave: string, waveOrders: WaveOrdersView): Scene => ({
  ...at('waves', { waves: wavesToMerge, waveOrders }),
  route: { place: 'desk', page: 'waves', wave },
})
const designing = (answers: SceneAnswers): Scene => ({
  ...at('labels', answers),
  route: { place: 'desk', page: 'labels', label: openTemplate.kind },
})
const many = (rows: typeof messageRows): typeof messageRows =>
  Array.from({ length: 200 }, (_, place) => ({
    ...(rows[place % rows.length] as (typeof messageRows)[number]),
    messageId: `m-${place}`,
    seq: place,
  }))

/** Every page of the desk in its states. */
export const deskScenes: Record<string, Scene> = {
  waves: at('waves', { shiftForecast: lateForecast }, troubled),
  'waves-lists': at('waves', { waves: wavesWithLists }),
  'waves-rush': at('waves', { waves: wavesWithRush }),
  'waves-orders': steering('W-0323', ordersPlanned),
  'waves-orders-at-work': steering('W-0318', ordersAtWork),
  'waves-planned': at('waves', { waves: wavesPlanned }),
  'waves-zones': at('waves', { waves: wavesInZones }),
  'waves-uneven': at('waves', { waves: wavesUneven }),
  'waves-empty': at('waves', {
    waves: {
      ...waves,
      figures: { ordersToday: 0, done: 0, packing: 0, picking: 0, mayMiss: 0, exceptions: 0 },
      walked: [],
      waves: [],
    },
  }),
  plan: at('plan'),
  'plan-gone': at('plan', { wavePlan: { ...planDone, cameSince: -6 } }),
  'plan-zones': at('plan', { previewWave: previewInZones, wavePlan: planInZones }),
  'plan-searching': at('plan', { wavePlan: planSearching }),
  'plan-stopped': at('plan', { wavePlan: planStopped }),
  'plan-failed': at('plan', { wavePlan: planFailed }),
  'plan-none': at('plan', {
    wavePlan: planEmpty,
    previewWave: {
      ...preview,
      orders: 0,
      lines: 0,
      units: 0,
      stops: 0,
      lists: 0,
      minutes: 0,
      walkM: 0,
      plainWalkM: 0,
      firstCutOffAt: null,
      byPriority: [],
      byCourier: [],
      candidates: [],
    },
  }),
  exceptions: at('exceptions'),
  'exceptions-short': at('exceptions', { exceptions: exceptions.filter(({ short }) => short !== null) }),
  'exceptions-begun': at('exceptions', { exceptions: begunOne }),
  'exceptions-begun-many': at('exceptions', { exceptions: begunMany }),
  'exceptions-claimed': at('exceptions', { exceptions: claimedElsewhere }),
  'exceptions-none': at('exceptions', { exceptions: [] }),
  setApart: at('setApart'),
  'setApart-none': at('setApart', { setApart: [] }),
  'setApart-differs': at('setApart', { setApart: [], stockDifferences: stockDiffers }),
  messages: at('messages', {}, away),
  'messages-parked': at('messages', {
    messages: { ...messages, oms: { ...messages.oms, state: 'upToDate', awaySince: null, pending: 0 } },
  }),
  'messages-auth': at('messages', {
    messages: { ...messages, oms: { ...messages.oms, state: 'auth', awaySince: null } },
  }),
  'messages-fine': at('messages', {
    messages: {
      oms: home.oms,
      sources: calmSources,
      webhookProblem: null,
      rows: messageRows.filter((row) => row.state === 'done'),
      incoming: [],
    },
    messageDetail: { ...messageDetail, ...messageRows[9], differences: [], reference: 'shp-20261122-08288' },
  }),
  'messages-corrected': at('messages', {
    messages,
    messageDetail: {
      ...messageDetail,
      differences: [],
      reason: 'unknown-service: J&T has no service EZ',
      corrections: [
        {
          by: 'Lim Kok Wai',
          at: '2026-11-22T06:12:09.000Z',
          reason: 'the service was renamed this week',
          was: '{"orderRef":"o-8290","cartons":[{"service":"Economy"}]}',
        },
      ],
    },
  }),
  'messages-200': at(
    'messages',
    {
      messages: { ...messages, rows: many(messageRows) },
      messageDetail: { ...messageDetail, messageId: `m-${199 - (199 % messageRows.length)}` },
    },
    away,
  ),
  'messages-two-sources': at(
    'messages',
    { messages: { ...messages, sources: twoSources, rows: shopRows } },
    away,
  ),
  'messages-empty': at('messages', {
    messages: { oms: home.oms, sources: calmSources, webhookProblem: null, rows: [], incoming: [] },
  }),
  devices: at('devices', {}, troubled),
  'devices-none': at('devices', { devices: { ...devices, devices: [] } }),
  'devices-host-down': at('devices', { devices: { ...devices, hostAlive: false } }),
  labels: at('labels'),
  'labels-designer': designing({}),
  'labels-designer-faulty': designing({ drawLabel: faultyDrawn }),
  'papers-designer': {
    ...at('labels', { labelTemplate: openPaper }),
    route: { place: 'desk', page: 'labels', label: openPaper.kind },
  },
  settings: at('settings'),
  people: at('people'),
  map: at('map'),
  'map-faulty': at('map', { floorMap: faultyMap }),
  'map-none': at('map', { floorMap: emptyMap }),
  'map-closed': at('map', { floorMap: closedMap }),
  'map-points': at('map', { floorMap: pointsMap }),
  'map-200': at('map', { floorMap: manyAisles }),
  shift: at('shift'),
  'shift-late': at('shift', { shiftForecast: lateForecast }),
  'shift-supplies-low': at('shift', { supplies: suppliesLow }),
  'shift-walked': at('shift', { waves: wavesInZones }),
  'shift-nobody': at('shift', { shiftForecast: nobodyForecast }),
  'shift-none': at('shift', { shiftForecast: noForecast }),
  goods: at('goods'),
  'goods-none': at('goods', { goodsMoves: noGoodsMoves }),
  siteData: at('siteData', {}),
  'siteData-supervisor': at('siteData', {}, supervisorSeat),
  'siteData-none': at('siteData', { siteData: emptySite }),
  'siteData-draft': at('siteData', { siteData: { ...siteData, draftToken: 'd-1' } }),
  'siteData-reading': at('siteData', {
    siteData: { ...siteData, draftToken: 'd-1' },
    importDraft: { ...draft, state: 'reading', done: 31_250, ignored: [] },
  }),
  'siteData-unreadable': at('siteData', {
    siteData: { ...siteData, draftToken: 'd-1' },
    importDraft: { ...draft, state: 'unreadable', trouble: { file: 'no-column', columns: ['sku'] } },
  }),
}
