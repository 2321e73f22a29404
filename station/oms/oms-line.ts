import { setTimeout as wait } from 'node:timers/promises'
import type { OmsConnection } from '#contract/oms-connection'
import { itemNames } from '#db/item-names'
import { firstSource } from '#domain/source'
import { connectOms } from '#oms/connectors/connect'
import type { Line } from '#oms/exchange'
import { type CountedPace, paceOf } from '#oms/pace'
import type { Memory, NumberSource, OmsPort, OmsReads } from '#oms/port'
import { readsOnly } from '#oms/read-only'
import { type SourceNames, sourcedMemory, sourcedPort, sourcedReads } from '#oms/sourced'
import type { Floor } from '#station/context'
import { type LineHealth, lineHealth } from '#station/oms/line-health'
import { stationMemory } from '#station/oms/memory'
import { ownNumbers } from '#station/oms/own-numbers'
import { practiceNumbers } from '#station/practice/practice-numbers'
import { sourceOf, sourcesOf, tokenOf } from '#station/settings'

/** What of the order systems this station has: null while there is no address for one, and for what a copy must not have. */
export interface OmsAccess {
  /** The marks of the sources that the settings name now, the first one first. */
  marks: () => string[]
  reads: (mark: string) => OmsReads | null
  sends: (mark: string) => OmsPort | null
  /** Of all orders of this floor, whoever sent them. */
  numbers: () => NumberSource | null
  /** The source as it would be read with another connection; reads only, and nothing of it is kept. */
  trial: (mark: string, connection: OmsConnection) => OmsReads | null
  /** Null while there is no line. */
  health: (mark: string) => LineHealth | null
}

/**
 * The one place where it is decided what reaches an OMS: everything of a live station, nothing of a training, and only what is
 * read of a shadow. Nothing waits for an answer any more once `ending` is given.
 */
export function omsAccess(floor: Floor, fetchFn: typeof fetch, ending: AbortSignal): OmsAccess {
  const nothing = () => null
  const marks = () => sourcesOf(floor.settings).map(({ mark }) => mark)
  if (floor.mode.mode === 'live') {
    const { port, health, trial } = omsLines(floor, fetchFn, ending, (names, connector, line, memory) =>
      sourcedPort(names, connectOms(connector, line, memory)),
    )
    const own = ownNumbers(floor)
    return {
      marks,
      reads: port,
      sends: port,
      numbers: () => numbersOf(port(firstSource), own),
      trial,
      health,
    }
  }
  const own = practiceNumbers(floor, floor.mode.mode)
  if (floor.mode.mode === 'training')
    return { marks, reads: nothing, sends: nothing, numbers: () => own, trial: nothing, health: nothing }
  const { port, health, trial } = omsLines(floor, fetchFn, ending, (names, connector, line, memory) =>
    sourcedReads(names, readsOnly(connector, line, memory)),
  )
  return { marks, reads: port, sends: nothing, numbers: () => own, trial, health }
}

const numbersOf = (port: OmsPort | null, own: NumberSource): NumberSource | null =>
  port === null || port.can.numbers ? port : own

type Connect<P> = (names: SourceNames, connector: OmsConnection['connector'], line: Line, memory: Memory) => P

/** The OMS of each source at the address that the settings have now; a new address counts from the next call on. */
function omsLines<P>(
  floor: Floor,
  fetchFn: typeof fetch,
  ending: AbortSignal,
  connect: Connect<P>,
): {
  port: (mark: string) => P | null
  health: (mark: string) => LineHealth | null
  trial: OmsAccess['trial']
} {
  const made = new Map<
    string,
    {
      address: string
      port: P
      line: Line
      memory: Memory
      names: SourceNames
      health: LineHealth
      pace: CountedPace
    }
  >()
  const paceTo = (mark: string): CountedPace =>
    paceOf({
      perMinute: () => sourceOf(floor.settings, mark)?.connection.perMinute ?? null,
      upMs: floor.upMs,
      sleep: (ms) => wait(ms, undefined, { signal: ending }),
    })
  const lineTo = (mark: string) => {
    const source = sourceOf(floor.settings, mark)
    if (source === null || source.oms.baseUrl === null) {
      made.delete(mark)
      return null
    }
    const { baseUrl, token, timeoutS } = source.oms
    const { connector } = source.connection
    const address = JSON.stringify([baseUrl, token, timeoutS, connector])
    const known = made.get(mark)
    if (known?.address === address) return known
    // what an OMS bears, and until when it wants to hear nothing, is the same for whoever asks it now
    const pace = known?.line.baseUrl === baseUrl ? known.pace : paceTo(mark)
    const health = lineHealth(floor, () => sourceOf(floor.settings, mark), pace)
    const line = {
      baseUrl,
      token: tokenOf(source) ?? '',
      fetch: ((ask, how) =>
        fetchFn(ask, {
          ...how,
          signal: AbortSignal.any([ending, ...(how?.signal == null ? [] : [how.signal])]),
        })) satisfies typeof fetch,
      now: () => floor.now().getTime(),
      timeoutMs: timeoutS * 1000,
      pace: health.pace,
    }
    const names = { mark, items: itemNames(floor.db, mark) }
    const memory = sourcedMemory(names, stationMemory(floor))
    const fresh = {
      address,
      health,
      pace,
      line,
      memory,
      names,
      port: connect(names, connector, line, memory),
    }
    made.set(mark, fresh)
    return fresh
  }
  return {
    port: (mark) => lineTo(mark)?.port ?? null,
    health: (mark) => lineTo(mark)?.health ?? null,
    trial: (mark, { connector }) => {
      const known = lineTo(mark)
      return known === null ? null : sourcedReads(known.names, readsOnly(connector, known.line, known.memory))
    },
  }
}
