import type { LabelDrawn, LabelTemplatesView } from '#contract/label-commands'
import { builtInTemplates } from '#domain/label-template/built-in'
import type { TemplateElement } from '#domain/label-template/template'
import { templateKinds } from '#domain/label-template/template'

/** What was saved at a site so far. */
export const labelTemplates: LabelTemplatesView = {
  rows: templateKinds.map((kind) => ({
    kind,
    courierId: '',
    courierName: null,
    current: kind === 'shipping' ? 2 : 0,
    versions:
      kind === 'shipping'
        ? [
            {
              version: 2,
              savedBy: 'Tan Kok Wai',
              savedAt: '2026-11-20T06:03:00Z',
              reason: 'Gift mark for the fair',
            },
            { version: 1, savedBy: 'Tan Kok Wai', savedAt: '2026-11-02T01:12:00Z', reason: 'Our logo' },
          ]
        : [],
  })),
  couriers: [
    { courierId: 'jnt', name: 'J&T Express' },
    { courierId: 'poslaju', name: 'Pos Laju' },
  ],
  printer: { name: 'Zebra 2', dpi: 203, widthUm: 104_000 },
  hasDialogs: true,
}

/** A label as it may be open in the designer. */
export const openTemplate = builtInTemplates.tote

const dotsPerMm = 4

/** A picture that stands for the drawn one: codes as bars, all else as grey lines. */
function pictureOf(
  elements: readonly TemplateElement[],
  widthUm: number,
  heightUm: number,
): LabelDrawn['picture'] {
  const dots = (um: number) => Math.round((um * dotsPerMm) / 1000)
  const [widthDots, heightDots] = [dots(widthUm), dots(heightUm)]
  const rowBytes = Math.ceil(widthDots / 8)
  const bytes = new Uint8Array(rowBytes * heightDots)
  for (const element of elements)
    for (let y = dots(element.yUm); y < dots(element.yUm + element.heightUm); y++)
      for (let x = dots(element.xUm); x < dots(element.xUm + element.widthUm); x++) {
        const black = element.kind === 'code' ? x % 7 < 3 : (y + x) % 5 === 0
        const at = y * rowBytes + (x >> 3)
        if (black) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7))
      }
  return { widthDots, heightDots, rows: btoa(String.fromCharCode(...bytes)) }
}

const { elements, widthUm, heightUm } = openTemplate

/** How the fake station draws it. */
export const labelDrawn: LabelDrawn = {
  picture: pictureOf(elements, widthUm, heightUm),
  faults: [],
  shown: elements.map(({ elementId }) => elementId),
}

/** With a fault of each sort that shows while somebody lays out. */
export const faultyDrawn: LabelDrawn = {
  ...labelDrawn,
  faults: [
    { elementId: 'code', what: { fault: 'code-covered', by: 'name' } },
    {
      elementId: 'subtitle',
      what: { fault: 'text-too-long', text: 'Blue, 40 l, with a lid and a long name' },
    },
    { elementId: null, what: { fault: 'code-missing', field: 'code' } },
  ],
}
