import type { Erased, ErasingView } from '#contract/safety'
import {
  type Eraser,
  eraseCourierLabels,
  eraseDecisions,
  eraseEventDetails,
  eraseIncoming,
  eraseLeftOrders,
  eraseMessages,
  erasePapers,
  eraseShippedOrders,
} from '#db/erase'
import { readMeta, saveMeta } from '#db/meta'
import { inTransaction } from '#db/statements'
import { eraseBefore } from '#domain/erase'
import { type Floor, isoNow } from '#station/context'
import { orSayFull } from '#station/disk-full'
import { removeOldFiles } from '#station/retention/old-files'
import { trustedClock } from '#station/retention/trusted-clock'

const rowsAtOnce = 20
/** Between two small transactions scans have their turn. */
const restMs = 15
const lookEveryMs = 10 * 60_000
const cleanEveryMs = 24 * 3_600_000

/** In this order: what is about an order goes after the order. */
const erasers: readonly (readonly [keyof Erased, Eraser])[] = [
  ['orders', eraseShippedOrders],
  ['orders', eraseLeftOrders],
  ['papers', eraseCourierLabels],
  ['papers', erasePapers],
  ['messages', eraseMessages],
  ['incoming', eraseIncoming],
  ['decisions', eraseDecisions],
  ['events', eraseEventDetails],
]
const nothing: Erased = { orders: 0, papers: 0, messages: 0, incoming: 0, decisions: 0, events: 0, files: 0 }

/** Erases personal data so many days after the order left: at the start, then daily, and when somebody asks for it. */
export interface PersonalData {
  view: () => ErasingView
  start: () => void
  /** One whole cleaning, after the one that may be running; null while the clock is not believed. `by` says that the clock is right. */
  clean: (by: string | null) => Promise<Erased | null>
  stop: () => Promise<void>
}

/** `erased` is called after something went, so that copies forget it too. */
export function personalData(floor: Floor, erased: () => void): PersonalData {
  const { db } = floor
  const clock = trustedClock(floor)
  let jumped: ErasingView['clock'] = null
  let running: Promise<Erased | null> | null = null
  let timer: NodeJS.Timeout | null = null
  let stopped = false

  const work = async (by: string | null): Promise<Erased | null> => {
    if (by !== null && clock.look() !== null) clock.confirm(by)
    jumped = clock.look()
    if (jumped !== null) return null
    const before = eraseBefore(floor.now().getTime(), floor.settings.personalData.keepDays)
    const took = { ...nothing }
    for (const [what, eraser] of erasers) {
      for (let rows = rowsAtOnce; rows === rowsAtOnce && !stopped; ) {
        rows = inTransaction(db, () => eraser(db, before, isoNow(floor), rowsAtOnce))
        took[what] += rows
        await pause(restMs)
      }
    }
    if (stopped) return null
    took.files = removeOldFiles(floor, before)
    finish(took, before)
    return took
  }

  const finish = (took: Erased, before: string): void => {
    const at = isoNow(floor)
    const rows = Object.values(took).reduce((sum, one) => sum + one, 0)
    inTransaction(db, () => {
      saveMeta(db, 'cleanedAt', at)
      saveMeta(db, 'cleaned', JSON.stringify(took))
      if (rows === 0) return
      saveMeta(db, 'erasedAt', at)
      const subject = floor.settings.station.stationId
      floor.record({ kind: 'personal-data-erased', subject, actor: null, payload: { before, ...took } })
    })
    if (rows > 0) erased()
    floor.tell({ tell: 'changed', tables: ['settings', 'exception', 'quarantine'] })
  }

  const clean: PersonalData['clean'] = (by) => {
    const before = running ?? Promise.resolve(null)
    const mine = before.catch(() => null).then(() => (stopped ? null : work(by)))
    running = mine
    const ended = (): void => {
      if (running === mine) running = null
    }
    mine.then(ended, ended)
    return mine
  }

  const look = (): void => {
    if (stopped || running !== null) return
    const last = readMeta(db, 'cleanedAt')
    if (last !== null && floor.now().getTime() - Date.parse(last) < cleanEveryMs && jumped === null) {
      jumped = clock.look()
      return
    }
    cleanUnasked()
  }
  const cleanUnasked = (): void => {
    clean(null).catch((error: unknown) =>
      floor.log.error({ error: String(error) }, 'personal data could not be erased'),
    )
  }

  return {
    clean,
    view: () => ({
      keepDays: floor.settings.personalData.keepDays,
      lastAt: readMeta(db, 'cleanedAt'),
      last: lastOf(readMeta(db, 'cleaned')),
      running: running !== null,
      clock: jumped,
    }),
    start: () => {
      cleanUnasked()
      timer = setInterval(() => orSayFull(floor, look), lookEveryMs)
      timer.unref()
    },
    stop: async () => {
      stopped = true
      if (timer !== null) clearInterval(timer)
      await running?.catch(() => {})
    },
  }
}

const lastOf = (text: string | null): Erased | null => (text === null ? null : (JSON.parse(text) as Erased))
const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))
