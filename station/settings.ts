import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { deviceConfig } from '#contract/devices'
import { peopleChoices } from '#contract/people-view'
import { ownerRules } from '#contract/site-data-view'
import { soundSetting } from '#contract/sound'
import { defaultOwners } from '#domain/site-data/kinds'

const settingsShape = z.strictObject({
  station: z.strictObject({
    stationId: z.string().regex(/^[A-Z0-9-]{1,20}$/),
    name: z.string().min(1).max(40),
  }),
  oms: z.strictObject({
    baseUrl: z.url({ protocol: /^https?$/ }).nullable(),
    token: z.string().max(500).nullable(),
    pollS: z.number().int().min(1).max(3600),
    timeoutS: z.number().int().min(1).max(120).default(15),
  }),
  devices: z.array(deviceConfig).max(16),
  unloadPlaces: z.array(z.string().regex(/^[A-Z0-9-]{1,20}$/)).min(1),
  sound: soundSetting,
  /** How many people work here, and the minutes without anybody's doing after which a seat is locked; 0 for never. */
  seats: z
    .strictObject({ people: z.enum(peopleChoices), idleMin: z.number().int().min(0).max(240) })
    .default({ people: 'auto', idleMin: 5 }),
  training: z.boolean(),
  /** The second copy of the database: its folder, the mark of this station in it, and how many days' copies are kept. */
  copy: z
    .strictObject({
      folder: z.string().min(1).max(500).nullable(),
      key: z.string().max(80),
      keepDays: z.number().int().min(0).max(30),
    })
    .default({ folder: null, key: '', keepDays: 7 }),
  /** Personal data is erased so many days after the order left. */
  personalData: z.strictObject({ keepDays: z.number().int().min(1).max(3650) }).default({ keepDays: 7 }),
  /** Whose word counts, kind by kind, when the OMS and a file of the site speak of one thing. */
  owners: ownerRules.default(defaultOwners),
})
export type Settings = z.infer<typeof settingsShape>

export const defaultSettings: Settings = {
  station: { stationId: 'BENCH-1', name: 'Bench 1' },
  oms: { baseUrl: null, token: null, pollS: 10, timeoutS: 15 },
  devices: [],
  unloadPlaces: ['PACK-1', 'PACK-2'],
  sound: { profile: 'normal', gainPercent: 70, pitchSteps: 0 },
  seats: { people: 'auto', idleMin: 5 },
  training: false,
  copy: { folder: null, key: '', keepDays: 7 },
  personalData: { keepDays: 7 },
  owners: defaultOwners,
}

const fileIn = (dataDir: string): string => join(dataDir, 'settings.json')

/**
 * Reads the station's settings. A file that cannot be read is set aside and said aloud;
 * the station then starts with defaults, so that somebody can mend it from the screen.
 */
export function readSettings(dataDir: string, at: string): { settings: Settings; problem: string | null } {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return { settings: structuredClone(defaultSettings), problem: null }
  try {
    const read = settingsShape.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (read.success) return { settings: read.data, problem: null }
    return aside(
      file,
      at,
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    )
  } catch (error) {
    return aside(file, at, String(error))
  }
}

function aside(file: string, at: string, problem: string): { settings: Settings; problem: string } {
  const name = `${file}.unreadable-${at.replaceAll(':', '')}`
  renameSync(file, name)
  return { settings: structuredClone(defaultSettings), problem: `${problem} (${name})` }
}

/** Writes settings whole or not at all; when it returns they are on disk, under their name. */
export function writeSettings(dataDir: string, settings: Settings): void {
  const file = fileIn(dataDir)
  writeFileSync(`${file}.new`, `${JSON.stringify(settingsShape.parse(settings), null, 2)}\n`, { flush: true })
  renameSync(`${file}.new`, file)
  syncFolder(dataDir)
}

/** Makes a name itself durable; Windows cannot, and need not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
