import type { DeviceConfig, DeviceNews } from '#contract/devices'
import type { SeatScaleView } from '#contract/seat-view'
import { type PersonRow, readSeat } from '#db/people'
import type { ScaleOrder, ScaleOrderOutcome } from '#domain/scale-order'
import { protocolOf } from '#native/scale/protocols/protocols'
import { accept, type Floor, type Outcome, refuse, type Seat, step } from '#station/context'
import { personAt } from '#station/people/people'
import type { SeatMemory } from '#station/seat/seat-view'
import type { SeatWork } from '#station/seat/seat-work'

type ScaleConfig = Extract<DeviceConfig, { kind: 'scale' }>

/** Zero or tare that a packer waits for. */
export interface OrderedScale {
  requestId: string
  deviceId: string
  order: ScaleOrder
  personId: string
}

const scaleOf = (floor: Floor): ScaleConfig | null =>
  floor.settings.devices.find((one) => one.kind === 'scale') ?? null

/** What a seat can tell the scale of its station; null where there is none. */
export function seatScale(floor: Floor, ordered: OrderedScale | null): SeatScaleView | null {
  const scale = scaleOf(floor)
  if (scale === null) return null
  const { zero, tare } = protocolOf(scale)
  return {
    deviceId: scale.deviceId,
    orders: { zero: zero !== null, tare: tare !== null },
    underWay: ordered?.order ?? null,
  }
}

/**
 * Tells the scale to zero or tare, now or never. Refused at once where it cannot be; otherwise under way until
 * `hearScaleOrders` has its answer.
 */
export function orderScale(
  floor: Floor,
  person: PersonRow,
  memory: SeatMemory,
  order: ScaleOrder,
): Outcome | 'under-way' {
  const scale = scaleOf(floor)
  const not = (problem: Exclude<ScaleOrderOutcome, 'done' | 'sent'>) =>
    refuse({ refusal: 'scale-not-set', order, problem })
  if (scale === null) return not('no-scale')
  if (protocolOf(scale)[order] === null) return not('own-keys')
  if (memory.ordered !== null) return not('busy')
  const { deviceId } = scale
  const requestId = floor.newId()
  memory.ordered = { requestId, deviceId, order, personId: person.personId }
  floor.devices.send({ ask: order, deviceId, requestId })
  return 'under-way'
}

const bothSeats = ['a', 'b'] as const

/** Shows the scale's answer at the seat that waits for it, and writes down that the scale was set. */
export function hearScaleOrders(floor: Floor, seats: SeatWork, news: DeviceNews): void {
  if (news.news !== 'done') return
  const seat = bothSeats.find((one) => seats.memory[one].ordered?.requestId === news.requestId)
  const ordered = seat === undefined ? null : seats.memory[seat].ordered
  if (seat === undefined || ordered === null) return
  seats.memory[seat].ordered = null
  const outcome = outcomeOf(floor, seat, ordered, news.told ?? (news.ok ? 'done' : 'not-ready'))
  if (personAt(floor, seat)?.personId === ordered.personId) seats.act(seat, () => outcome)
  else seats.show(seat, null)
}

function outcomeOf(
  floor: Floor,
  seat: Seat,
  { deviceId, order, personId }: OrderedScale,
  told: ScaleOrderOutcome,
): Outcome {
  if (told !== 'done' && told !== 'sent') return refuse({ refusal: 'scale-not-set', order, problem: told })
  step(floor, () =>
    floor.record({
      kind: 'scale-set',
      subject: readSeat(floor.db, seat).orderRef ?? deviceId,
      actor: personId,
      payload: { deviceId, order, told },
    }),
  )
  return accept({ saved: 'scale-set', order, told }, told === 'done' ? 'unit' : 'attention')
}
