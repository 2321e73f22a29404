import type { Letters } from '../label-dots.ts'
import type { LabelText } from '../label-model.ts'

/** The cells of fonts 1 to 4 in dots, with the space between letters. Source: EPL2 Programming Guide, A, at 203 and 300 dpi. */
const cells: Record<'203' | '300', readonly (readonly [font: string, wide: number, tall: number])[]> = {
  '203': [
    ['1', 8, 12],
    ['2', 10, 16],
    ['3', 12, 20],
    ['4', 14, 24],
  ],
  '300': [
    ['1', 12, 20],
    ['2', 16, 28],
    ['3', 20, 36],
    ['4', 24, 44],
  ],
}
const factors = [1, 2, 3, 4, 5, 6]
/** How much smaller than asked a line may be, and how wide its letters for their height. */
const leastHeight = 0.84
const shapes = [0.42, 0.72] as const

/** The printer's letters for a line in ASCII from the left, as large as its height and room allow; null: it is drawn. */
export function cellLetters(
  { text, direction, turn }: LabelText,
  heightDots: number,
  roomDots: number,
  dpi: number,
): Letters | null {
  if (!/^[\x20-\x7e]+$/.test(text) || direction === 'rtl' || turn !== 0) return null
  let best: (Letters & { tall: number }) | null = null
  for (const [font, cellWide, cellTall] of cells[dpi > 250 ? '300' : '203'])
    for (const down of factors)
      for (const across of factors) {
        const [wide, tall] = [cellWide * across, cellTall * down]
        const widthDots = wide * text.length
        const fits = tall <= heightDots && tall >= leastHeight * heightDots && widthDots <= roomDots
        if (!fits || wide < shapes[0] * tall || wide > shapes[1] * tall) continue
        const isBetter =
          best === null || tall > best.tall || (tall === best.tall && widthDots > best.widthDots)
        if (isBetter) best = { font, across, down, widthDots, tall }
      }
  return best
}
