import type { Address } from '#domain/label'
import type { AddressElement } from '#domain/label-template/template'
import type { Draft } from './label-draft.ts'
import type { Paragraph } from './label-text.ts'
import { directionOf, isBlank } from './text-runs.ts'

/** A receiver in its place. A long address takes room from the postcode, which stays the largest thing on the label. */
export function addAddress(draft: Draft, element: AddressElement, shipTo: Address): void {
  const { xUm: left, widthUm: wide } = element
  const share = (um: number) => Math.round((element.widthUm * um) / 92_000)
  const from = (um: number) => element.yUm + um
  const bottom = from(element.heightUm)
  draft.line(plain('SHIP TO', 2_800), {
    xUm: left,
    yUm: from(0),
    widthUm: Math.min(30_000, wide),
    heightUm: 2_200,
  })
  const who = [...only(shipTo.name, 6_400, 700), ...only(shipTo.company ?? '', 4_800, 400)]
  const where = filled(shipTo.lines).map((text) => plain(text, 4_800))
  const written = [...who, ...where]
  const rowTall = written.map(({ text }) => text).join('').length > 130 ? 9_500 : 13_500
  const row = bottom - rowTall
  draft.paragraphs(written, {
    xUm: left,
    yUm: from(3_200),
    widthUm: wide,
    heightUm: row - from(-1_400) - 4_900,
  })
  const hasPostcode = !isBlank(shipTo.postcode)
  const postcode = { xUm: left, yUm: row + 600, widthUm: share(40_000), heightUm: rowTall - 2_200 }
  if (hasPostcode) draft.line({ text: shipTo.postcode, sizeUm: 15_000, weight: 700 }, postcode)
  const region = filled([shipTo.state, shipTo.country]).join(', ')
  const town = [
    ...only(shipTo.town, 5_400, 700),
    ...only(region, 3_800, 400),
    ...only(shipTo.phone, 4_400, 700),
  ]
  const townLeft = hasPostcode ? left + share(43_000) : left
  const beside = { xUm: townLeft, yUm: row - 400, widthUm: left + wide - townLeft, heightUm: rowTall - 200 }
  draft.paragraphs(town, beside, directionOf(shipTo.town) === 'rtl' ? 'right' : 'left')
}

function plain(text: string, sizeUm: number): Paragraph {
  return { text, sizeUm, weight: 400 }
}

function only(text: string, sizeUm: number, weight: Paragraph['weight']): Paragraph[] {
  return isBlank(text) ? [] : [{ text, sizeUm, weight }]
}

function filled(texts: readonly string[]): string[] {
  return texts.filter((text) => !isBlank(text))
}
