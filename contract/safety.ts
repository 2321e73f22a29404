import type { CopyFolderProblem } from '#domain/refusal/safety'

/** Why the second copy does not follow. */
export type CopyProblem = Exclude<CopyFolderProblem, 'inside'>

/** How the second copy of the database stands. */
export interface CopyView {
  folder: string | null
  /**
   * `starting`: the first whole copy is under way; `following`: at most a second behind; `behind`: further;
   * `away`: nothing can be written there now, tried again by itself; `refused`: a person must decide.
   */
  state: 'off' | 'starting' | 'following' | 'behind' | 'away' | 'refused'
  problem: CopyProblem | null
  detail: string | null
  /** Since when it has been behind, away or refused. */
  since: string | null
  /** Everything saved before this instant is in the copy. */
  copiedTo: string | null
  /** The folder lies on the disk of the database: it dies with it. */
  sameDisk: boolean
  /** Bytes of the first whole copy, and how many of them are there. */
  progress: { bytes: number; ofBytes: number } | null
}

/** A copy that can be restored, as it is described beside itself. */
export interface CopyChoice {
  name: string
  stationName: string
  /** At least everything saved before this instant is in it. */
  copiedTo: string
  events: number
  pending: number
  bytes: number
}

/** What opening a copy showed. */
export interface CheckedCopy {
  name: string
  /** The last thing that is in it. */
  lastAt: string | null
  events: number
  /** Messages the OMS has not accepted yet. */
  pending: number
  chainOk: boolean
}

/** What a person is asked when the database is missing or damaged, or when somebody wants to go back to a copy. */
export interface RestoreView {
  why: 'missing' | 'damaged' | 'wanted' | 'newer'
  stationName: string
  timeZone: string
  /** When this station last wrote into its own database; null when that is not known. */
  lastWriteAt: string | null
  folder: string | null
  /** Why nothing is seen of the folder. */
  problem: CopyProblem | null
  copies: CopyChoice[]
  /** The copy from before a newer program changed the data; null in every other case. */
  before: { version: string; lost: number | null } | null
  step:
    | { step: 'looking' }
    | { step: 'choose' }
    | { step: 'checking'; name: string }
    | { step: 'confirm'; checked: CheckedCopy }
    | { step: 'unusable'; name: string; detail: string }
    | { step: 'working' }
}

/** What may be done: take the copy that was checked or the one from before a newer program, save what can be read, begin empty, or leave all as it is. */
export const restoreWays = ['copy', 'before', 'salvage', 'empty', 'present'] as const
export type RestoreWay = (typeof restoreWays)[number]

/** How many of each kind the last cleaning took. */
export interface Erased {
  orders: number
  papers: number
  messages: number
  incoming: number
  decisions: number
  events: number
  files: number
}

/** How the erasing of personal data stands. */
export interface ErasingView {
  keepDays: number
  lastAt: string | null
  last: Erased | null
  running: boolean
  /** Nothing is erased until somebody says that the clock is right: what it said before, and what it says now. */
  clock: { before: string; now: string } | null
}
