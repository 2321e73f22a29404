import type { PackView } from '#contract/pack-view'
import type { PickView } from '#contract/pick-view'
import type { PutWallView } from '#contract/put-wall-view'
import type { StockView } from '#contract/stock-view'
import type { Accepted } from '#contract/verdict'
import type { WorkStopView } from '#contract/work-stop-view'
import type { Language } from '#domain/language'
import type { Refusal } from '#domain/refusal'
import type { Holds } from '#domain/site-data/column'
import type { FileTrouble, Trouble } from '#domain/site-data/trouble'
import { bengali } from '#words/bn'
import { english } from '#words/en'
import { malay } from '#words/ms'
import { nepali } from '#words/ne'
import { tamil } from '#words/ta'
import type { Said } from '#words/table'
import { chinese } from '#words/zh'

/** The languages a person may choose. */
export type { Language }

/** Every sentence for people, in one language; leaving one out does not compile. */
export type Words = typeof english

const words: Record<Language, Words> = {
  en: english,
  ms: malay,
  zh: chinese,
  ta: tamil,
  bn: bengali,
  ne: nepali,
}

/** The sentences of a language. */
export const wordsOf = (language: Language): Words => words[language]

/** What a refusal says. `asked` is what the screen asks for at the moment. */
export function sayRefusal({ refusals }: Words, refusal: Refusal, asked: string): Said {
  const sentence = refusals[refusal.refusal] as (of: Refusal, asked: string) => Said
  return sentence(refusal, asked)
}

/** What was saved, in one line. */
export function sayAccepted({ asks }: Words, said: Accepted): string {
  const sentence = asks.accepted[said.saved] as (of: Accepted, context: null) => string
  return sentence(said, null)
}

/** What a picker is asked to do at this step. */
export function askPick({ asks }: Words, view: PickView): Said {
  const ask = asks.pick[view.step.step] as (of: PickView['step'], view: PickView) => Said
  return ask(view.step, view)
}

/** What a packer is asked to do at this step. */
export function askPack({ asks }: Words, view: PackView): Said {
  const ask = asks.pack[view.step.step] as (of: PackView['step'], view: PackView) => Said
  return ask(view.step, view)
}

/** What somebody who puts away, refills or counts is asked to do at this step. */
/** What the work on an order asks for now. */
export const askWork = ({ work }: Words, view: WorkStopView): Said => work.asks[view.step](view)
export const askWall = ({ wall }: Words, view: PutWallView): Said => wall.asks[view.step](view)
export const askStock = ({ stock }: Words, view: StockView): Said => stock.asks[view.step](view)

/** The word for a unit of an item, one or many: `pack`, `packs`. */
export function unitWord({ codes }: Words, unit: string, quantity: number): string {
  const pair = codes.unitWords[unit]
  return pair === undefined ? unit : quantity === 1 ? pair[0] : pair[1]
}

/** How long until an instant: `58 min`, `1 h 58`, `gone`. */
export function timeLeft({ floor }: Words, until: string, now: number): string {
  const minutes = Math.floor((Date.parse(until) - now) / 60_000)
  if (minutes < 0) return floor.time.gone
  return duration({ floor }, minutes)
}

/** A length of time in whole minutes: `58 min`, `1 h 58`. */
export function duration({ floor }: Pick<Words, 'floor'>, minutes: number): string {
  return minutes < 60 ? floor.time.minutes(minutes) : floor.time.hours(Math.floor(minutes / 60), minutes % 60)
}

/** How long ago something was: `4 s ago`, `12 min ago`. */
export function timeAgo({ floor }: Words, at: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(at)) / 1000))
  return seconds < 60 ? floor.time.agoSeconds(seconds) : floor.time.agoMinutes(Math.floor(seconds / 60))
}

/** With the digits of codes and labels in every language. */
const dates: Record<Language, string> = {
  en: 'en-GB',
  ms: 'ms-MY',
  zh: 'zh-CN',
  ta: 'ta-MY-u-nu-latn',
  bn: 'bn-BD-u-nu-latn',
  ne: 'ne-NP-u-nu-latn',
}

/** A day as people say it: `Sunday 22 November`. */
export function longDay(language: Language, at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(dates[language], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at)
}

/** A local day as people say it in a row: `23 Nov`. */
export const shortDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(dates[language], { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(
    Date.parse(day),
  )

/** What a column of a file may hold. */
export function sayHolds({ siteData }: Words, holds: Holds): string {
  const sentence = siteData.holds[holds.holds] as (of: Holds, context: null) => string
  return sentence(holds, null)
}

/** Why a cell or row of a file is not taken, and what to do about it. */
export function sayTrouble({ siteData }: Words, trouble: Trouble): Said {
  const sentence = siteData.troubles[trouble.trouble] as (of: Trouble, context: null) => Said
  return sentence(trouble, null)
}

/** Why nothing of a file is taken. */
export function sayFileTrouble({ siteData }: Words, trouble: FileTrouble): Said {
  const sentence = siteData.files[trouble.file] as (of: FileTrouble, context: null) => Said
  return sentence(trouble, null)
}
