import type { NumberRange } from '#contract/oms-connection'
import { readMeta, saveMeta } from '#db/meta'
import { inTransaction } from '#db/statements'
import type { NumberSource, OmsFault } from '#oms/port'
import type { Floor } from '#station/context'

/**
 * Label numbers out of ranges that were entered at this station, for an OMS that gives none. Each number is given out
 * once; where a range ends, there are no more until somebody enters the next one.
 */
export function ownNumbers(floor: Pick<Floor, 'db' | 'settings'>): NumberSource {
  return {
    leaseNumbers: async ({ courierId, count }) => {
      const range = floor.settings.connection.numbers.find((one) => one.courierId === courierId)
      if (range === undefined) return none(`no range of numbers was entered for ${courierId ?? 'SSCC'}`)
      return inTransaction(floor.db, () => {
        const name = `ownNumbers ${courierId ?? 'sscc'} ${range.prefix}`
        const next = Math.max(range.first, Number(readMeta(floor.db, name) ?? '0'))
        const last = Math.min(range.last, next + count - 1)
        if (last < next) return none(`the range of numbers for ${courierId ?? 'SSCC'} is used up`)
        saveMeta(floor.db, name, String(last + 1))
        return Array.from({ length: last - next + 1 }, (_, place) => numberIn(range, next + place))
      })
    },
  }
}

const numberIn = ({ prefix, digits }: NumberRange, nth: number): string =>
  prefix + String(nth).padStart(digits, '0')
const none = (detail: string): OmsFault => ({ fault: 'unreadable', detail, afterMs: null })
