/**
 * A maker of Reed-Solomon error code words over bytes: what is left of the data divided by a generator whose roots are
 * powers of 2 from `firstPower` on. Source: ISO/IEC 16022 annex E (polynomial 301, from 1), ISO/IEC 18004 annex A (285, from 0).
 */
export function reedSolomon(
  polynomial: number,
  firstPower: number,
): (data: readonly number[], count: number) => number[] {
  const powers: number[] = []
  const logs: number[] = []
  for (let power = 0, value = 1; power < 255; power++) {
    powers[power] = value
    logs[value] = power
    value = value >= 128 ? (value * 2) ^ polynomial : value * 2
  }
  const product = (one: number, other: number): number =>
    one === 0 || other === 0 ? 0 : (powers[((logs[one] ?? 0) + (logs[other] ?? 0)) % 255] ?? 0)
  const generators = new Map<number, number[]>()
  const generatorOf = (count: number): number[] => {
    const known = generators.get(count)
    if (known !== undefined) return known
    let generator = [1]
    for (let power = firstPower; power < firstPower + count; power++) {
      const root = powers[power % 255] ?? 0
      const before = generator
      generator = [...before, 0].map((value, at) => value ^ product(before[at - 1] ?? 0, root))
    }
    generators.set(count, generator)
    return generator
  }
  return (data, count) => {
    const generator = generatorOf(count)
    const rest = Array<number>(count).fill(0)
    for (const word of data) {
      const factor = word ^ (rest[0] ?? 0)
      rest.shift()
      rest.push(0)
      for (let at = 0; at < count; at++) rest[at] = (rest[at] ?? 0) ^ product(generator[at + 1] ?? 0, factor)
    }
    return rest
  }
}
