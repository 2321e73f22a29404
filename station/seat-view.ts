import type { DeviceState } from '#contract/devices'
import type { DeviceGlyphView, HomeView, OmsView, PersonView, ScreenView, SeatView } from '#contract/views'
import { quarantineCount } from '#db/exceptions'
import { listById, listOf, openListCount } from '#db/lists'
import { orderByRef } from '#db/orders'
import { outboxCounts } from '#db/outbox'
import { ordersToPack } from '#db/packing'
import { type PersonRow, peopleWithPin, readSeat, type Seat as SeatRow } from '#db/people'
import { labelsPending } from '#db/print-jobs'
import { ordersToDo } from '#db/waves'
import { pickStep } from '#domain/pick'
import type { Floor, Seat } from '#station/context'
import { packView } from '#station/pack-view'
import { personAt } from '#station/people'
import { listPreview, pickView } from '#station/pick-view'
import { siteOf } from '#station/site'

/** What is known of the connection to the OMS; kept by the feed. */
export interface OmsHealth {
  state: OmsView['state']
  lastPullAt: string | null
  awaySince: string | null
  problem: string | null
}

/** What the seat shows besides what is on disk. */
export interface SeatMemory {
  offeredListId: string | null
  revision: number
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
  const screen = screenView(floor, person, readSeat(floor.db, seat), memory)
  return {
    seat,
    station: {
      stationId: floor.settings.station.stationId,
      name: floor.settings.station.name,
      siteName: site.name,
      training: floor.settings.training,
      timeZone: site.timeZone,
      currency: site.currency,
      sound: floor.settings.sound,
    },
    person: person === null ? null : personView(person),
    devices: deviceGlyphs(floor, devices),
    oms: omsView(floor, health),
    cutOffs: screen.screen === 'pick' || screen.screen === 'pack' ? [] : ordersToDo(floor.db),
    screen,
    revision: memory.revision,
  }
}

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
    }
  })
}

export function omsView(floor: Floor, health: OmsHealth): OmsView {
  return { ...health, ...outboxCounts(floor.db), quarantined: quarantineCount(floor.db) }
}

function screenView(floor: Floor, person: PersonRow | null, row: SeatRow, memory: SeatMemory): ScreenView {
  if (person === null) return { screen: 'sign-in', people: peopleWithPin(floor.db) }
  if (row.screen === 'pick' && row.listId !== null)
    return pickView(floor, row.listId) ?? homeView(floor, person, row, memory)
  if (row.screen === 'pack' && row.orderRef !== null)
    return packView(floor, row.orderRef, person) ?? homeView(floor, person, row, memory)
  return homeView(floor, person, row, memory)
}

function homeView(floor: Floor, person: PersonRow, row: SeatRow, memory: SeatMemory): HomeView {
  const mine = listOf(floor.db, person.personId)
  const offered = memory.offeredListId === null ? null : listById(floor.db, memory.offeredListId)
  const { lists, orders } = openListCount(floor.db)
  const stopsLeft =
    mine === null
      ? 0
      : new Set(
          mine.list.lines
            .filter((line) => line.picked + line.shortQuantity < line.quantity)
            .map((line) => line.locationId),
        ).size
  const order = row.orderRef === null ? null : orderByRef(floor.db, row.orderRef)
  return {
    screen: 'home',
    openLists: lists,
    openOrders: orders,
    myList:
      mine === null || pickStep(mine.list).step === 'done' ? null : { number: mine.list.number, stopsLeft },
    offered: offered === null ? null : listPreview(floor, offered),
    toPack: ordersToPack(floor.db),
    myOrder: order === null ? null : { orderNumber: order.order.number },
    labelsPending: labelsPending(floor.db),
  }
}
