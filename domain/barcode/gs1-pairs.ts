import { type Identifier, identifierOfAi } from '#domain/barcode/gs1-table'

/** Two elements that cannot both be true, or one that says nothing without another; where it begins. */
export interface PairProblem {
  problem: 'excluded' | 'missing'
  position: number
  ai: string
}

/**
 * What is wrong with elements standing together; null if nothing. What only belongs to an SSCC may stand in a symbol
 * of its own: on logistic labels the SSCC has its own symbol, and one symbol is all that is seen here. Source: GS1
 * General Specifications 4.13, 4.14 and 6.
 */
export function pairProblem(found: readonly { ai: string; position: number }[]): PairProblem | null {
  const ais = [...new Set(found.map(({ ai }) => ai))]
  for (const { ai, position } of found) {
    const identifier = identifierOfAi(ai)
    if (identifier === null) continue
    if (identifier.excludes.some((pattern) => stands(pattern, ai, ais)))
      return { problem: 'excluded', position, ai }
    if (!hasAllNeeded(identifier, ais)) return { problem: 'missing', position, ai }
  }
  return null
}

function hasAllNeeded({ ai, needs }: Identifier, ais: readonly string[]): boolean {
  return needs
    .filter((group) => !group.some((together) => together.includes('00')))
    .every((group) => group.some((together) => together.every((one) => stands(one, ai, ais))))
}

/** Whether an identifier other than `self` fits; `n` fits any digit. */
function stands(pattern: string, self: string, ais: readonly string[]): boolean {
  const digits = pattern.replaceAll('n', '')
  return ais.some((ai) => ai !== self && ai.length === pattern.length && ai.startsWith(digits))
}
