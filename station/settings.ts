import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { deviceConfig } from '#contract/devices'

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
  sound: z.strictObject({
    gainPercent: z.number().int().min(0).max(100),
    pitchSteps: z.number().int().min(-6).max(6),
  }),
  training: z.boolean(),
})
export type Settings = z.infer<typeof settingsShape>

export const defaultSettings: Settings = {
  station: { stationId: 'BENCH-1', name: 'Bench 1' },
  oms: { baseUrl: null, token: null, pollS: 10, timeoutS: 15 },
  devices: [],
  unloadPlaces: ['PACK-1', 'PACK-2'],
  sound: { gainPercent: 70, pitchSteps: 0 },
  training: false,
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

/** Writes settings whole or not at all. */
export function writeSettings(dataDir: string, settings: Settings): void {
  const file = fileIn(dataDir)
  writeFileSync(`${file}.new`, `${JSON.stringify(settingsShape.parse(settings), null, 2)}\n`, { flush: true })
  renameSync(`${file}.new`, file)
}
