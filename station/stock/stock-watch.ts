import { readMeta, saveMeta } from '#db/meta'
import { inTransaction } from '#db/statements'
import {
  dropStockDifference,
  saveStockDifference,
  skusAfter,
  stockDifference,
  unitsAtSite,
} from '#db/stock-differences'
import { differenceNow, type StockPair } from '#domain/stock-difference'
import type { OmsFault, OmsPort, StockCount } from '#oms/port'
import { type Floor, isoNow } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import { withoutSecrets } from '#station/oms/secrets'
import { secretsOf } from '#station/settings'

const lookEveryMs = 5 * 60_000
const skusAtOnce = 100

/** Compares the stock of this site with that of the OMS, now and then. */
export interface StockWatch {
  /** Why the last look came to nothing; null when it was whole, or there was none yet. */
  problem: () => { kind: 'cannot' } | { kind: 'failed'; detail: string } | null
  /** One whole look at all items; resolves when what was found is on disk. */
  look: () => Promise<void>
  start: () => void
  stop: () => Promise<void>
}

/**
 * Asks the OMS for its stock item by item and keeps where it differs. Nothing is changed on either side by it: what is wrong
 * is found out by people who count.
 */
export function stockWatch(floor: Floor, port: () => Pick<OmsPort, 'stock'> | null): StockWatch {
  let problem: ReturnType<StockWatch['problem']> = null
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let stopped = false

  const round = async (): Promise<void> => {
    const ask = port()?.stock ?? null
    problem = ask === null ? { kind: 'cannot' } : null
    if (ask === null) return
    for (let after = ''; ; ) {
      const skus = skusAfter(floor.db, after, skusAtOnce)
      const last = skus.at(-1)
      if (last === undefined) break
      const told = await ask(skus)
      if (stopped) return
      if ('fault' in told) return fail(told)
      keep(floor, skus, told)
      after = last
    }
    inTransaction(floor.db, () => saveMeta(floor.db, 'stockComparedAt', isoNow(floor)))
    floor.tell({ tell: 'changed', tables: ['stockDifference'] })
  }

  const fail = ({ detail }: Pick<OmsFault, 'detail'>): void => {
    problem = { kind: 'failed', detail: withoutSecrets(detail, secretsOf(floor.settings)) }
    floor.log.warn({ detail: problem.detail }, 'the OMS did not tell its stock')
    floor.tell({ tell: 'changed', tables: ['stockDifference'] })
  }

  const look = async (): Promise<void> => {
    running ??= round()
      .catch((error: unknown) => {
        if (isDiskFull(error)) floor.sayDiskFull()
        fail({ detail: String(error) })
      })
      .finally(() => {
        running = null
      })
    await running
  }

  const wait = (): void => {
    timer = setTimeout(() => void look().finally(() => (stopped ? undefined : wait())), lookEveryMs)
  }
  return {
    problem: () => problem,
    look,
    start: wait,
    stop: async () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}

/** When all items were compared last; null when that was never. */
export const stockComparedAt = ({ db }: Pick<Floor, 'db'>): string | null => readMeta(db, 'stockComparedAt')

/** Ours is counted after theirs came, in the transaction that keeps both. */
function keep(floor: Floor, skus: readonly string[], told: readonly StockCount[]): void {
  const { db, settings } = floor
  const theirs = new Map(told.map(({ sku, quantity }) => [sku, quantity]))
  inTransaction(db, () => {
    const units = unitsAtSite(db, skus, settings.stockTold.setApart)
    for (const sku of skus)
      keepOne(floor, { sku, ours: units.get(sku) ?? 0, theirs: theirs.get(sku) ?? null })
  })
}

/** A difference that is sure now, or over, is a fact of its own in the audit log. */
function keepOne(floor: Floor, pair: StockPair): void {
  const before = stockDifference(floor.db, pair.sku)
  const now = differenceNow(before, pair, isoNow(floor))
  if (now !== null) saveStockDifference(floor.db, now)
  else if (before !== null) dropStockDifference(floor.db, pair.sku)
  const { sku, ours, theirs } = pair
  const event = { subject: sku, actor: null, payload: { ours, theirs } }
  if (now?.seen === 2) floor.record({ kind: 'stock-differs', ...event })
  if (now === null && before !== null && before.seen > 1) floor.record({ kind: 'stock-agrees', ...event })
}
