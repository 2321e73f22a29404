/** Red, green and blue of a `#rrggbb` colour, 0 to 255. */
export function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** Relative luminance after WCAG 2.2. */
function luminance([red, green, blue]: readonly [number, number, number]): number {
  const part = (value: number): number => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

/** How well words in one colour stand out from another, 1 to 21. */
export function contrastRatio(
  one: readonly [number, number, number],
  two: readonly [number, number, number],
): number {
  const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Ink for a mark printed on a colour that comes from data. */
export function inkOn(hex: string): '#12152a' | '#ffffff' {
  return luminance(channels(hex)) > 0.36 ? '#12152a' : '#ffffff'
}
