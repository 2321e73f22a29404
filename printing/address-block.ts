import type { Address } from '#domain/label'
import type { AddressElement } from '#domain/label-template/template'
import type { Draft } from './label-draft.ts'
import type { Paragraph } from './label-text.ts'
import { directionOf, isBlank } from './text-runs.ts'

/** A receiver in its place. A long address takes room from the postcode, which stays the largest thing on the label. */
export function addAddress(draft: Draft, element: AddressElement, shipTo: Address): void {
  const [left, wide] = [element.xUm / 1000, element.widthUm / 1000]
  const share = (um: number) => Math.round((element.widthUm * um) / 92_000) / 1000
  const from = (um: number) => (element.yUm + um) / 1000
  const bottom = from(element.heightUm)
  draft.line(plain('SHIP TO', 2.8), { xMm: left, yMm: from(0), widthMm: Math.min(30, wide), heightMm: 2.2 })
  const who = [...only(shipTo.name, 6.4, 700), ...only(shipTo.company ?? '', 4.8, 400)]
  const where = filled(shipTo.lines).map((text) => plain(text, 4.8))
  const written = [...who, ...where]
  const rowTall = written.map(({ text }) => text).join('').length > 130 ? 9.5 : 13.5
  const row = bottom - rowTall
  draft.paragraphs(written, {
    xMm: left,
    yMm: from(3_200),
    widthMm: wide,
    heightMm: row - from(-1_400) - 4.9,
  })
  const hasPostcode = !isBlank(shipTo.postcode)
  const postcode = { xMm: left, yMm: row + 0.6, widthMm: share(40_000), heightMm: rowTall - 2.2 }
  if (hasPostcode) draft.line({ text: shipTo.postcode, sizeMm: 15, weight: 700 }, postcode)
  const region = filled([shipTo.state, shipTo.country]).join(', ')
  const town = [...only(shipTo.town, 5.4, 700), ...only(region, 3.8, 400), ...only(shipTo.phone, 4.4, 700)]
  const townLeft = hasPostcode ? left + share(43_000) : left
  const beside = { xMm: townLeft, yMm: row - 0.4, widthMm: left + wide - townLeft, heightMm: rowTall - 0.2 }
  draft.paragraphs(town, beside, directionOf(shipTo.town) === 'rtl' ? 'right' : 'left')
}

function plain(text: string, sizeMm: number): Paragraph {
  return { text, sizeMm, weight: 400 }
}

function only(text: string, sizeMm: number, weight: Paragraph['weight']): Paragraph[] {
  return isBlank(text) ? [] : [{ text, sizeMm, weight }]
}

function filled(texts: readonly string[]): string[] {
  return texts.filter((text) => !isBlank(text))
}
