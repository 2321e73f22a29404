import { shortName } from '#domain/label-template/edit'
import { filledIn } from '#domain/label-template/fields'
import type { TemplateElement } from '#domain/label-template/template'
import type { Words } from '#words/say'

/** What an element is called on the screen: what it says, or what it is. */
export function nameOf({ elements, fields }: Words['labels'], element: TemplateElement): string {
  const said = filledIn(shortName(element) ?? '', { texts: fields }).trim()
  if (said === '') return elements[element.kind]
  return element.kind === 'text' ? said : `${elements[element.kind]}: ${said}`
}
