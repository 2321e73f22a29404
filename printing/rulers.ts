import type { LabelPrinter } from '#domain/label-printer'
import { blacken, emptyBitmap } from './bitmap.ts'
import type { Draft } from './label-draft.ts'
import { dotsOf, type LabelText } from './label-model.ts'

const thinUm = 130
const numberUm = 1_800
/** Right and lower marks stop here, because the last dot of some sizes is only half on the paper. */
const rimUm = 200

/**
 * A ruler along each edge: the marks of whole millimetres begin at the very edge of the paper, longer at fives and tens,
 * tens numbered along the top and the left. What is cut off, or stands away from the edge, is what an offset has to mend.
 */
export function addRulers(draft: Draft, { width, height }: { width: number; height: number }): void {
  for (const mm of marksOn(width)) {
    const x = mm * 1000
    draft.add(mark(x, 0, thinUm, markUm(mm)))
    draft.add(mark(x, height - rimUm - markUm(mm), thinUm, markUm(mm)))
    if (isNumbered(mm, width)) draft.add(numbered(`${mm}`, x + 400, 1_400, 0))
  }
  for (const mm of marksOn(height)) {
    const y = mm * 1000
    draft.add(mark(0, y, markUm(mm), thinUm))
    draft.add(mark(width - rimUm - markUm(mm), y, markUm(mm), thinUm))
    if (isNumbered(mm, height)) draft.add(numbered(`${mm}`, 1_200, y + 400, 90))
  }
}

/** The millimetres within a side that get a mark. */
const marksOn = (lengthUm: number): number[] =>
  Array.from({ length: Math.floor(lengthUm / 1000) - 1 }, (_, at) => at + 1)

const isNumbered = (mm: number, lengthUm: number): boolean => mm % 10 === 0 && (mm + 4) * 1000 < lengthUm

const markUm = (mm: number): number => (mm % 10 === 0 ? 3_000 : mm % 5 === 0 ? 2_000 : 1_000)

const mark = (xUm: number, yUm: number, widthUm: number, heightUm: number) =>
  ({ kind: 'box', xUm, yUm, widthUm, heightUm, lineUm: Math.min(widthUm, heightUm) }) as const

const numbered = (text: string, xUm: number, yUm: number, turn: LabelText['turn']): LabelText => ({
  kind: 'text',
  text,
  xUm,
  yUm,
  widthUm: 6_000,
  sizeUm: numberUm,
  weight: 400,
  align: 'left',
  face: 'drawn',
  direction: 'ltr',
  turn,
  reverse: false,
})

/**
 * Squares of lines one to four dots wide with gaps as wide, upright and lying. Too dark: the gaps of the first run
 * together. Too light: its lines break.
 */
export function addLadders(
  draft: Draft,
  { xUm, yUm, sideUm }: { xUm: number; yUm: number; sideUm: number },
  printer: LabelPrinter,
): void {
  const gapUm = 1_000
  const [side, half] = [dotsOf(printer, sideUm), dotsOf(printer, (sideUm - gapUm) / 2)]
  for (let line = 1; line <= 4; line++) {
    const ladder = emptyBitmap(side, side)
    for (let at = 0; at + line <= half; at += 2 * line) blacken(ladder, at, 0, line, side)
    for (let at = 0; at + line <= side; at += 2 * line) blacken(ladder, side - half, at, half, line)
    const left = xUm + (line - 1) * (sideUm + gapUm)
    draft.add({ kind: 'picture', xUm: left, yUm, bitmap: ladder })
  }
}
