import {
  type FieldMapping,
  fieldMapping,
  isMappingGood,
  type MappingSample,
  type MappingVersion,
} from '#contract/field-mapping'
import { mappingOf, withMapping } from '#contract/oms-connection'
import { personById } from '#db/people'
import { sql } from '#db/statements'
import type { Refusal } from '#domain/refusal'
import { type Floor, step } from '#station/context'
import type { Desk } from '#station/handlers'
import type { OmsAccess } from '#station/oms/oms-line'
import { nameOfSource, sourceOf } from '#station/settings'

type Fields = FieldMapping['fields']

/** So many orders a mapping is tried on. */
const mostSamples = 25

/** Tries mappings of fields on real orders, and switches on what was seen to work. */
export interface FieldMappings {
  attempt: (mark: string, fields: Fields) => Promise<{ samples: MappingSample[]; isGood: boolean } | Refusal>
  save: (mark: string, fields: Fields, by: string) => { version: number } | Refusal
  history: (mark: string) => MappingVersion[]
}

export function fieldMappings(floor: Floor, oms: OmsAccess, settings: Desk['settings']): FieldMappings {
  /** What was seen to work, by source; gone with the program, since orders change. */
  const seen = new Map<string, string>()
  const subjectOf = (mark: string) => `mapping of ${mark === '' ? 'the first source' : mark}`
  return {
    attempt: async (mark, fields) => {
      const source = sourceOf(floor.settings, mark)
      const trial =
        source === null ? null : oms.trial(mark, withMapping(source.connection, { version: 0, fields }))
      const samples = await trial?.sample(mostSamples)
      if (samples === undefined || 'fault' in samples)
        return { refusal: 'source-silent', name: nameOfSource(floor.settings, mark) }
      const isGood = isMappingGood(samples)
      if (isGood) seen.set(mark, JSON.stringify(fields))
      return { samples, isGood }
    },
    save: (mark, fields, by) => {
      const source = sourceOf(floor.settings, mark)
      if (source === null) return { refusal: 'not-found', what: mark }
      const isOff = Object.keys(fields).length === 0
      if (!isOff && seen.get(mark) !== JSON.stringify(fields)) return { refusal: 'mapping-untried' }
      const version = mappingOf(source.connection).version + 1
      const mapping = { version, fields }
      const refusal = settings.saveMapping(mark, mapping, by)
      if (refusal !== null) return refusal
      step(floor, () =>
        floor.record({ kind: 'mapping-saved', subject: subjectOf(mark), actor: by, payload: mapping }),
      )
      return { version }
    },
    history: (mark) =>
      sql<[string], { at: string; actor: string; payload: string }>(
        floor.db,
        `SELECT occurred_at AS at, actor, payload FROM event WHERE kind = 'mapping-saved' AND subject = ?
         ORDER BY seq DESC LIMIT 50`,
      )
        .all(subjectOf(mark))
        .flatMap(({ at, actor, payload }) => {
          const read = fieldMapping.safeParse(JSON.parse(payload))
          return read.success ? [{ ...read.data, at, who: personById(floor.db, actor)?.name ?? actor }] : []
        }),
  }
}
