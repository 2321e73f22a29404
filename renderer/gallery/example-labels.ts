import type { LabelDrawn, LabelTemplatesView, PaperDrawn } from '#contract/label-commands'
import { layoutKinds } from '#contract/label-template'
import { builtInTemplates } from '#domain/label-template/built-in'
import type { TemplateElement } from '#domain/label-template/template'
import { builtInPapers } from '#domain/paper-template/built-in'

/** What was saved at a site so far. */
export const labelTemplates: LabelTemplatesView = {
  rows: layoutKinds.map((kind) => ({
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

/** A paper as it may be open in the designer. */
export const openPaper = builtInPapers.packingSlip

/** Its page, here with nothing on it, and a fault of each sort that shows while somebody lays out. */
export const paperDrawn: PaperDrawn = {
  picture:
    'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 210 297%22%3E%3Cpath d=%22M17 20h80M17 26h50M110 20h83M17 60h176M17 90h176M17 100h176%22 stroke=%22%23333%22/%3E%3C/svg%3E',
  pages: 3,
  faults: [
    { blockId: 'goods', what: { fault: 'columns-too-wide', neededUm: 261_500, roomUm: 176_200 } },
    { blockId: 'title', what: { fault: 'text-too-long', text: 'Packing slip of the whole shipment' } },
    { blockId: null, what: { fault: 'list-missing', list: 'goods' } },
  ],
  shown: openPaper.blocks.map(({ blockId }) => blockId).filter((blockId) => !blockId.startsWith('note')),
}
