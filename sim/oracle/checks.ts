/**
 * Check digits and characters, written from the standards and from nothing of the program: what the oracle believes.
 */
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * ISO/IEC 7064, hybrid system MOD 37,36: with p = 36 at first, each character a gives s = (p + a) mod 36, 0 counting as
 * 36, and p = 2s mod 37. The check character c is the one for which p + c is 1 modulo 36. Signs that are no letters
 * or digits are not counted.
 */
export function hybridCheck(text: string): string {
  const values = [...text].map((sign) => letters.indexOf(sign)).filter((value) => value >= 0)
  const last = values.reduce((p, a) => (2 * (((p + a - 1) % 36) + 1)) % 37, 36)
  for (let c = 0; c < 36; c++) if ((last + c) % 36 === 1) return letters.charAt(c)
  throw new Error('no check character fits')
}

/** GS1 General Specifications 7.9.1: from the right, digits count three and one in turn; with the check digit the sum ends in 0. */
export function endsInZero(digits: string): boolean {
  const weights = [...digits].reverse().map((digit, at) => Number(digit) * (at % 2 === 1 ? 3 : 1))
  return weights.reduce((sum, one) => sum + one, 0) % 10 === 0
}

/** Digits with the check digit that makes them end so. */
export function withCheckDigit(digits: string): string {
  for (let check = 0; check < 10; check++) if (endsInZero(`${digits}${check}`)) return `${digits}${check}`
  throw new Error('no check digit fits')
}

const letters82 = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((one) =>
  /[!"%-?A-Z_a-z]/.test(one),
)
const letters32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const isPrime = (n: number): boolean =>
  n > 1 && Array.from({ length: n }, (_, by) => by).every((by) => by < 2 || n % by > 0)
const primes = Array.from({ length: 100 }, (_, n) => n).filter(isPrime)

/** GS1 General Specifications 7.9.5: the pair of a global model number; from the right, signs count a prime each, modulo 1021. */
export function alphaPair(model: string): string {
  let sum = 0
  for (let back = 1; back <= model.length; back++)
    sum += letters82.indexOf(model.charAt(model.length - back)) * (primes[back - 1] ?? 0)
  const rest = sum % 1021
  return letters32.charAt(Math.floor(rest / 32)) + letters32.charAt(rest % 32)
}
