/** The eight patterns by which bits are turned over. Source: ISO/IEC 18004 table 10. */
const patterns: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
]

/** Where a bit of the text stands. */
export type Place = readonly [y: number, x: number]

/** The symbol under the pattern that scanners read best, told in its format modules (level M). */
export function bestMask(symbol: readonly (readonly boolean[])[], places: readonly Place[]): boolean[][] {
  const side = symbol.length
  const bare = Uint8Array.from(symbol.flat(), Number)
  let best = { cost: Number.POSITIVE_INFINITY, flat: bare }
  for (const [mask, turns] of patterns.entries()) {
    const flat = bare.slice()
    for (const [y, x] of places) if (turns(y, x)) flat[y * side + x] = 1 - (flat[y * side + x] ?? 0)
    writeFormat(flat, side, mask)
    const cost = costOf(flat, side)
    if (cost < best.cost) best = { cost, flat }
  }
  return symbol.map((row, y) => row.map((_, x) => best.flat[y * side + x] === 1))
}

/** Level and mask twice, with their check bits: BCH code with generator 537, over 5412. */
function writeFormat(flat: Uint8Array, side: number, mask: number): void {
  let rest = mask
  for (let step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
  const bits = ((mask << 10) | rest) ^ 0x5412
  for (let at = 0; at < 15; at++) {
    const dark = (bits >> at) & 1
    const first = at < 6 ? [at, 8] : at === 6 ? [7, 8] : at === 7 ? [8, 8] : [8, at === 8 ? 7 : 14 - at]
    const second = at < 8 ? [8, side - 1 - at] : [side - 15 + at, 8]
    for (const [y = 0, x = 0] of [first, second]) flat[y * side + x] = dark
  }
}

/** What makes a symbol hard to read: long runs, blocks, looks of a finder, too dark or too light. Source: ISO/IEC 18004 7.8.3. */
function costOf(flat: Uint8Array, side: number): number {
  let cost = blocksIn(flat, side)
  for (let line = 0; line < side; line++)
    cost += lineCost(flat, line * side, 1, side) + lineCost(flat, line, side, side)
  let dark = 0
  for (const one of flat) dark += one
  return cost + 10 * Math.floor(Math.abs((20 * dark) / flat.length - 10))
}

function blocksIn(flat: Uint8Array, side: number): number {
  let cost = 0
  for (let at = 0; at < flat.length - side; at++) {
    const same = flat[at] === flat[at + 1] && flat[at] === flat[at + side] && flat[at] === flat[at + side + 1]
    if (same && (at + 1) % side !== 0) cost += 3
  }
  return cost
}

/** Dark, light, three dark, light, dark, with four light before or after; as bits. */
const [finderBefore, finderAfter] = [0b10111010000, 0b00001011101]

function lineCost(flat: Uint8Array, from: number, step: number, side: number): number {
  let cost = 0
  let run = 0
  let before = -1
  let seen = 0
  for (let at = 0; at < side; at++) {
    const module = flat[from + at * step] ?? 0
    run = module === before ? run + 1 : 1
    if (run === 5) cost += 3
    else if (run > 5) cost++
    before = module
    seen = ((seen << 1) | module) & 0x7ff
    if (at >= 10 && (seen === finderBefore || seen === finderAfter)) cost += 40
  }
  return cost
}
