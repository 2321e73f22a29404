const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * Check character over 0-9A-Z by ISO/IEC 7064 MOD 37,36; other characters are skipped.
 * Finds every single wrong character, and every swap of neighbours but some of two that follow each other in
 * the alphabet (2 in 1000).
 */
export function checkCharacter(text: string): string {
  let product = 36
  for (const character of text) {
    const value = alphabet.indexOf(character)
    if (value < 0) continue
    const sum = (product + value) % 36 || 36
    product = (sum * 2) % 37
  }
  return alphabet.charAt((37 - product) % 36)
}

/** GS1 mod-10 check digit for the digits before it (GTIN, SSCC, GLN). Source: GS1 General Specifications 7.9. */
export function gs1CheckDigit(digits: string): string {
  let sum = 0
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = digits.charCodeAt(digits.length - 1 - fromRight) - 48
    sum += fromRight % 2 === 0 ? digit * 3 : digit
  }
  return String((10 - (sum % 10)) % 10)
}

/** Whether the last digit is the right check digit of all before it. */
export function hasGs1CheckDigit(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && gs1CheckDigit(digits.slice(0, -1)) === digits.slice(-1)
}
