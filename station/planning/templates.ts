import type { WaveTemplatesView } from '#contract/plan-view'
import type { PersonRow } from '#db/people'
import { addTemplate, orderTemplates, templateSaved, waveTemplates, zonesOfItem } from '#db/wave-templates'
import { zonesOfHall } from '#db/zones'
import { localTime } from '#domain/local-time'
import type { Refusal } from '#domain/refusal'
import type { WaveRule, ZonesOf } from '#domain/wave'
import { conditionsOf, ruleOf, type WaveTemplate } from '#domain/wave-template'
import { type Floor, isoNow, step } from '#station/context'
import { siteOf } from '#station/site'

/** A template as somebody wants it saved; without an id it is a new one. `version`: the one it was made from, 0 for a new one. */
interface Wanted {
  templateId: string | null
  version: number
  name: string
  rule: WaveRule
}

/** The templates in the order they are tried, each with the rule a wave by it has now. */
export function templatesView(floor: Floor): WaveTemplatesView {
  const { timeZone } = siteOf(floor)
  return {
    zones: zonesOfHall(floor.db).map(({ zone }) => zone),
    templates: waveTemplates(floor.db).map((template) => ({
      templateId: template.templateId,
      version: template.version,
      name: template.name,
      cutOffTime: template.cutOffTime,
      conditions: conditionsOf(template),
      rule: ruleOf(template, isoNow(floor), timeZone),
    })),
  }
}

/** Saves the next version of a template, or a new one after all others; refused when somebody saved it meanwhile or the name is taken. */
export function saveTemplate(
  floor: Floor,
  { templateId, version, name, rule }: Wanted,
  { personId }: PersonRow,
): { templateId: string; version: number } | Refusal {
  return step(floor, () => {
    const all = waveTemplates(floor.db)
    const before = all.find((one) => one.templateId === templateId) ?? null
    const outdated = whyOutdated(floor, templateId, version)
    if (outdated !== null) return outdated
    if (all.some((one) => one !== before && one.name === name))
      return { refusal: 'template-name-taken', name } as const
    const { onlyOrders: _only, cutOffBy, templateId: _of, ...kept } = rule
    const template: WaveTemplate = {
      templateId: before?.templateId ?? floor.newId(),
      version: (before?.version ?? 0) + 1,
      name,
      position: before?.position ?? 1 + Math.max(-1, ...all.map(({ position }) => position)),
      cutOffTime: cutOffBy === null ? null : localTime(cutOffBy, siteOf(floor).timeZone),
      rule: kept,
    }
    addTemplate(floor.db, template, { by: personId, at: isoNow(floor), removed: false })
    floor.record({
      kind: 'wave-template-saved',
      subject: template.templateId,
      actor: personId,
      payload: { ...template },
    })
    return { templateId: template.templateId, version: template.version }
  })
}

/** Tries a template one place earlier. */
export function moveTemplateUp(floor: Floor, templateId: string, { personId }: PersonRow): null | Refusal {
  return step(floor, () => {
    const ids = waveTemplates(floor.db).map((one) => one.templateId)
    const at = ids.indexOf(templateId)
    if (at < 0) return { refusal: 'not-found', what: templateId } as const
    if (at === 0) return null
    ids.splice(at - 1, 0, ...ids.splice(at, 1))
    orderTemplates(floor.db, ids)
    floor.record({
      kind: 'wave-templates-ordered',
      subject: templateId,
      actor: personId,
      payload: { templateIds: ids },
    })
    return null
  })
}

/** Takes a template out of use; waves that were made by it keep their rule. */
export function removeTemplate(
  floor: Floor,
  { templateId, version }: { templateId: string; version: number },
  { personId }: PersonRow,
): null | Refusal {
  return step(floor, () => {
    const outdated = whyOutdated(floor, templateId, version)
    if (outdated !== null) return outdated
    const template = waveTemplates(floor.db).find((one) => one.templateId === templateId)
    if (template === undefined) return { refusal: 'not-found', what: templateId } as const
    const removed = { ...template, version: version + 1 }
    addTemplate(floor.db, removed, { by: personId, at: isoNow(floor), removed: true })
    floor.record({
      kind: 'wave-template-removed',
      subject: templateId,
      actor: personId,
      payload: { name: template.name, version: removed.version },
    })
    return null
  })
}

function whyOutdated(floor: Floor, templateId: string | null, version: number): Refusal | null {
  if (templateId === null) return null
  const saved = templateSaved(floor.db, templateId)
  if (saved === null) return { refusal: 'not-found', what: templateId }
  return saved.version === version ? null : { refusal: 'template-outdated', by: saved.by }
}

/** Looks up once for each item in which zones it lies free. */
export function zonesOfItems({ db }: Floor): ZonesOf {
  const known = new Map<string, ReadonlySet<string>>()
  return (sku) => {
    const zones = known.get(sku) ?? new Set(zonesOfItem(db, sku))
    known.set(sku, zones)
    return zones
  }
}
