import { stationRest } from '#oms/connectors/station-rest'
import type { OmsPort } from '#oms/port'
import type { Floor } from '#station/context'

/** The OMS at the address that the settings have now; null while they have none. A new address counts from the next call on. */
export function omsLine(floor: Floor, fetchFn: typeof fetch): () => OmsPort | null {
  let made: { address: string; port: OmsPort } | null = null
  return () => {
    const { baseUrl, token, timeoutS } = floor.settings.oms
    if (baseUrl === null) return null
    const address = JSON.stringify([baseUrl, token, timeoutS])
    if (made?.address !== address) {
      const line = {
        baseUrl,
        token: token ?? '',
        fetch: fetchFn,
        now: () => floor.now().getTime(),
        timeoutMs: timeoutS * 1000,
      }
      made = { address, port: stationRest(line) }
    }
    return made.port
  }
}
