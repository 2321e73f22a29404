import { code128 } from '#domain/barcode/code-128'

/** Bars as the station draws them. */
export function barsOf(text: string): { width: number; height: number; path: string } {
  const drawn = code128(text)
  const bars = drawn?.bars ?? []
  const path = bars.map(({ x, width }) => `M${x + 12} 4h${width}v90h${-width}z`).join('')
  return { width: (drawn?.width ?? 0) + 24, height: 98, path }
}
