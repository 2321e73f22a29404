/** Widths of bars and gaps of the 107 symbols of Code 128. Source: ISO/IEC 15417 table 1. */
const widths =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
const symbols = widths.split(' ')
const [inPairs, inLetters, functionOne, startLetters, startPairs, stop] = [99, 100, 102, 104, 105, 106]

/** A dark bar: where it begins and how wide it is, in modules. */
interface Bar {
  x: number
  width: number
}

/** The dark bars of a symbol and its width, in modules. */
export interface Bars {
  bars: Bar[]
  width: number
}

/**
 * The bars of a text in Code 128 and the width of the symbol in modules, without its quiet zones of ten modules each;
 * null for signs it cannot hold. Digits go in pairs where that makes the symbol shorter.
 */
export function code128(text: string): Bars | null {
  return /^[\x20-\x7e]{1,80}$/.test(text) ? barsOf(code128Values(text)) : null
}

/** The bars of digits as GS1-128, application identifier first: with its FNC1 and in pairs; null for an odd number of them. */
export function gs1128(digits: string): Bars | null {
  if (!/^(\d\d){1,24}$/.test(digits)) return null
  return barsOf([startPairs, functionOne, ...(digits.match(/../g) ?? []).map(Number)])
}

function barsOf(values: readonly number[]): Bars {
  const check = values.reduce((sum, value, place) => sum + value * Math.max(1, place), 0) % 103
  const bars: Bar[] = []
  let x = 0
  for (const value of [...values, check, stop])
    for (const [place, width] of [...(symbols[value] ?? '')].entries()) {
      if (place % 2 === 0) bars.push({ x, width: Number(width) })
      x += Number(width)
    }
  return { bars, width: x }
}

/**
 * The values of a text in Code 128: start (104 letters, 105 pairs), letters and pairs of digits with the changes between
 * them (99 to pairs, 100 to letters). Source: ISO/IEC 15417 annex E.
 */
export function code128Values(text: string): number[] {
  const values: number[] = []
  let pairs = false
  let at = 0
  while (at < text.length) {
    const digits = /^\d*/.exec(text.slice(at))?.[0].length ?? 0
    const ends = at + digits === text.length
    const least = at === 0 && ends ? 2 : at === 0 || ends ? 4 : 6
    const pays: boolean = digits >= (pairs ? 2 : least)
    const even: boolean = digits % 2 === 0 || at === 0 || pairs
    if (values.length === 0) values.push(pays ? startPairs : startLetters)
    else if (pays && even && !pairs) values.push(inPairs)
    else if (!pays && pairs) values.push(inLetters)
    pairs = pays && (even || pairs)
    if (pairs) {
      values.push(Number(text.slice(at, at + 2)))
      at += 2
    } else values.push(text.charCodeAt(at++) - 32)
  }
  return values
}
