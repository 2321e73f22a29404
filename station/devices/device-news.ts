import { type DeviceNews, usualScale, type WeightReading } from '#contract/devices'
import { readSeat } from '#db/people'
import { stepMilligrams } from '#domain/units'
import { type CaptureState, captureAgain, firstCapture, followScale } from '#domain/weight-capture'
import { type GainWatch, gainWatch } from '#station/bench/packing-gain'
import { captureWeight, waitsForWeight } from '#station/bench/packing-weight'
import { type Floor, refuse, type Seat } from '#station/context'
import { type DeviceMemory, rememberDevice } from '#station/devices/device-desk'
import { isDiskFull } from '#station/disk-full'
import { personAt } from '#station/people/people'
import { hearSpeech } from '#station/seat/hear-speech'
import type { SeatWork } from '#station/seat/seat-work'
import { unitAwaited, weighedItem } from '#station/walk/caught-weight'

const bothSeats = ['a', 'b'] as const

/**
 * Listens to the devices: scans and weights go to the seats, everything to `others` in their order.
 * News that `apart` takes are about devices that are being set up: nobody works with them.
 * News that cannot be handled are logged, and whoever scanned or weighed sees a fault; nothing is thrown into the device process.
 */
export function listenToDevices(
  floor: Floor,
  seats: SeatWork,
  memory: DeviceMemory,
  others: readonly ((news: DeviceNews) => void)[],
  apart: (news: DeviceNews) => boolean,
): { rearmScale: (seat: Seat) => void; lookAtGains: () => void } {
  const gains = gainWatch(floor, seats)
  const scale = scaleCapture(floor, seats, gains.follow)
  floor.devices.onNews((news) => {
    if (!floor.db.open) return
    try {
      if (rememberDevice(memory, news)) floor.tell({ tell: 'changed', tables: ['device'] })
      const works = !apart(news)
      if (works && news.news === 'scan') seats.scan(news.scan, false)
      if (works && news.news === 'utterance') hearSpeech(floor, seats, news.utterance)
      if (works && news.news === 'mistyped') {
        const { problem, keyboards } = news
        seats.act(news.seat, () => refuse({ refusal: 'scanner-mistypes', problem, keyboards }))
      }
      if (works && news.news === 'weight') scale.follow(news.reading)
      for (const hear of others) hear(news)
    } catch (error) {
      showFault(floor, seats, news, error)
    }
  })
  return { rearmScale: scale.rearm, lookAtGains: gains.look }
}

/** Shows every reading, and hands a weight to the bench once it counts. */
function scaleCapture(
  floor: Floor,
  seats: SeatWork,
  followGains: GainWatch['follow'],
): { follow: (reading: WeightReading) => void; rearm: (seat: Seat) => void } {
  const captures = new Map<string, CaptureState>()
  /** Of a scale that has not said anything yet. */
  let unheard = firstCapture
  /** Who said last that their carton stands on the scale. */
  let claimedBy: Seat | null = null
  const rearm = (seat: Seat) => {
    for (const [deviceId, state] of captures) captures.set(deviceId, captureAgain(state))
    unheard = captureAgain(firstCapture)
    claimedBy = seat
  }

  const waits = (seat: Seat): boolean =>
    unitAwaited(seats.memory[seat].question) !== null || waitsForWeight(floor, seat)

  const follow = (reading: WeightReading) => {
    floor.tell({ tell: 'weight', ...reading })
    const { deviceId, at, ...said } = reading
    const device = floor.settings.devices.find((one) => one.deviceId === deviceId)
    const heard = { ...said, stepMg: stepOf(reading), atMs: Date.parse(at), heardMs: floor.upMs() }
    const rule = device?.kind === 'scale' ? device : usualScale
    followGains(deviceId, heard, rule)
    const { state, capturedG } = followScale(captures.get(deviceId) ?? unheard, heard, rule)
    captures.set(deviceId, state)
    if (capturedG !== null) weighed(deviceId, capturedG)
  }

  /**
   * A weight that nobody wanted counts for the carton that asks next, without being lifted. Two people share the scale:
   * where both wait for it, one of them says "weigh now" first.
   */
  const weighed = (deviceId: string, weightG: number) => {
    const waiting = bothSeats.filter((seat) => waits(seat))
    const seat = waiting.length > 1 ? waiting.find((one) => one === claimedBy) : waiting[0]
    if (waiting.length === 0) captures.set(deviceId, captureAgain(captures.get(deviceId) ?? firstCapture))
    else if (seat !== undefined) take(seat, weightG)
    else for (const one of waiting) seats.act(one, () => refuse({ refusal: 'scale-shared' }))
  }

  const take = (seat: Seat, weightG: number) => {
    claimedBy = null
    const unit = unitAwaited(seats.memory[seat].question)
    if (unit !== null) {
      seats.take(seat, weighedItem({ ...unit, weightG, by: 'scale' }), '')
      return
    }
    const { orderRef } = readSeat(floor.db, seat)
    const person = personAt(floor, seat)
    const outcome =
      person === null || orderRef === null ? null : captureWeight(floor, seat, person, orderRef, weightG)
    if (outcome !== null) seats.act(seat, () => outcome)
  }

  return { follow, rearm }
}

/** Of pounds with ounces the ounces count. */
function stepOf({ text, unit }: WeightReading): number | null {
  const sent = (unit ?? '').trim().toLowerCase()
  return stepMilligrams(text, sent === 'l/o' ? 'oz' : sent)
}

function showFault(floor: Floor, seats: SeatWork, news: DeviceNews, error: unknown): void {
  const logId = floor.newId()
  floor.log.error(
    { logId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    'news of a device could not be handled',
  )
  if (news.news !== 'scan' && news.news !== 'weight' && news.news !== 'utterance') return
  const seat =
    news.news === 'scan'
      ? news.scan.seat
      : news.news === 'utterance'
        ? news.utterance.seat
        : (bothSeats.find((one) => waitsForWeight(floor, one)) ?? 'a')
  seats.show(seat, {
    kind: 'fault',
    fault: isDiskFull(error) ? 'disk-full' : 'bug',
    logId,
    sound: 'blocked',
  })
}
