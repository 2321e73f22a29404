import type { ReasonWords } from '#contract/seat-view'
import type { ReasonSort } from '#domain/site-data/columns'

/**
 * The reasons that a site offers. Where it takes every one off, all are offered: nobody can be left without an answer.
 */
export function offeredCodes<Code extends string>(
  reasons: readonly Pick<ReasonWords, 'sort' | 'code' | 'offered'>[],
  sort: ReasonSort,
  codes: readonly Code[],
): readonly Code[] {
  const off = new Set(reasons.filter((one) => one.sort === sort && !one.offered).map(({ code }) => code))
  const offered = codes.filter((code) => !off.has(code))
  return offered.length === 0 ? codes : offered
}
