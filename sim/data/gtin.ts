import { gs1CheckDigit } from '#domain/barcode/check-character'

/** GTIN-13 of a demo maker (4 digits after 955) and its article (5 digits). */
export function demoGtin13(maker: number, article: number): string {
  const digits = `955${String(maker).padStart(4, '0')}${String(article).padStart(5, '0')}`
  return digits + gs1CheckDigit(digits)
}

/** GTIN-14 of a case that holds the unit with this GTIN-13; the indicator (1-8) tells case sizes apart. */
export function caseGtin14(indicator: number, gtin13: string): string {
  const digits = `${indicator}${gtin13.slice(0, 12)}`
  return digits + gs1CheckDigit(digits)
}

/** GTIN-14 of goods that are weighed unit by unit: indicator 9 says that the weight stands beside it. */
export function variableGtin14(maker: number, article: number): string {
  const digits = `9${demoGtin13(maker, article).slice(0, 12)}`
  return digits + gs1CheckDigit(digits)
}
