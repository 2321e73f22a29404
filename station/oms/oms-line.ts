import { setTimeout as wait } from 'node:timers/promises'
import type { OmsConnection } from '#contract/oms-connection'
import { connectOms } from '#oms/connectors/connect'
import type { Line } from '#oms/exchange'
import type { Memory, NumberSource, OmsPort, OmsReads } from '#oms/port'
import { readsOnly } from '#oms/read-only'
import type { Floor } from '#station/context'
import { type LineHealth, lineHealth } from '#station/oms/line-health'
import { stationMemory } from '#station/oms/memory'
import { ownNumbers } from '#station/oms/own-numbers'
import { practiceNumbers } from '#station/practice/practice-numbers'
import { tokenOf } from '#station/settings'

/** What of the OMS this station has: null while there is no address for it, and for what a copy must not have. */
export interface OmsAccess {
  reads: () => OmsReads | null
  sends: () => OmsPort | null
  numbers: () => NumberSource | null
  /** Null while there is no line. */
  health: () => LineHealth | null
}

/**
 * The one place where it is decided what reaches the OMS: everything of a live station, nothing of a training, and only what is
 * read of a shadow. Nothing waits for an answer any more once `ending` is given.
 */
export function omsAccess(floor: Floor, fetchFn: typeof fetch, ending: AbortSignal): OmsAccess {
  const nothing = () => null
  if (floor.mode.mode === 'live') {
    const { port, health } = omsLine(floor, fetchFn, ending, connectOms)
    const own = ownNumbers(floor)
    return { reads: port, sends: port, numbers: () => numbersOf(port(), own), health }
  }
  const own = practiceNumbers(floor, floor.mode.mode)
  if (floor.mode.mode === 'training')
    return { reads: nothing, sends: nothing, numbers: () => own, health: nothing }
  const { port, health } = omsLine(floor, fetchFn, ending, readsOnly)
  return { reads: port, sends: nothing, numbers: () => own, health }
}

const numbersOf = (port: OmsPort | null, own: NumberSource): NumberSource | null =>
  port === null || port.can.numbers ? port : own

/** The OMS at the address that the settings have now; a new address counts from the next call on. */
function omsLine<P>(
  floor: Floor,
  fetchFn: typeof fetch,
  ending: AbortSignal,
  connect: (connector: OmsConnection['connector'], line: Line, memory: Memory) => P,
): { port: () => P | null; health: () => LineHealth | null } {
  let made: { address: string; port: P; health: LineHealth } | null = null
  const line = () => {
    const { baseUrl, token, timeoutS } = floor.settings.oms
    if (baseUrl === null) {
      made = null
      return null
    }
    const { connector } = floor.settings.connection
    const address = JSON.stringify([baseUrl, token, timeoutS, connector])
    if (made?.address !== address) {
      const health = lineHealth(floor, (ms) => wait(ms, undefined, { signal: ending }))
      const line = {
        baseUrl,
        token: tokenOf(floor.settings) ?? '',
        fetch: ((ask, how) =>
          fetchFn(ask, {
            ...how,
            signal: AbortSignal.any([ending, ...(how?.signal == null ? [] : [how.signal])]),
          })) satisfies typeof fetch,
        now: () => floor.now().getTime(),
        timeoutMs: timeoutS * 1000,
        pace: health.pace,
      }
      made = { address, health, port: connect(connector, line, stationMemory(floor)) }
    }
    return made
  }
  return { port: () => line()?.port ?? null, health: () => line()?.health ?? null }
}
