import { readMeta, saveMeta } from '#db/meta'
import { inTransaction } from '#db/statements'
import { type PracticeMode, practiceNumber } from '#domain/mode'
import type { NumberSource } from '#oms/port'
import type { Floor } from '#station/context'

/** Label numbers of a copy: its own, counted on, and nobody else's. */
export function practiceNumbers(floor: Pick<Floor, 'db'>, mode: PracticeMode): NumberSource {
  return {
    leaseNumbers: async ({ kind, count }) =>
      inTransaction(floor.db, () => {
        const before = Number(readMeta(floor.db, 'practiceNumbers') ?? '0')
        saveMeta(floor.db, 'practiceNumbers', String(before + count))
        return Array.from({ length: count }, (_, place) => practiceNumber(mode, kind, before + place + 1))
      }),
  }
}
