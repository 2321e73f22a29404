import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { deviceConfig } from '#contract/devices'
import { documentPlan } from '#contract/document-commands'
import {
  mostSources,
  newSourceMark,
  omsConnection,
  sourceName,
  usualConnection,
  webhookAddress,
} from '#contract/oms-connection'
import { packingRules } from '#contract/packing-rules'
import { peopleChoices } from '#contract/people-view'
import { pickingRules, zoneRules } from '#contract/picking-rules'
import { serviceRules } from '#contract/service-rules'
import { ownerRules } from '#contract/site-data-view'
import { siteShifts } from '#contract/site-shifts'
import { soundSetting } from '#contract/sound'
import { stockTold } from '#contract/stock-difference-commands'
import { updateRules, usualUpdateRules } from '#contract/update-commands'
import { usualPlan } from '#domain/document'
import { usualPickingRules } from '#domain/picking-rules'
import { usualServiceRules } from '#domain/rates/choose'
import { defaultOwners } from '#domain/site-data/kinds'
import { firstSource } from '#domain/source'
import { usualPackingRules } from '#domain/verification'
import type { Keyring } from '#station/keyring'
import { writeSurely } from '#station/write-surely'

/** Opened where it can be; what this keyring cannot open stays sealed, until somebody enters it again. */
const secret = z.union([z.string().max(500), z.strictObject({ sealed: z.string().max(4000) })]).nullable()
const omsAddress = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }).nullable(),
  token: secret,
  /** What calls of this source to our webhook are signed with. */
  hookSecret: secret.optional(),
  pollS: z.number().int().min(1).max(3600),
  timeoutS: z.number().int().min(1).max(120).default(15),
})
/** One order system that feeds this floor. */
const source = z.strictObject({
  mark: newSourceMark,
  name: sourceName,
  oms: omsAddress,
  connection: omsConnection.default(usualConnection),
})

const settingsShape = z.strictObject({
  station: z.strictObject({
    stationId: z.string().regex(/^[A-Z0-9-]{1,20}$/),
    name: z.string().min(1).max(40),
  }),
  /** The first source: its master data, numbers and stock are those of this floor. */
  oms: omsAddress,
  /** Which OMS that is, and the numbers this station gives itself where it gives none. */
  connection: omsConnection.default(usualConnection),
  omsName: sourceName.default('OMS'),
  /** Where calls of sources are listened to; null: nowhere. */
  webhook: webhookAddress.nullable().default(null),
  /** Those that only send orders. */
  otherSources: z
    .array(source)
    .max(mostSources - 1)
    .refine((all) => new Set(all.map(({ mark }) => mark)).size === all.length, 'has one mark twice')
    .default([]),
  devices: z.array(deviceConfig).max(16),
  unloadPlaces: z.array(z.string().regex(/^[A-Z0-9-]{1,20}$/)).min(1),
  sound: soundSetting,
  /** How many people work here, and the minutes without anybody's doing after which a seat is locked; 0 for never. */
  seats: z
    .strictObject({ people: z.enum(peopleChoices), idleMin: z.number().int().min(0).max(240) })
    .default({ people: 'auto', idleMin: 5 }),
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
  /** How strictly walks are proved. */
  picking: pickingRules.default(usualPickingRules),
  /** When help between zones is proposed. */
  zones: zoneRules.default({ aheadMin: 20 }),
  /** How strictly packed units are proved. */
  packing: packingRules.default(usualPackingRules),
  /** How an order's courier is settled where the OMS leaves it open. */
  services: serviceRules.default(usualServiceRules),
  /** From which priority on an order cannot wait for a wave; null: none is so urgent. */
  waves: z.strictObject({ rushFrom: z.number().int().min(1).max(100).nullable() }).default({ rushFrom: 80 }),
  /** The shifts that people work here; none: metres are summed by day. */
  shifts: siteShifts.default([]),
  /** Which changes of stock the OMS is told. */
  stockTold: stockTold.default({ counts: false, setApart: false, putAway: false }),
  /** When each paper comes out by itself. */
  documents: documentPlan.default(usualPlan),
  /** Where newer programs are looked for, and when one may take the place of this one. */
  updates: updateRules.default(usualUpdateRules),
})
export type Settings = z.infer<typeof settingsShape>

export const defaultSettings: Settings = {
  station: { stationId: 'BENCH-1', name: 'Bench 1' },
  oms: { baseUrl: null, token: null, pollS: 10, timeoutS: 15 },
  connection: usualConnection,
  omsName: 'OMS',
  webhook: null,
  otherSources: [],
  devices: [],
  unloadPlaces: ['PACK-1', 'PACK-2'],
  sound: { profile: 'normal', gainPercent: 70, pitchSteps: 0 },
  seats: { people: 'auto', idleMin: 5 },
  copy: { folder: null, key: '', keepDays: 7 },
  personalData: { keepDays: 7 },
  owners: defaultOwners,
  picking: usualPickingRules,
  zones: { aheadMin: 20 },
  packing: usualPackingRules,
  services: usualServiceRules,
  waves: { rushFrom: 80 },
  shifts: [],
  stockTold: { counts: false, setApart: false, putAway: false },
  documents: usualPlan,
  updates: usualUpdateRules,
}

const fileIn = (dataDir: string): string => join(dataDir, 'settings.json')

/** Where orders come from; the first has the empty mark. */
export type Source = Omit<z.infer<typeof source>, 'mark'> & { mark: string }
export const sourcesOf = ({ oms, connection, omsName, otherSources }: Settings): Source[] => [
  { mark: firstSource, name: omsName, oms, connection },
  ...otherSources,
]
export const sourceOf = (settings: Settings, mark: string): Source | null =>
  sourcesOf(settings).find((one) => one.mark === mark) ?? null
