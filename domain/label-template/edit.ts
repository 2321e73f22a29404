import type { ElementKind, LabelTemplate, TemplateElement, TemplateKind } from './template.ts'

/** A template while somebody changes it, with what was before and what was taken back. */
export interface Editing<Template> {
  past: readonly Template[]
  now: Template
  future: readonly Template[]
}

const mostSteps = 200
/** Rules are as thin as this. */
const leastUm = 100

/** Begins with a template as it was opened. */
export const opened = <T>(now: T): Editing<T> => ({ past: [], now, future: [] })

/** Makes a change one can take back. */
export const changed = <T>({ past, now }: Editing<T>, next: T): Editing<T> => ({
  past: [...past, now].slice(-mostSteps),
  now: next,
  future: [],
})

/** Goes on with the step made last, such as while something is dragged: one step back undoes all of it. */
export const goneOn = <T>(editing: Editing<T>, next: T): Editing<T> => ({
  ...editing,
  now: next,
  future: [],
})

/** Takes the last step back. */
export function undone<T>({ past, now, future }: Editing<T>): Editing<T> {
  const before = past.at(-1)
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] }
}

/** Makes the step again that was taken back last. */
export function redone<T>({ past, now, future }: Editing<T>): Editing<T> {
  const [next, ...rest] = future
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest }
}

/** The element of an id; null when it is none of the template. */
export const elementOf = ({ elements }: LabelTemplate, elementId: string | null): TemplateElement | null =>
  elements.find((one) => one.elementId === elementId) ?? null

/** The nearest line of a grid; a grid of 0 leaves a length as it is. */
export const snapped = (um: number, gridUm: number): number =>
  gridUm === 0 ? Math.round(um) : Math.round(um / gridUm) * gridUm

/** A rectangle on the paper, in micrometres. */
export type Place = Pick<TemplateElement, 'xUm' | 'yUm' | 'widthUm' | 'heightUm'>

/** Puts an element in a place, which is kept on the paper and large enough to be taken hold of. */
export function placedAt(template: LabelTemplate, elementId: string, place: Place): LabelTemplate {
  const widthUm = within(place.widthUm, leastUm, template.widthUm)
  const heightUm = within(place.heightUm, leastUm, template.heightUm)
  const xUm = within(place.xUm, 0, template.widthUm - widthUm)
  const yUm = within(place.yUm, 0, template.heightUm - heightUm)
  return withChange(template, elementId, { xUm, yUm, widthUm, heightUm })
}

const within = (um: number, least: number, most: number): number =>
  Math.round(Math.max(least, Math.min(most, um)))

/** Changes some of an element. */
export function withChange(
  template: LabelTemplate,
  elementId: string,
  change: Partial<TemplateElement>,
): LabelTemplate {
  const elements = template.elements.map((one) =>
    one.elementId === elementId ? ({ ...one, ...change } as TemplateElement) : one,
  )
  return { ...template, elements }
}

/** Takes an element off the label. */
export const without = (template: LabelTemplate, elementId: string): LabelTemplate => ({
  ...template,
  elements: template.elements.filter((one) => one.elementId !== elementId),
})

/** Puts an element on top of the label. */
export const withElement = (template: LabelTemplate, element: TemplateElement): LabelTemplate => ({
  ...template,
  elements: [...template.elements, element],
})

/** The same once more, a little beside it, under an id of its own. */
export function duplicate(
  template: LabelTemplate,
  elementId: string,
): { template: LabelTemplate; twinId: string } {
  const element = elementOf(template, elementId)
  if (element === null) return { template, twinId: elementId }
  const twinId = freeId(template, element.kind)
  const both = withElement(template, { ...element, elementId: twinId })
  const { xUm, yUm, widthUm, heightUm } = element
  return {
    template: placedAt(both, twinId, { xUm: xUm + 2_000, yUm: yUm + 2_000, widthUm, heightUm }),
    twinId,
  }
}

/** Draws an element earlier (-1) or later (1) than its neighbour. */
export function reordered(template: LabelTemplate, elementId: string, by: -1 | 1): LabelTemplate {
  const from = template.elements.findIndex((one) => one.elementId === elementId)
  const to = from + by
  if (from < 0 || to < 0 || to >= template.elements.length) return template
  const elements = [...template.elements]
  elements.splice(to, 0, ...elements.splice(from, 1))
  return { ...template, elements }
}

/** An id that no element of the template has. */
export function freeId({ elements }: LabelTemplate, kind: ElementKind): string {
  const taken = new Set(elements.map(({ elementId }) => elementId))
  let number = 1
  while (taken.has(`${kind}-${number}`)) number++
  return `${kind}-${number}`
}

const firstCode: Record<TemplateKind, string> = {
  shipping: '{trackingNumber}',
  content: '{sscc}',
  location: '{code}',
  item: '{code}',
  tote: '{code}',
  badge: '{code}',
  quarantine: '{code}',
  lpn: '{sscc}',
}

/** A new element in the middle of the label; a picture comes with its dots. */
export function newElement(template: LabelTemplate, kind: Exclude<ElementKind, 'picture'>): TemplateElement {
  const { widthUm, heightUm } = template
  const [wide, tall] = [Math.round(widthUm * 0.4), Math.round(heightUm * 0.1)]
  const centre = { xUm: Math.round((widthUm - wide) / 2), yUm: Math.round((heightUm - tall) / 2) }
  const elementId = freeId(template, kind)
  const rest = { elementId, ...centre, widthUm: wide, heightUm: tall, turn: 0 as const, when: [] }
  switch (kind) {
    case 'text':
      return {
        kind,
        ...rest,
        text: 'ABC',
        sizeUm: 4_000,
        bold: true,
        align: 'left',
        fit: 'line',
        white: false,
      }
    case 'code':
      return { kind, ...rest, symbology: 'fitting', text: firstCode[template.kind], moduleUm: 500 }
    case 'frame':
      return { kind, ...rest, lineUm: 400 }
    case 'line':
      return { kind, ...rest, heightUm: 400 }
    case 'marks':
      return { kind, ...rest, sizeUm: 6_000 }
    case 'goods':
      return { kind, ...rest, sizeUm: 3_200 }
    case 'arrow':
    case 'address':
      return { kind, ...rest }
  }
}

/** What people call an element: the beginning of what it says, else its kind. */
export function shortName(element: TemplateElement): string | null {
  if (element.kind !== 'text' && element.kind !== 'code') return null
  const [line = ''] = element.text.split('\n')
  return line.length > 24 ? `${line.slice(0, 23)}…` : line
}
