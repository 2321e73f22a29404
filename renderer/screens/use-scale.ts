import type { DeviceGlyphView, SeatView } from '#contract/seat-view'
import { gramsFromMilligrams } from '#domain/units'
import { freshMs } from '#domain/weight-capture'
import { useNow } from '#renderer/store/clock.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import type { LiveWeight } from '#renderer/store/floor-store'

/** The scale of a seat, its last reading, and the weight in grams while that is of now. */
interface LiveScale {
  device: DeviceGlyphView | null
  reading: LiveWeight | null
  /** The weight last told, however old. */
  lastG: number | null
  fresh: boolean
}

/** What the scale of a seat shows now; a weight older than a second is grey, whatever it says. */
export function useScale(seat: SeatView): LiveScale {
  const now = useNow(250)
  const device = seat.devices.find((one) => one.kind === 'scale') ?? null
  const reading = useFloor((state) => (device === null ? null : (state.weights[device.deviceId] ?? null)))
  const lastG = reading?.weightMg == null ? null : gramsFromMilligrams(reading.weightMg)
  return { device, reading, lastG, fresh: reading !== null && now - reading.receivedAt <= freshMs }
}
