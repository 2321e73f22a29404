import { stationRest } from '#oms/connectors/station-rest'
import type { Line } from '#oms/exchange'
import type { OmsReads } from '#oms/port'

/**
 * An OMS that can only be asked. The type has no way to tell it anything, and whatever would be sent all the same, by any
 * connector, ends here before it reaches the network.
 */
export function readsOnly(line: Line): OmsReads {
  return stationRest({ ...line, fetch: gets(line.fetch) })
}

const gets =
  (fetchFn: typeof fetch): typeof fetch =>
  async (ask, how) => {
    const method = (how?.method ?? (ask instanceof Request ? ask.method : 'GET')).toUpperCase()
    if (method !== 'GET') throw new Error(`a copy only reads, and this is a ${method}`)
    return await fetchFn(ask, how)
  }
