import type { Letters } from '../label-dots.ts'
import type { LabelText } from '../label-model.ts'
import { composed } from '../text-runs.ts'

/** A font of fixed cells: its name, and a cell in dots with the space between letters. */
export type CellFont = readonly [font: string, wide: number, tall: number]

/** What fonts a printer has, how many times larger than a cell its letters may be, and which signs are in them. */
export interface CellFonts {
  fonts: readonly CellFont[]
  mostTimes: number
  signs: RegExp
}

/** How much smaller than asked a line may be, and how wide its letters for their height. */
const leastHeight = 0.84
const shapes = [0.42, 0.72] as const

/** The printer's letters for a line from the left, as large as its height and room allow; null: it is drawn. */
export function cellLetters(
  { fonts, mostTimes, signs }: CellFonts,
  { text, direction, turn }: LabelText,
  heightDots: number,
  roomDots: number,
): Letters | null {
  const said = composed(text)
  if (!signs.test(said) || direction === 'rtl' || turn !== 0) return null
  const times = Array.from({ length: mostTimes }, (_, at) => at + 1)
  let best: Letters | null = null
  for (const [font, cellWide, cellTall] of fonts)
    for (const down of times)
      for (const across of times) {
        const [wide, tall] = [cellWide * across, cellTall * down]
        const widthDots = wide * said.length
        const fits = tall <= heightDots && tall >= leastHeight * heightDots && widthDots <= roomDots
        if (!fits || wide < shapes[0] * tall || wide > shapes[1] * tall) continue
        const isBetter =
          best === null || tall > best.heightDots || (tall === best.heightDots && widthDots > best.widthDots)
        if (isBetter) best = { font, across, down, widthDots, heightDots: tall }
      }
  return best
}
