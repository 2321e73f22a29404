import type { SourceSettings } from '#contract/desk-views'
import { noMapping } from '#contract/field-mapping'
import {
  mappingOf,
  mostSources,
  type OmsConnection,
  usualConnection,
  withMapping,
} from '#contract/oms-connection'
import { heldOf } from '#db/outbox'
import type { Refusal } from '#domain/refusal'
import { firstSource } from '#domain/source'
import type { Floor } from '#station/context'
import type { Desk } from '#station/handlers'
import { isTokenLost, type Settings, type Source, sourceOf, sourcesOf } from '#station/settings'

type Saves = Pick<
  Desk['settings'],
  'saveOms' | 'saveConnection' | 'saveMapping' | 'saveWebhook' | 'saveSource' | 'removeSource'
>

/** Sets up where orders come from; each change counts at once, for its own source only. */
export function sourceDesk(floor: Floor, save: (change: Partial<Settings>, by: string) => null): Saves {
  const change = (mark: string, by: string, changed: (source: Source) => Partial<Source>): null | Refusal => {
    const { settings } = floor
    const source = sourceOf(settings, mark)
    if (source === null) return { refusal: 'not-found', what: mark }
    const { name, ...parts } = changed(source)
    if (mark === firstSource) save({ ...parts, ...(name === undefined ? {} : { omsName: name }) }, by)
    else
      save(
        {
          otherSources: settings.otherSources.map((one) =>
            one.mark === mark ? { ...one, ...parts, name: name ?? one.name } : one,
          ),
        },
        by,
      )
    floor.wake.feed()
    floor.wake.numbers()
    return null
  }
  return {
    saveOms: ({ source = firstSource, baseUrl, token, pollS, hookSecret }, by) =>
      change(source, by, ({ oms }) => ({
        oms: {
          ...oms,
          baseUrl,
          token: token ?? oms.token,
          pollS,
          ...(hookSecret !== undefined && { hookSecret }),
        },
      })),
    saveWebhook: (webhook, by) => {
      save({ webhook }, by)
      floor.wake.feed()
      return null
    },
    saveConnection: ({ source = firstSource, ...connection }, by) =>
      change(source, by, (before) => ({ connection: keepMapping(before, connection) })),
    saveMapping: (mark, mapping, by) =>
      change(mark, by, ({ connection }) => ({ connection: withMapping(connection, mapping) })),
    saveSource: ({ source, name }, by) => {
      const { otherSources } = floor.settings
      if (sourceOf(floor.settings, source) !== null) return change(source, by, () => ({ name }))
      if (otherSources.length + 1 >= mostSources) return { refusal: 'too-many-sources', most: mostSources }
      const oms = { baseUrl: null, token: null, pollS: 10, timeoutS: 15 }
      save({ otherSources: [...otherSources, { mark: source, name, oms, connection: usualConnection }] }, by)
      floor.wake.feed()
      return null
    },
    removeSource: (mark, by) => {
      const { otherSources } = floor.settings
      const source = otherSources.find((one) => one.mark === mark)
      if (source === undefined) return { refusal: 'not-found', what: mark }
      const held = heldOf(floor.db, mark)
      if (held.messages + held.orders > 0) return { refusal: 'source-in-use', name: source.name, ...held }
      save({ otherSources: otherSources.filter((one) => one !== source) }, by)
      floor.wake.feed()
      return null
    },
  }
}

/** A mapping is switched on by a trial only, and means nothing to an OMS of another kind. */
function keepMapping({ connection: before }: Source, connection: OmsConnection): OmsConnection {
  const isSame = before.connector.kind === connection.connector.kind
  return withMapping(connection, isSame ? mappingOf(before) : noMapping)
}

/** How each source is set up, the first one first; secrets stay here. */
export function sourceViews({ settings, keyring }: Floor): [SourceSettings, ...SourceSettings[]] {
  const view = (source: Source): SourceSettings => ({
    mark: source.mark,
    name: source.name,
    baseUrl: source.oms.baseUrl ?? '',
    hasToken: source.oms.token !== null,
    tokenLost: isTokenLost(source),
    seals: keyring.seals,
    pollS: source.oms.pollS,
    hasHookSecret: (source.oms.hookSecret ?? null) !== null,
    connection: source.connection,
  })
  const [first, ...others] = sourcesOf(settings).map(view)
  if (first === undefined) throw new Error('a station has a first source')
  return [first, ...others]
}
