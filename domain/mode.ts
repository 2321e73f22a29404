/** How a station can practise: `training` hears nothing of the OMS; `shadow` hears of orders and tells it nothing. */
export const practiceModes = ['training', 'shadow'] as const
export type PracticeMode = (typeof practiceModes)[number]
export type StationMode = 'live' | PracticeMode

/** Where papers go while a station practises: into a folder, or marked out of its printers. */
export const paperWays = ['folder', 'printers'] as const
export type PaperWay = (typeof paperWays)[number]

/** A station at work on a copy of its data. */
export interface Practice {
  mode: PracticeMode
  /** The instant of the copy. */
  since: string
  /** Who began it, by id and by name. */
  personId: string
  by: string
  /** Messages of the live station that wait until it is back. */
  liveWaiting: number
  papers: PaperWay
}

/** What a station works as: decided when it opens, and handed on as a value. */
export type Mode = { mode: 'live' } | Practice

const trackingMarks: Record<PracticeMode, string> = { training: 'TRAINING', shadow: 'SHADOW' }
/**
 * The 17 digits of a practice SSCC begin with extension digit 0 and prefix 952, which GS1 gives to no company: it is kept for
 * demonstrations and examples (GS1 General Specifications, table of GS1 prefixes).
 */
const practicePrefix = '0952'

/** The n-th label number of a practice: it is nobody's, and reads as what it is. Without the check digit for `sscc`. */
export const practiceNumber = (mode: PracticeMode, kind: 'tracking' | 'sscc', nth: number): string =>
  kind === 'sscc'
    ? `${practicePrefix}${String(nth).padStart(13, '0')}`
    : `${trackingMarks[mode]}-${String(nth).padStart(6, '0')}`