/** The name of a source for people; one that was taken away goes by its mark. */
export const nameOfSource = (settings: Settings, mark: string): string =>
  sourceOf(settings, mark)?.name ?? mark

/** The token or password of a source; null while there is none that can be opened. */
export const tokenOf = ({ oms }: Pick<Source, 'oms'>): string | null =>
  typeof oms.token === 'string' ? oms.token : null
/** There is a token, but it was sealed for somebody else or by another computer. */
export const isTokenLost = ({ oms }: Pick<Source, 'oms'>): boolean =>
  oms.token !== null && typeof oms.token !== 'string'
/** What must not be shown or kept of what a source says. */
export const secretsOf = (settings: Settings): (string | null)[] =>
  sourcesOf(settings).flatMap((source) => [tokenOf(source), hookSecretOf(source)])
/** What a source signs its calls with; null while there is none that can be opened. */
export const hookSecretOf = ({ oms }: Pick<Source, 'oms'>): string | null =>
  typeof oms.hookSecret === 'string' ? oms.hookSecret : null

/**
 * Reads the station's settings. A file that cannot be read is set aside and said aloud;
 * the station then starts with defaults, so that somebody can mend it from the screen.
 */
export function readSettings(
  dataDir: string,
  at: string,
  keyring: Keyring,
): { settings: Settings; problem: string | null } {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return { settings: structuredClone(defaultSettings), problem: null }
  try {
    const read = settingsShape.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (read.success) return { settings: unsealed(read.data, keyring), problem: null }
    return aside(
      file,
      at,
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    )
  } catch (error) {
    return aside(file, at, String(error))
  }
}

/** Whether this program can go on with a file of settings as it is; one that is not there is good. */
export const canReadSettings = (file: string): boolean =>
  !existsSync(file) || settingsShape.safeParse(jsonIn(readFileSync(file, 'utf8'))).success

/** What of the settings belongs into a copy: all but secrets, and but where the copy itself lies. */
export const settingsForCopy = (settings: Settings): string => {
  const open = {
    ...withSecrets(settings, () => null),
    copy: { ...settings.copy, folder: null, key: '' },
  }
  return `${JSON.stringify(settingsShape.parse(open), null, 2)}\n`
}

/**
 * Goes on with the settings of a copy; those that were here are set aside. The token of the OMS is none of them: the
 * one that was here goes on being used if it is for the same OMS, else somebody types it again. False: they cannot be read.
 */
export function takeSettings(dataDir: string, text: string, at: string, keyring: Keyring): boolean {
  const before = readSettings(dataDir, at, keyring).settings
  const read = settingsShape.safeParse(jsonIn(text))
  if (!read.success) return false
  const taken = withSecrets(read.data, (_secret, { mark, oms }, of) => {
    const here = sourceOf(before, mark)?.oms
    return here?.baseUrl === oms.baseUrl ? (here?.[of] ?? null) : null
  })
  const file = fileIn(dataDir)
  if (existsSync(file)) copyFileSync(file, `${file}.replaced-${at.replaceAll(':', '')}`)
  writeSettings(dataDir, { ...taken, copy: before.copy }, keyring)
  return true
}
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function aside(file: string, at: string, problem: string): { settings: Settings; problem: string } {
  const name = `${file}.unreadable-${at.replaceAll(':', '')}`
  renameSync(file, name)
  return { settings: structuredClone(defaultSettings), problem: `${problem} (${name})` }
}

/** Writes settings whole or not at all, secrets sealed where they can be; when it returns they are on disk, under their name. */
export const writeSettings = (dataDir: string, settings: Settings, keyring: Keyring): void => {
  const text = JSON.stringify(sealed(settingsShape.parse(settings), keyring), null, 2)
  writeSurely(dataDir, 'settings.json', `${text}\n`)
}

/** Seals what still lies open in the file: from a start without a keyring, or typed in by hand. */
export function sealSettings(dataDir: string, settings: Settings, keyring: Keyring): void {
  const file = fileIn(dataDir)
  if (!keyring.seals || !existsSync(file)) return
  const read = settingsShape.safeParse(jsonIn(readFileSync(file, 'utf8')))
  if (read.success && secretsOf(read.data).some((token) => token !== null))
    writeSettings(dataDir, settings, keyring)
}

function sealed(settings: Settings, keyring: Keyring): Settings {
  if (!keyring.seals) return settings
  return withSecrets(settings, (open) => (typeof open === 'string' ? { sealed: keyring.seal(open) } : open))
}

function unsealed(settings: Settings, keyring: Keyring): Settings {
  return withSecrets(settings, (kept) =>
    kept === null || typeof kept === 'string' ? kept : (keyring.unseal(kept.sealed) ?? kept),
  )
}

type Secret = Source['oms']['token']

/** The settings with another secret in the place of each one there is. */
function withSecrets(
  settings: Settings,
  another: (secret: Secret, source: Source, of: 'token' | 'hookSecret') => Secret,
): Settings {
  const changed = sourcesOf(settings).map((source) => {
    const { oms } = source
    const token = another(oms.token, source, 'token')
    return oms.hookSecret === undefined
      ? { ...oms, token }
      : { ...oms, token, hookSecret: another(oms.hookSecret, source, 'hookSecret') }
  })
  const [first, ...others] = changed
  return {
    ...settings,
    oms: first ?? settings.oms,
    otherSources: settings.otherSources.map((one, place) => ({ ...one, oms: others[place] ?? one.oms })),
  }
}
