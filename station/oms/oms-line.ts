import { stationRest } from '#oms/connectors/station-rest'
import type { Line } from '#oms/exchange'
import type { NumberSource, OmsPort, OmsReads } from '#oms/port'
import { readsOnly } from '#oms/read-only'
import type { Floor } from '#station/context'
import { practiceNumbers } from '#station/practice/practice-numbers'

/** What of the OMS this station has: null while there is no address for it, and for what a copy must not have. */
export interface OmsAccess {
  reads: () => OmsReads | null
  sends: () => OmsPort | null
  numbers: () => NumberSource | null
}

/**
 * The one place where it is decided what reaches the OMS: everything of a live station, nothing of a training, and only what is
 * read of a shadow. Nothing waits for an answer any more once `ending` is given.
 */
export function omsAccess(floor: Floor, fetchFn: typeof fetch, ending: AbortSignal): OmsAccess {
  const nothing = () => null
  if (floor.mode.mode === 'live') {
    const port = omsLine(floor, fetchFn, ending, stationRest)
    return { reads: port, sends: port, numbers: port }
  }
  const own = practiceNumbers(floor, floor.mode.mode)
  const reads = floor.mode.mode === 'shadow' ? omsLine(floor, fetchFn, ending, readsOnly) : nothing
  return { reads, sends: nothing, numbers: () => own }
}

/** The OMS at the address that the settings have now; a new address counts from the next call on. */
function omsLine<P>(
  floor: Floor,
  fetchFn: typeof fetch,
  ending: AbortSignal,
  connect: (line: Line) => P,
): () => P | null {
  let made: { address: string; port: P } | null = null
  return () => {
    const { baseUrl, token, timeoutS } = floor.settings.oms
    if (baseUrl === null) return null
    const address = JSON.stringify([baseUrl, token, timeoutS])
    if (made?.address !== address) {
      const line = {
        baseUrl,
        token: token ?? '',
        fetch: ((ask, how) =>
          fetchFn(ask, {
            ...how,
            signal: AbortSignal.any([ending, ...(how?.signal == null ? [] : [how.signal])]),
          })) satisfies typeof fetch,
        now: () => floor.now().getTime(),
        timeoutMs: timeoutS * 1000,
      }
      made = { address, port: connect(line) }
    }
    return made.port
  }
}
