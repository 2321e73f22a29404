import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { CopyView } from '#contract/safety'
import { checkpointItself, emptyJournal } from '#db/journal'
import { readMeta } from '#db/meta'
import { outboxCounts } from '#db/outbox'
import { sql } from '#db/statements'
import { isoNow } from '#station/context'
import { type CopyFacts, CopyTrouble } from '#station/copy/asks'
import { besideFiles } from '#station/copy/beside'
import { newGenerationName } from '#station/copy/folder'
import { type CopyFloor, copyHealth } from '#station/copy/health'
import { type JournalMark, journalMark, noJournal } from '#station/copy/journal-file'
import { type CopierProcess, copierLink } from '#station/copy/link'

/** When the copy does what; milliseconds and bytes. */
export const copyLimits = {
  lookEveryMs: 250,
  /** A journal of this size is emptied when nothing was saved for `quietMs`, and in any case at twice this size. */
  journalBytes: 4 * 1024 * 1024,
  quietMs: 2_000,
  /** A generation ends when its journals have grown to this, or after this time. */
  generationBytes: 256 * 1024 * 1024,
  generationMs: 24 * 3_600_000,
  /** Without a copy the journal may grow to this before it is given up and SQLite checkpoints by itself again. */
  mostJournalBytes: 256 * 1024 * 1024,
  answerMs: 60_000,
  farewellMs: 3_000,
}
export type CopyLimits = typeof copyLimits
/** Seconds for which a reader in the way of emptying the journal is waited for. */
const patience = 60

/** The second copy of the database in another folder, which follows every commit. */
export interface SecondCopy {
  view: () => CopyView
  /** Begins, or begins anew after the settings were changed. */
  start: () => void
  /** Something was erased: the journal forgets it, a new generation is made, and those from before go. */
  erased: () => void
  /** Marks a folder as this station's; answers whose it is when it is another's. */
  claim: (folder: string, key: string, takeOver: boolean) => Promise<{ takenBy: string | null }>
  /** Everything that is saved goes out, as far as the folder takes it, before the database closes. */
  stop: () => Promise<void>
}

/** The generation that follows the commits. */
interface Current {
  name: string
  journal: number
  /** What of the journal is in the copy. */
  copied: JournalMark
  /** Bytes of the journals before this one. */
  bytes: number
  begunAtMs: number
  /** The journal was emptied, and the copy does not know yet; what was in the database then. */
  unfinished: CopyFacts | null
}

/**
 * Follows the database with a copy: a whole one when it stands still, then the journal, transaction by transaction.
 * SQLite must not checkpoint by itself meanwhile; this does it, when everything of the journal is in the copy.
 * Whatever happens to the folder, no commit waits for it.
 */
