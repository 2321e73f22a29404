import type { DeviceState } from '#contract/devices'
import type {
  DeviceGlyphView,
  HomeView,
  OmsView,
  PersonView,
  ScreenView,
  SeatView,
} from '#contract/seat-view'
import { quarantineCount } from '#db/exceptions'
import { takenOverFrom } from '#db/list-owners'
import { listOf, openListCount } from '#db/lists'
import { orderByRef } from '#db/orders'
import { ordersToPack } from '#db/orders-to-pack'
import { outboxCounts } from '#db/outbox'
import { type PersonRow, peopleWithPin, readSeat, type Seat as SeatRow } from '#db/people'
import { labelsPending } from '#db/print-jobs'
import { totesAtWalls } from '#db/sorting'
import { openCountTasks, openStockWork } from '#db/stock-work'
import { orderBackTo } from '#db/take-back'
import { ordersToDo } from '#db/waves'
import { pickStep, stopsLeft } from '#domain/pick'
import type { Refusal } from '#domain/refusal'
import { packView } from '#station/bench/pack-view'
import { type OrderedScale, seatScale } from '#station/bench/scale-orders'
import { workStopView } from '#station/bench/work-stop-view'
import type { Floor, Offer, Seat } from '#station/context'
import { mayMakeFirst } from '#station/people/first-admin'
import { personAt, worksForTwo } from '#station/people/people'
import { seatVoice } from '#station/people/voice'
import { type Question, questionView } from '#station/seat/questions'
import { siteOf } from '#station/site'
import { reasonWords } from '#station/site-words'
import { putBackView } from '#station/stock/put-back'
import { stockView } from '#station/stock/stock-view'
import { fewLabelsLeft } from '#station/supplies/supply-desk'
import { offeredList, pickView } from '#station/walk/pick-view'
import { zoneChoices } from '#station/walk/zones'
import { putWallView } from '#station/wall/put-wall-view'

/** What is known of the connection to the OMS; kept by the feed. */
export interface OmsHealth {
  state: OmsView['state']
  lastPullAt: string | null
  awaySince: string | null
  problem: string | null
  sourceName: string | null
}

/** What the seat shows besides what is on disk. */
export interface SeatMemory {
  /** The list that was shown and not started yet. */
  offered: Offer | null
  /** What was refused last; some scans and answers insist by coming again right after it. */
  lastRefused: Refusal | null
  revision: number
  question: Question | null
  /** Zero or tare that the scale has not answered yet. */
  ordered: OrderedScale | null
}

/** The whole view of one seat, made anew from disk after each change. */
export function seatView(
  floor: Floor,
  seat: Seat,
  memory: SeatMemory,
  health: OmsHealth,
  devices: ReadonlyMap<string, DeviceState>,
): SeatView {
  const site = siteOf(floor)
  const person = personAt(floor, seat)
  const row = readSeat(floor.db, seat)
  const screen =
    person === null && mayMakeFirst(floor, health)
      ? ({ screen: 'firstRun' } as const)
      : screenView(floor, person, row, memory)
  return {
    seat,
    station: {
      stationId: floor.settings.station.stationId,
      name: floor.settings.station.name,
      siteName: site.name,
      mode: floor.mode.mode,
      liveWaiting: floor.mode.mode === 'live' ? 0 : floor.mode.liveWaiting,
      timeZone: site.timeZone,
      currency: site.currency,
      sound: floor.settings.sound,
      twoPeople: worksForTwo(floor),
      reasons: reasonWords(floor),
    },
    person: person === null ? null : personView(person),
    lockedAt: person === null ? null : row.lockedAt,
    question: questionView(floor, memory.question),
    voice: seatVoice(floor, seat),
    devices: deviceGlyphs(floor, devices),
    scale: seatScale(floor, memory.ordered),
    oms: omsView(floor, health),
    cutOffs: isWorking(screen) ? [] : ordersToDo(floor.db),
    screen,
    revision: memory.revision,
  }
}

/** In the middle of a walk or an order nobody looks at the cut-offs, and every scan would count them anew. */
const isWorking = (screen: SeatView['screen']): boolean =>
  screen.screen === 'pack' || (screen.screen === 'pick' && screen.step.step !== 'done')

const personView = ({ personId, name, roles, language, theme }: PersonRow): PersonView => ({
  personId,
  name,
  roles,
  language,
  theme,
})

function deviceGlyphs(floor: Floor, devices: ReadonlyMap<string, DeviceState>): DeviceGlyphView[] {
  return floor.settings.devices.map(({ deviceId, kind, name }) => {
    const state = devices.get(deviceId)
    return {
      deviceId,
      kind,
      name,
      condition: state?.condition ?? 'connecting',
      reason: state?.reason ?? null,
      fewLabels: kind === 'label-printer' ? fewLabelsLeft(floor, deviceId) : null,
    }
  })
}

export function omsView(floor: Floor, health: OmsHealth): OmsView {
  return { ...health, ...outboxCounts(floor.db), quarantined: quarantineCount(floor.db) }
}

function screenView(floor: Floor, person: PersonRow | null, row: SeatRow, memory: SeatMemory): ScreenView {
  if (person === null) return { screen: 'sign-in', people: peopleWithPin(floor.db) }
  if (row.screen === 'pick' && row.listId !== null)
    return pickView(floor, row.listId, person, memory.offered) ?? homeView(floor, person, row, memory)
  if (row.screen === 'pack' && row.orderRef !== null)
    return packView(floor, row.orderRef, memory.lastRefused) ?? homeView(floor, person, row, memory)
  if (row.screen === 'workStops' && row.orderRef !== null)
    return workStopView(floor, row.orderRef) ?? homeView(floor, person, row, memory)
  if (row.screen === 'putBack')
    return putBackView(floor, person.personId) ?? homeView(floor, person, row, memory)
  if (row.screen === 'putWall')
    return putWallView(floor, person.personId) ?? homeView(floor, person, row, memory)
  if (row.screen === 'stock') return stockView(floor, person.personId) ?? homeView(floor, person, row, memory)
  return homeView(floor, person, row, memory)
}

function homeView(floor: Floor, person: PersonRow, row: SeatRow, memory: SeatMemory): HomeView {
  const mine = listOf(floor.db, person.personId)
  const { lists, orders } = openListCount(floor.db, person.personId)
  const mineRef = row.orderRef ?? orderBackTo(floor.db, person.personId)
  const order = mineRef === null ? null : orderByRef(floor.db, mineRef)
  const last = memory.lastRefused
  return {
    screen: 'home',
    openLists: lists,
    openOrders: orders,
    zones: zoneChoices(floor, person.personId),
    myList:
      mine === null || pickStep(mine.list).step === 'done'
        ? null
        : { number: mine.list.number, stopsLeft: stopsLeft(mine.list) },
    offered: offeredList(floor, person, memory.offered),
    takenOver: takenOverFrom(floor.db, person.personId),
    toPack: ordersToPack(floor.db),
    myStockWork: openStockWork(floor.db, person.personId)?.kind ?? null,
    toCount: openCountTasks(floor.db).length,
    myOrder: order === null ? null : { orderNumber: order.order.number },
    toTakeBack:
      last?.refusal === 'order-already-packed' && last.trackingNumber !== null
        ? { orderNumber: last.orderNumber }
        : null,
    labelsPending: labelsPending(floor.db),
    atWalls: totesAtWalls(floor.db),
  }
}
