import { filledIn } from '#domain/label-template/fields'
import type { CodeBlock, FactsBlock, LogoBlock, PaperBlock } from '#domain/paper-template/template'
import { directionOf, isBlank } from '../text-runs.ts'
import { caption, grey, hairline, ink, shrunk, small, text, um, type Watch } from './paper-frame.ts'
import type { PaperValues } from './paper-values.ts'
import { drawCode128, hasSymbol } from './pdf-barcode.ts'
import { drawLines, heightOf, type Pdf, type SetLine, setLines, type TextStyle } from './pdf-text.ts'

/** A block ready to be drawn, so that its height is known before it is placed. */
export interface SetBlock {
  height: number
  draw: (doc: Pdf, x: number, y: number) => void
}

const accent = '#8a3b4a'
const tones = { black: ink, grey, accent }
/** What a text beside a bar is moved in by. */
const barWide = 16

/** The lines of a text block; none where nothing of it is left. */
export function linesOfText(
  block: Extract<PaperBlock, { kind: 'text' }>,
  values: PaperValues,
  width: number,
  scale: number,
): SetLine[] {
  const words = filledIn(block.text, values)
  if (isBlank(words)) return []
  const style: TextStyle = {
    size: block.sizeUm * um * scale,
    weight: block.bold ? 700 : 400,
    colour: tones[block.tone],
    align: block.align,
  }
  return setLines(words, width - 2 * (block.bar ? barWide : 0), style)
}

/** How far in lines stand that have a bar, and the bar beside each. */
export const barAt = (doc: Pdf, bar: boolean, x: number) => ({
  inset: bar ? barWide : 0,
  mark: (y: number, height: number): void => {
    if (bar) doc.rect(x, y, 3, height + 0.5).fill(hairline)
  },
})

/** Sets a block that is never parted by the end of a page; null where there is nothing to draw. `scale`: of letters, on cards. */
export function setWhole(
  block: PaperBlock,
  values: PaperValues,
  width: number,
  scale: number,
  watch: Watch,
): SetBlock | null {
  switch (block.kind) {
    case 'text':
      return setText(block, values, width, scale, watch)
    case 'code':
      return setCode(block, values, width, watch)
    case 'logo':
      return setLogo(block, values, width)
    case 'sender':
      return setSender(values, width, block.sizeUm * um)
    case 'receiver':
      return setReceiver(values, width, filledIn(block.caption, values), block.sizeUm * um)
    case 'facts':
      return setFacts(block, values, width)
    case 'line':
      return { height: 0, draw: (doc, x, y) => rule(doc, x, y, width, block.thickUm * um) }
    case 'bow':
      return { height: bowTall, draw: (doc, x, y) => drawBow(doc, x + width / 2, y + bowTop) }
    default:
      return null
  }
}

/** A text in half of the page takes at most a third of it. */
const mostTextTall = 290
/** Nobody reads smaller ones, in points. */
const leastLetters = 5

function setText(
  block: Extract<PaperBlock, { kind: 'text' }>,
  values: PaperValues,
  width: number,
  scale: number,
  watch: Watch,
): SetBlock | null {
  const whole = linesOfText(block, values, width, scale)
  if (whole.length === 0) return null
  const lines =
    heightOf(whole) <= mostTextTall
      ? whole
      : shrunk(mostTextTall, (smaller) => linesOfText(block, values, width, scale * smaller))
  const size = lines[0]?.style.size ?? 0
  if (heightOf(lines) > mostTextTall || size < leastLetters)
    watch.tight.push({ blockId: block.blockId, text: filledIn(block.text, values) })
  return {
    height: heightOf(lines),
    draw: (doc, x, y) => {
      const { inset, mark } = barAt(doc, block.bar, x)
      drawLines(doc, lines, x + inset, y, width - 2 * inset)
      mark(y, heightOf(lines))
    },
  }
}

function setCode(block: CodeBlock, values: PaperValues, width: number, watch: Watch): SetBlock | null {
  const { blockId, align } = block
  const said = filledIn(block.text, values)
  if (isBlank(said)) return null
  const has = hasSymbol(said, width)
  const tall = has ? block.heightUm * um + 3 : 0
  const words = block.readable || !has ? setLines(said, width, { ...small, align }) : []
  return {
    height: tall + heightOf(words),
    draw: (doc, x, y) => {
      const box = drawCode128(doc, said, { left: x, width, align }, y, block.heightUm * um)
      watch.codes.push({ blockId, text: said, page: pageOf(doc), box })
      drawLines(doc, words, x, y + tall, width)
    },
  }
}

/** The page that is drawn on. */
const pageOf = (doc: Pdf): number => doc.bufferedPageRange().count - 1