export function secondCopy(
  floor: CopyFloor,
  startProcess: () => CopierProcess,
  limits: CopyLimits = copyLimits,
): SecondCopy {
  const { db } = floor
  const database = join(floor.dataDir, 'station.sqlite')
  const link = copierLink(startProcess)
  const health = copyHealth(floor)
  link.onProgress(health.progress)
  let current: Current | null = null
  /** SQLite does not checkpoint by itself now. */
  let holding = false
  /** Its base is copied; it counts when it has caught up. */
  let next: Current | null = null
  let building = false
  let wantsNew = false
  let busy = false
  let stopped = false
  let looked = false
  let seen = { text: '', sinceMs: 0 }
  let timer: NodeJS.Timeout | null = null
  /** Counts the starts: what fails of an earlier one is nobody's trouble any more. */
  let round = 0

  const place = () => {
    const { folder, key } = floor.settings.copy
    return folder === null ? null : { folder, key }
  }
  const there = () => {
    const found = place()
    if (found === null) throw new CopyTrouble('missing', 'no folder is set')
    return { ...found, database }
  }
  const beside = besideFiles(floor, link, there, limits.answerMs)
  const append = async (one: Current, mark: JournalMark): Promise<void> => {
    const facts = factsOf(floor)
    const { name, journal } = one
    await link.ask('append', { ...there(), name, journal, to: mark.bytes, facts }, limits.answerMs)
    one.copied = mark
    health.copiedTo(facts.copiedTo)
  }

  /** The new generation gets all that was saved since its base was copied; only then it takes the place of the one before. */
  const complete = async (one: Current): Promise<void> => {
    const mark = journalMark(database)
    const facts = factsOf(floor)
    const { name, journal } = one
    if (mark.bytes > 0)
      await link.ask('append', { ...there(), name, journal, to: mark.bytes, facts }, limits.answerMs)
    await link.ask('complete', { ...there(), name, facts }, limits.answerMs)
    current = { ...one, copied: mark }
    next = null
    health.copiedTo(facts.copiedTo)
    health.wholeCopyEnded()
  }

  const finish = async (one: Current): Promise<void> => {
    const { name, journal } = one
    const facts = one.unfinished ?? factsOf(floor)
    await link.ask('finish', { ...there(), name, journal, facts }, limits.answerMs)
    one.unfinished = null
    one.journal++
  }

  /** Empties the journal, all of which is in the copy; at once with the look at it, so that no commit comes between. */
  const turn = async (one: Current, mark: JournalMark): Promise<boolean> => {
    if (mark.bytes === 0) return true
    if (!emptyJournal(db)) return false
    one.bytes += mark.bytes
    one.copied = noJournal
    one.unfinished = factsOf(floor)
    await finish(one)
    return true
  }

  const begin = async (): Promise<void> => {
    checkpointItself(db, false)
    holding = true
    const facts = factsOf(floor)
    if (!(current === null ? emptyJournal(db) : await turn(current, current.copied))) return
    building = true
    wantsNew = false
    if (current === null) health.starting()
    const name = newGenerationName(facts.copiedTo)
    const begunAtMs = performance.now()
    void guarded(async () => {
      await link.ask('base', { ...there(), name }, limits.answerMs)
      next = { name, journal: 1, copied: noJournal, bytes: 0, begunAtMs, unfinished: null }
    }).finally(() => {
      building = false
    })
  }

  const prune = (): Promise<unknown> => {
    const { keepDays } = floor.settings.copy
    const rule = { current: current?.name ?? '', keepDays, notBefore: readMeta(db, 'erasedAt') }
    return link.ask('prune', { ...there(), ...rule }, limits.answerMs)
  }

  const isDue = (one: Current, mark: JournalMark): 'turn' | 'begin' | null => {
    const quiet = performance.now() - seen.sinceMs > limits.quietMs
    const grown = one.bytes + mark.bytes > limits.generationBytes
    const old = performance.now() - one.begunAtMs > limits.generationMs
    if (wantsNew || ((grown || old) && quiet)) return 'begin'
    if (mark.bytes > 2 * limits.journalBytes || (mark.bytes > limits.journalBytes && quiet)) return 'turn'
    return null
  }

  /** One look: whatever was saved since goes out, or, when all of it is there, what is due is done. */
  const look = async (): Promise<void> => {
    if (!looked) {
      health.sameDisk((await link.ask('look', there(), limits.answerMs)).sameDisk)
      looked = true
    }
    if (next !== null) return complete(next)
    if (current !== null && current.unfinished !== null) return finish(current)
    const mark = journalMark(database)
    if (mark.text !== seen.text) seen = { text: mark.text, sinceMs: performance.now() }
    if (current === null) return building ? undefined : begin()
    if (mark.text !== current.copied.text) return append(current, mark)
    health.copiedTo(isoNow(floor))
    const due = building ? null : isDue(current, mark)
    if (due === 'turn') await turn(current, mark)
    else if (due === 'begin') await begin()
    else if (await beside.bring(current.name)) return
    else if (health.mayTidy() && !building) await prune()
  }

  const trouble = (error: unknown): void => {
    const { problem, message } =
      error instanceof CopyTrouble ? error : new CopyTrouble('failed', String(error))
    looked = false
    beside.forget()
    if (problem === 'lost-track') {
      current = null
      next = null
      floor.log.warn({ detail: message }, 'the second copy begins anew')
    } else health.trouble(problem, message)
  }

  const guarded = (work: () => Promise<void>): Promise<void> => {
    const mine = round
    return work().catch((error: unknown) => {
      if (!stopped && mine === round) trouble(error)
    })
  }

  /** Nobody takes the journal: SQLite may empty it again, and the copy begins anew when its folder is back. */
  const giveUp = async (): Promise<void> => {
    await link.close()
    current = null
    next = null
    holding = false
    if (!db.open) return
    checkpointItself(db, true)
    emptyJournal(db)
  }

  const tick = (): void => {
    if (stopped || !db.open || place() === null) return
    if (busy) health.late()
    else if (!health.isResting()) alone(look)
    else if (holding && journalMark(database).bytes > mostJournal()) alone(giveUp)
  }
  /** The journal waits for a copy that is away only as long as the station's own disk has room for it. */
  const mostJournal = (): number => {
    const { bsize, bavail } = statfsSync(floor.dataDir)
    return Math.min(limits.mostJournalBytes, bsize * bavail)
  }
  const alone = (work: () => Promise<void>): void => {
    busy = true
    void guarded(work).finally(() => {
      busy = false
    })
  }

  /** What was erased stands in the journal until it is emptied; a reader in the way is waited for. */
  const emptySoon = (tries: number): void => {
    if (stopped || !db.open || building || emptyJournal(db) || tries === 0) return
    setTimeout(() => emptySoon(tries - 1), 1_000).unref()
  }

  return {
    view: health.view,
    erased: () => {
      wantsNew = true
      if (building || (place() !== null && !health.isResting())) return
      current = null
      next = null
      emptySoon(patience)
    },
    claim: (folder, key, takeOver) => {
      const { stationId } = floor.settings.station
      return link.ask('claim', { folder, key, stationId, takeOver }, 10_000)
    },
    start: () => {
      round++
      looked = false
      beside.forget()
      health.begin()
      if (holding) alone(giveUp)
      timer ??= setInterval(tick, limits.lookEveryMs)
      timer.unref()
    },
    stop: async () => {
      stopped = true
      if (timer !== null) clearInterval(timer)
      const farewell = async (): Promise<void> => {
        if (current === null || health.isResting()) return
        if (current.unfinished !== null) await finish(current)
        const mark = journalMark(database)
        if (mark.text !== current.copied.text) await append(current, mark)
        await finish(current)
      }
      await Promise.race([farewell().catch(() => {}), pause(limits.farewellMs)])
      await link.close()
    },
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref())

/** What the database holds now, counted without reading it all: events are only ever added. */
function factsOf(floor: CopyFloor): CopyFacts {
  const { db, settings } = floor
  const { pending, parked } = outboxCounts(db)
  return {
    stationId: settings.station.stationId,
    stationName: settings.station.name,
    incarnation: readMeta(db, 'incarnation') ?? '',
    program: floor.versions.app,
    schema: Number(db.pragma('user_version', { simple: true })),
    events: sql<[], { n: number | null }>(db, 'SELECT max(rowid) AS n FROM event').get()?.n ?? 0,
    pending: pending + parked,
    copiedTo: isoNow(floor),
  }
}
