import { allHold, filledIn } from '#domain/label-template/fields'
import type { PaperBlock, PaperTemplate } from '#domain/paper-template/template'
import { drawBlocks } from './paper-flow.ts'
import { newWatch, pagedPdf, sheet, um, type Watch } from './paper-frame.ts'
import { drawBorder, type SetBlock, setWhole } from './paper-set.ts'
import type { PaperValues } from './paper-values.ts'
import type { Pdf } from './pdf-text.ts'

/** A paper as PDF, laid out by a template; the same template and values give the same bytes, so that a reprint is a reprint. */
export const paperPdf = (template: PaperTemplate, values: PaperValues): Promise<Uint8Array> =>
  watchedPdf(template, values, newWatch())

/** The same, telling a watch what became of each block. */
export function watchedPdf(template: PaperTemplate, values: PaperValues, watch: Watch): Promise<Uint8Array> {
  const { running, foot } = template
  const isCard = template.kind === 'giftCard'
  const edge = {
    title: values.title,
    top: template.topUm * um,
    side: template.sideUm * um,
    bottom: template.bottomUm * um,
    running: { left: filledIn(running.left, values), right: filledIn(running.right, values) },
    foot: filledIn(foot, values),
    madeAtText: values.madeAtText,
    practice: values.practice,
    pageText: isCard ? null : values.pageText,
  }
  return pagedPdf(edge, (doc, body, top) => {
    if (isCard) drawCard(doc, template, values, watch)
    else drawBlocks(doc, template.blocks, values, body, top, watch)
  })
}

const quarter = { width: sheet.width / 2, height: sheet.height / 2 }
/** On paper: front below on the right, back below on the left; the inside above, turned over, so that it is read when the card is open. */
const panels = [
  { place: 'front', left: quarter.width, top: quarter.height, stands: 'top', turned: false },
  { place: 'back', left: 0, top: quarter.height, stands: 'bottom', turned: false },
  { place: 'inside', left: quarter.width, top: quarter.height, stands: 'middle', turned: true },
] as const

function drawCard(doc: Pdf, template: PaperTemplate, values: PaperValues, watch: Watch): void {
  for (const panel of panels) {
    const blocks = template.blocks.filter(({ place, when }) => place === panel.place && allHold(when, values))
    const seen = newWatch()
    doc.save()
    if (panel.turned) doc.rotate(180, { origin: [quarter.width, quarter.height] })
    drawPanel(doc, blocks, values, panel, template.sideUm * um, seen)
    doc.restore()
    for (const blockId of seen.shown) watch.shown.add(blockId)
    watch.tight.push(...seen.tight)
    for (const code of seen.codes)
      watch.codes.push(panel.turned ? { ...code, box: code.box && turned(code.box) } : code)
  }
  drawFolds(doc)
}

/** The same place on a page that was turned over. */
const turned = <Box extends { left: number; top: number; width: number; height: number }>(box: Box): Box => ({
  ...box,
  left: sheet.width - box.left - box.width,
  top: sheet.height - box.top - box.height,
})

/** The smallest letters of a card are this much of what they were laid out as. */
const leastScale = 0.3

function drawPanel(
  doc: Pdf,
  blocks: readonly PaperBlock[],
  values: PaperValues,
  { left, top, stands }: (typeof panels)[number],
  side: number,
  watch: Watch,
): void {
  const [width, room] = [quarter.width - 2 * side, quarter.height - 2 * side]
  if (blocks.some(({ kind }) => kind === 'border')) drawBorder(doc, left, top, quarter.width, quarter.height)
  const set = fitted(blocks, values, width, room, watch)
  const tall = heightOfAll(set)
  const free = room - tall
  const last = blocks.at(-1)
  if (free < 0 && last !== undefined)
    watch.tight.push({ blockId: last.blockId, text: 'text' in last ? filledIn(last.text, values) : '' })
  let y = top + side + (stands === 'top' ? 0 : stands === 'bottom' ? free : free / 2)
  for (const { height, draw } of set) {
    draw(doc, left + side, y)
    y += height
  }
  for (const { kind, blockId } of blocks) if (kind === 'border') watch.shown.add(blockId)
}

const heightOfAll = (set: readonly SetBlock[]): number => set.reduce((sum, { height }) => sum + height, 0)

/** Blocks of a panel with the largest letters that have room. */
function fitted(
  blocks: readonly PaperBlock[],
  values: PaperValues,
  width: number,
  room: number,
  watch: Watch,
): SetBlock[] {
  for (let scale = 1; ; scale *= 0.92) {
    const set = blocks.flatMap((block) => {
      const one = setWhole(block, values, width, scale, watch)
      if (one === null) return []
      watch.shown.add(block.blockId)
      const above = block.aboveUm * um
      return [
        { height: one.height + above, draw: (doc: Pdf, x: number, y: number) => one.draw(doc, x, y + above) },
      ]
    })
    if (heightOfAll(set) <= room || scale < leastScale) return set
  }
}

/** Short strokes on the edges where the sheet is folded. */
function drawFolds(doc: Pdf): void {
  const [x, y] = [quarter.width, quarter.height]
  for (const [fromX, fromY, toX, toY] of [
    [0, y, 10, y],
    [sheet.width - 10, y, sheet.width, y],
    [x, 0, x, 10],
    [x, sheet.height - 10, x, sheet.height],
  ] as const)
    doc.moveTo(fromX, fromY).lineTo(toX, toY)
  doc.lineWidth(0.5).stroke('#999999')
}
