import type { SeatView } from '#contract/seat-view'
import { offeredCodes } from '#contract/site-reasons'
import { isWhole, wholeLanguageOf } from '#domain/language'
import type { ReasonSort } from '#domain/site-data/columns'
import type { Language } from '#words/say'
import type { Choice } from '#words/table'

/** The reasons that are offered here, each in the site's own words or the program's. */
export function offeredReasons<Code extends string>(
  { station }: SeatView,
  sort: ReasonSort,
  language: Language,
  codes: readonly Code[],
  choices: Readonly<Record<Code, Choice>>,
): [code: Code, choice: Choice][] {
  const own = new Map(station.reasons.filter((one) => one.sort === sort).map((one) => [one.code, one]))
  return offeredCodes(station.reasons, sort, codes).map((code) => {
    /** A site writes its reasons in the whole languages; ours are told in all. */
    const isOurs = choices[code] !== undefined && !isWhole(language)
    const name = isOurs ? null : (own.get(code)?.words[wholeLanguageOf(language)] ?? null)
    return [code, name === null ? (choices[code] ?? { name: code, below: '' }) : { name, below: '' }]
  })
}
