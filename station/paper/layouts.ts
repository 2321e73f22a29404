import { type Layout, layout } from '#contract/label-template'
import { templateInUse } from '#db/label-templates'
import type { TemplateKind } from '#domain/label-template/template'
import type { PaperKind, PaperTemplate } from '#domain/paper-template/template'
import type { OwnLayout } from '#printing/label-source'
import type { Floor } from '#station/context'

/** Versions never change, so that each is read once. */
const known = new Map<string, Layout | null>()
const mostKnown = 200

/** The layout that labels of a kind, or those of one courier, have at this site; null for the one we bring. */
export function layoutOf(floor: Floor, kind: TemplateKind, courierId: string): OwnLayout | null {
  const saved = templateInUse(floor.db, { kind, courierId })
  if (saved === null) return null
  const { templateId } = saved
  const template = readTemplate(floor, templateId, saved.content)
  return template === null || 'blocks' in template ? null : { templateId, template }
}

/** The layout that papers of a kind have at this site; null for the one we bring. */
export function paperLayoutOf(
  floor: Floor,
  kind: PaperKind,
): { templateId: string; template: PaperTemplate } | null {
  const saved = templateInUse(floor.db, { kind, courierId: '' })
  const template = saved === null ? null : readTemplate(floor, saved.templateId, saved.content)
  return saved === null || template === null || !('blocks' in template)
    ? null
    : { templateId: saved.templateId, template }
}

/** A saved template; null where it cannot be read any more, which is logged: labels come out as we bring them. */
export function readTemplate(floor: Pick<Floor, 'log'>, templateId: string, content: string): Layout | null {
  const before = known.get(templateId)
  if (before !== undefined) return before
  const read = layout.safeParse(jsonOf(content)).data ?? null
  if (read === null) floor.log.error({ templateId }, 'a saved layout of a label cannot be read')
  if (known.size >= mostKnown) known.clear()
  known.set(templateId, read)
  return read
}

/** What a text says as JSON; null where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A label did not fit the site's own layout and came out as we bring it; only inside the transaction of its job. */
export function recordPassedOver(floor: Floor, templateId: string, orderRef: string): void {
  floor.log.warn({ templateId, orderRef }, 'a label did not fit its layout')
  floor.record({
    kind: 'label-template-passed-over',
    subject: orderRef,
    actor: null,
    payload: { templateId },
  })
}
