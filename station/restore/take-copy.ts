import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckedCopy } from '#contract/safety'
import { verifyChain, writersOf } from '#db/events'
import { openException } from '#db/exceptions'
import { foldJournals } from '#db/journal'
import { saveMeta } from '#db/meta'
import { type Database, setReplacedAside } from '#db/open'
import { hurry, outboxCounts } from '#db/outbox'
import { doubtfulCartons, doubtNumbers, doubtPapers, emptySeats, lastEvent } from '#db/restored'
import { inTransaction, sql } from '#db/statements'
import { type Floor, isoNow, recorder } from '#station/context'

/** What a restore needs of a station that is not open. */
export interface Restoring {
  dataDir: string
  stationId: string
  open: (file: string) => Database
  now: () => Date
  newId: () => string
}

/** Where a copy lies while it is looked at; nothing of the station's own data is touched. */
export const fetchedFile = (dataDir: string): string => join(dataDir, 'station.sqlite.restoring')

/** Takes away what an earlier look at a copy left. */
export function clearFetched(dataDir: string): void {
  const name = 'station.sqlite.restoring'
  for (const one of existsSync(dataDir) ? readdirSync(dataDir) : [])
    if (one.startsWith(name)) rmSync(join(dataDir, one), { force: true })
}

/**
 * Opens a fetched copy as the program would: journals folded in, checked, brought up to date. Says what is in it;
 * throws what is wrong with it.
 */
export function checkFetched(about: Restoring, name: string, journals: readonly string[]): CheckedCopy {
  const file = fetchedFile(about.dataDir)
  foldJournals(file, journals)
  const db = about.open(file)
  try {
    const { pending, parked } = outboxCounts(db)
    return {
      name,
      lastAt: lastEvent(db)?.at ?? null,
      events: sql<[], { n: number }>(db, 'SELECT count(*) AS n FROM event').get()?.n ?? 0,
      pending: pending + parked,
      chainOk: writersOf(db).every((writer) => verifyChain(db, writer).ok),
    }
  } finally {
    db.close()
  }
}

/**
 * Puts a checked copy in the place of the database, which is set aside. What the copy cannot know of is in doubt from
 * now on; events go on under another incarnation, so that none is ever numbered like one that was lost.
 * A program that ends half-way finds either the one or the other, or is asked again.
 */
export function takeFetched(about: Restoring, name: string): void {
  const { dataDir, open, now } = about
  const file = join(dataDir, 'station.sqlite')
  const fetched = fetchedFile(dataDir)
  const db = open(fetched)
  try {
    inTransaction(db, () => doubt(db, about, name))
  } finally {
    db.close()
  }
  setReplacedAside(file, now().toISOString())
  renameSync(fetched, file)
  clearFetched(dataDir)
}

function doubt(db: Database, about: Restoring, name: string): void {
  const { stationId, now, newId } = about
  const before = lastEvent(db)
  const writer = { stationId, incarnation: randomUUID() }
  saveMeta(db, 'incarnation', writer.incarnation)
  const floor = { db, now, newId, record: recorder(db, writer, now, newId) }
  const at = isoNow(floor)
  const numbers = doubtNumbers(db, `restored ${at}`)
  const papers = doubtPapers(db, at)
  emptySeats(db, at)
  hurry(db, null, at)
  const orders = doubtCartons(floor)
  tell(floor, 'database-restored', 'station.sqlite', `${name}, ${before?.at ?? '-'}`)
  floor.record({
    kind: 'database-restored',
    subject: 'station.sqlite',
    actor: null,
    payload: { from: name, after: before, numbers, papers, orders },
  })
}

type Telling = Pick<Floor, 'db' | 'now' | 'newId' | 'record'>

function tell(
  floor: Telling,
  kind: 'database-restored' | 'label-in-doubt',
  about: string,
  detail: string,
): void {
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind,
    about,
    detail,
    openedAt: isoNow(floor),
    openedBy: null,
  })
}

/** Each order with a carton that is not closed is stopped until somebody looked whether the carton has a label by now. */
function doubtCartons(floor: Telling): number {
  const cartons = doubtfulCartons(floor.db)
  const byOrder = Map.groupBy(cartons, ({ orderNumber }) => orderNumber)
  for (const [number, mine] of byOrder) {
    const detail = mine.map(({ carton, state, trackingNumber }) =>
      [`${carton}: ${state}`, trackingNumber].filter((text) => text !== null).join(' '),
    )
    tell(floor, 'label-in-doubt', number, detail.join(', '))
  }
  return byOrder.size
}
