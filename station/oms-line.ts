import { stationRest } from '#oms/connectors/station-rest'
import type { OmsPort } from '#oms/port'
import type { Floor } from '#station/context'

/**
 * The OMS at the address that the settings have now; null while they have none. A new address counts from the next call on.
 * Nothing waits for an answer any more once `ending` is given.
 */
export function omsLine(floor: Floor, fetchFn: typeof fetch, ending: AbortSignal): () => OmsPort | null {
  let made: { address: string; port: OmsPort } | null = null
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
      made = { address, port: stationRest(line) }
    }
    return made.port
  }
}
