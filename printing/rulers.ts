import type { LabelPrinter } from '#domain/label-printer'
import type { Draft } from './label-draft.ts'
import type { LabelText } from './label-model.ts'

const thin = 0.13
const numberMm = 1.8
/** Right and lower marks stop here, because the last dot of some sizes is only half on the paper. */
const rimMm = 0.2

/**
 * A ruler along each edge: the marks of whole millimetres begin at the very edge of the paper, longer at fives and tens,
 * tens numbered along the top and the left. What is cut off, or stands away from the edge, is what an offset has to mend.
 */
export function addRulers(draft: Draft, { width, height }: { width: number; height: number }): void {
  for (let mm = 1; mm < Math.floor(width); mm++) {
    draft.add(mark(mm, 0, thin, markMm(mm)))
    draft.add(mark(mm, height - rimMm - markMm(mm), thin, markMm(mm)))
    if (isNumbered(mm, width)) draft.add(numbered(`${mm}`, mm + 0.4, 1.4, 0))
  }
  for (let mm = 1; mm < Math.floor(height); mm++) {
    draft.add(mark(0, mm, markMm(mm), thin))
    draft.add(mark(width - rimMm - markMm(mm), mm, markMm(mm), thin))
    if (isNumbered(mm, height)) draft.add(numbered(`${mm}`, 1.2, mm + 0.4, 90))
  }
}

const isNumbered = (mm: number, lengthMm: number): boolean => mm % 10 === 0 && mm + 4 < lengthMm

const markMm = (mm: number): number => (mm % 10 === 0 ? 3 : mm % 5 === 0 ? 2 : 1)

const mark = (xMm: number, yMm: number, widthMm: number, heightMm: number) =>
  ({ kind: 'box', xMm, yMm, widthMm, heightMm, lineMm: Math.min(widthMm, heightMm) }) as const

const numbered = (text: string, xMm: number, yMm: number, turn: LabelText['turn']): LabelText => ({
  kind: 'text',
  text,
  xMm,
  yMm,
  widthMm: 6,
  sizeMm: numberMm,
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
  { xMm, yMm, sideMm }: { xMm: number; yMm: number; sideMm: number },
  { dotsPerMm }: LabelPrinter,
): void {
  for (let dots = 1; dots <= 4; dots++) {
    const lineMm = dots / dotsPerMm
    const half = (sideMm - 1) / 2
    const left = xMm + (dots - 1) * (sideMm + 1)
    for (let at = 0; at + lineMm <= half; at += 2 * lineMm) {
      draft.add(mark(left + at, yMm, lineMm, sideMm))
      draft.add(mark(left + half + 1, yMm + 2 * at, half, lineMm))
      if (2 * at + 2 * lineMm + lineMm <= sideMm)
        draft.add(mark(left + half + 1, yMm + 2 * at + 2 * lineMm, half, lineMm))
    }
  }
}