function setLogo(block: LogoBlock, { sender }: PaperValues, width: number): SetBlock | null {
  const { logo } = sender
  if (logo === undefined) return null
  const fit: [number, number] = [Math.min(block.widthUm * um, width), block.heightUm * um]
  const [wide, tall] = fit
  const free = block.align === 'left' ? 0 : block.align === 'right' ? width - wide : (width - wide) / 2
  const align = block.align === 'left' ? undefined : block.align === 'right' ? 'right' : 'center'
  return {
    height: tall + 8,
    draw: (doc, x, y) =>
      void doc.image(Buffer.from(logo), x + free, y, { fit, ...(align !== undefined && { align }) }),
  }
}

/** The most that an address takes of a page. */
const rooms = { sender: 140, receiver: 290 }

function setSender({ sender }: PaperValues, width: number, size: number): SetBlock {
  const lines = shrunk(rooms.sender, (scale) => [
    ...setLines(sender.name, width, { ...text, size: size * scale, weight: 700 }),
    ...[...sender.lines, sender.phone].flatMap((line) =>
      setLines(line, width, { ...small, size: size * 0.654 * scale }),
    ),
  ])
  return { height: heightOf(lines), draw: (doc, x, y) => void drawLines(doc, lines, x, y, width) }
}

/**
 * An address as lines of a width, smaller where it would be taller than its room. Postcode and town stand on lines of
 * their own: in a line with Arabic words a number may change its side.
 */
function setReceiver(
  { receiver: address }: PaperValues,
  width: number,
  words: string,
  size: number,
): SetBlock | null {
  if (address === null) return null
  const region = [address.state, address.country].filter((part) => !isBlank(part)).join(', ')
  const align = directionOf(`${address.name} ${address.lines.join(' ')}`) === 'rtl' ? 'right' : 'left'
  const lines = shrunk(rooms.receiver, (scale) => {
    const set = (part: string, share: number, weight: 400 | 700 = 400) =>
      setLines(part, width, { size: size * share * scale, weight, colour: ink, align })
    return [
      ...setLines(words, width, { ...caption, align }),
      ...set(address.name, 1, 700),
      ...[address.company ?? '', ...address.lines].flatMap((line) => set(line, 11 / 14)),
      ...set(address.postcode, 12 / 14, 700),
      ...set(address.town, 12 / 14, 700),
      ...set(region, 11 / 14),
      ...set(address.phone, 11 / 14),
    ]
  })
  return { height: heightOf(lines), draw: (doc, x, y) => void drawLines(doc, lines, x, y, width) }
}

function setFacts({ rows, inRow }: FactsBlock, values: PaperValues, width: number): SetBlock | null {
  const each = inRow === 1 ? width : width / 2 - 12
  const nameWide = Math.min(92, each * 0.4)
  const set = rows
    .map(({ name, value }) => ({
      names: setLines(filledIn(name, values), nameWide, caption),
      values: setLines(filledIn(value, values), each - nameWide - 8, { ...text, weight: 700 }),
    }))
    .filter((fact) => fact.values.length > 0)
  if (set.length === 0) return null
  const places: { x: number; y: number }[] = []
  let [y, rowEnd] = [0, 0]
  for (const [at, fact] of set.entries()) {
    places.push({ x: (at % inRow) * (each + 24), y })
    rowEnd = Math.max(rowEnd, y + Math.max(heightOf(fact.names), heightOf(fact.values)) + 4)
    if (at % inRow === inRow - 1) y = rowEnd
  }
  return {
    height: rowEnd,
    draw: (doc, left, top) => {
      for (const [at, { names, values: said }] of set.entries()) {
        const { x, y: down } = places[at] ?? { x: 0, y: 0 }
        drawLines(doc, names, left + x, top + down + 1.6, nameWide)
        drawLines(doc, said, left + x + nameWide + 8, top + down, each - nameWide - 8)
      }
    },
  }
}

function rule(doc: Pdf, x: number, y: number, width: number, thick: number): void {
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(thick)
    .stroke(ink)
}

const bowTall = 96
const bowTop = 50

/** Two loops and two ends of a bow. */
function drawBow(doc: Pdf, x: number, y: number): void {
  doc.lineWidth(3).lineJoin('round').lineCap('round')
  for (const side of [-1, 1]) {
    doc
      .moveTo(x, y)
      .bezierCurveTo(x + side * 20, y - 50, x + side * 80, y - 46, x + side * 62, y - 4)
      .bezierCurveTo(x + side * 54, y + 16, x + side * 20, y + 8, x, y)
      .stroke(accent)
    doc
      .moveTo(x, y)
      .bezierCurveTo(x + side * 10, y + 20, x + side * 26, y + 26, x + side * 34, y + 46)
      .stroke(accent)
  }
  doc.circle(x, y, 7).fill(accent)
}

/** A frame with round corners inside a panel of a card. */
export function drawBorder(doc: Pdf, left: number, top: number, width: number, height: number): void {
  doc
    .roundedRect(left + 20, top + 20, width - 40, height - 40, 10)
    .lineWidth(1.2)
    .stroke(accent)
}
