import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { OmsLineView } from '#contract/desk-views'
import type { CopyView, ErasingView } from '#contract/safety'
import type { Floor } from '#station/context'
import type { DeviceMemory } from '#station/devices/device-desk'
import { namesIn } from '#station/seat/names-in'
import type { OmsHealth } from '#station/seat/seat-view'
import { cleanLog } from '#station/support/clean-log'
import {
  deviceStates,
  eventLines,
  knownWords,
  programFacts,
  rowCounts,
  schemaText,
  settingsFacts,
} from '#station/support/facts'

const mostLogs = 7
const mostLogBytes = 1_000_000

/** What the station knows of itself besides its database. */
export interface Standing {
  memory: DeviceMemory
  health: OmsHealth
  lines: { mark: string; line: OmsLineView | null }[]
  copy: CopyView
  erasing: ErasingView
}

/**
 * What support needs to understand a station, as one zip file, without anybody's name, address, telephone number, note
 * or badge: every part tells what it lists, and nothing else.
 */
export function supportBundle(floor: Floor, { memory, health, lines, copy, erasing }: Standing): Uint8Array {
  const { db } = floor
  const json = (value: object): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`)
  const { state, lastPullAt, awaySince } = health
  const { folder: _folder, detail: _detail, ...copyFacts } = copy
  return zipSync({
    'about.json': json(programFacts(floor)),
    'settings.json': json(settingsFacts(floor)),
    'standing.json': json({
      oms: { state, lastPullAt, awaySince, lines: lines.map(lineOf) },
      devices: deviceStates(floor, memory),
      copy: copyFacts,
      erasing,
    }),
    'counts.json': json(rowCounts(db)),
    'schema.sql': strToU8(schemaText(db)),
    'events.jsonl': strToU8(eventLines(db)),
    ...logs(floor),
  })
}

const lineOf = ({ mark, line }: Standing['lines'][number]) => ({
  mark,
  line: line === null ? null : lineFacts(line),
})

/** What the OMS said stays out: it may name people. */
const lineFacts = ({ trouble, ...figures }: OmsLineView): object => ({
  ...figures,
  trouble: trouble === null ? null : { kind: trouble.kind, at: trouble.at },
})

function logs({ db, dataDir }: Floor): Record<string, Uint8Array> {
  const folder = join(dataDir, 'logs')
  const known = knownWords(db)
  const names = namesIn(folder)
    .filter((name) => /^\d{4}-\d\d-\d\d\.log$/.test(name))
    .toSorted()
    .slice(-mostLogs)
  return Object.fromEntries(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').slice(-mostLogBytes)
      return [`logs/${name}`, strToU8(cleanLog(text, known))]
    }),
  )
}
