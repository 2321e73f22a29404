import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Practice, paperWays, practiceModes } from '#domain/mode'
import type { PinTries } from '#domain/pin-guard'
import { readNoteFile } from '#station/read-note'
import { unfinished, writeSurely } from '#station/write-surely'

const count = z.number().int().min(0)
const guard = z.strictObject({ wrong: count, waitMs: count, quietMs: count })
const tries = z.strictObject({
  settledOnMs: count.nullable(),
  station: guard,
  people: z.array(z.strictObject({ personId: z.string(), guard })),
})
const note = z.strictObject({
  mode: z.enum(practiceModes),
  since: z.iso.datetime(),
  personId: z.string(),
  by: z.string(),
  liveWaiting: count,
  papers: z.enum(paperWays),
  /** Who ended it; the copy is of no use any more. */
  endedBy: z.string().nullable(),
  /** Wrong PINs at the copy, which is gone or about to go. */
  pins: tries.nullable(),
})
/** What stands beside the live database while a copy is at work. */
export interface ModeNote extends Practice {
  endedBy: string | null
  pins: PinTries | null
}

const fileIn = (dataDir: string): string => join(dataDir, 'mode.json')

/** Where the copy lives. All of it goes when the practice ends. */
export const practiceFolder = (dataDir: string): string => join(dataDir, 'practice')
/** Where its papers go that go to a folder. */
export const papersFolder = (dataDir: string): string => join(practiceFolder(dataDir), 'papers')

/** What this station works as; null is live. A note that cannot be read is set aside, and the station is live. */
export const readMode = (dataDir: string): ModeNote | null => readNoteFile(fileIn(dataDir), note)

/** Writes it whole or not at all; when it returns it is on disk. */
export const writeMode = (dataDir: string, mode: ModeNote): void =>
  writeSurely(dataDir, 'mode.json', `${JSON.stringify(mode, null, 2)}\n`)

/** Nothing is left of the copy and its papers; the note beside the live data stays. */
export function dropCopy(dataDir: string): void {
  rmSync(practiceFolder(dataDir), { recursive: true, force: true, maxRetries: 5 })
}

/** The station is live from now on, and nothing of the copy is left. */
export function dropPractice(dataDir: string): void {
  for (const file of [fileIn(dataDir), unfinished(fileIn(dataDir))]) rmSync(file, { force: true })
  dropCopy(dataDir)
}
