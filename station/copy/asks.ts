import type { CopyProblem } from '#contract/safety'

/** What is written beside a copy about it, so that it can be judged before it is opened. */
export interface CopyFacts {
  stationId: string
  stationName: string
  incarnation: string
  program: string
  schema: number
  events: number
  pending: number
  /** Everything saved before this instant is in the copy. */
  copiedTo: string
}

/** One whole copy of the database with the journals that followed it; the name of its folder. */
export interface Generation {
  name: string
  facts: CopyFacts
  bytes: number
}

/** The folder of a copy and who may write there. */
export interface CopyPlace {
  folder: string
  /** Made once for a station's copy; a folder with another one belongs to somebody else. */
  key: string
}

/** Which generations stay: the one being written, the one before it, and the last of each of the newest days. */
export interface KeepRule {
  current: string
  keepDays: number
  /** Those begun before this instant go all the same; null for none. */
  notBefore: string | null
}

/** What the copying process is asked to do; it only ever reads the database's files and writes into the copy's folder. */
export interface CopierAsks {
  /** Marks a folder as this station's; answers whose it was before, if it was another's, and leaves it alone then. */
  claim: (ask: CopyPlace & { stationId: string; takeOver: boolean }) => Promise<{ takenBy: string | null }>
  /** Whether the folder is there, ours and writable, and whether it is on the disk of the database. */
  look: (ask: CopyPlace & { database: string }) => Promise<{ sameDisk: boolean }>
  /** Copies the database file, which stands still meanwhile, for a new generation. */
  base: (ask: CopyPlace & { database: string; name: string }) => Promise<null>
  /** The new generation has caught up and counts from now on. */
  complete: (ask: CopyPlace & { name: string; facts: CopyFacts }) => Promise<null>
  /** Adds the transactions in the journal up to `to` bytes to the journal of this number. */
  append: (
    ask: CopyPlace & { database: string; name: string; journal: number; to: number; facts: CopyFacts },
  ) => Promise<null>
  /** Nothing more comes into this journal: all of it is there, the next one may begin. */
  finish: (ask: CopyPlace & { name: string; journal: number; facts: CopyFacts }) => Promise<null>
  /** Removes generations nobody needs any more; those begun before `notBefore` hold what was erased since. */
  prune: (ask: CopyPlace & KeepRule) => Promise<{ left: number }>
  /** Writes the settings beside a generation; they hold no secret. */
  settings: (ask: CopyPlace & { name: string; text: string }) => Promise<null>
  /** Copies some of the photos in `from` that are not in the copy yet; answers how many are left. */
  photos: (ask: CopyPlace & { from: string }) => Promise<{ left: number }>
  list: (ask: { folder: string }) => Promise<Generation[]>
  /** Brings the files of a generation to `to` on this computer; answers the journals in their order. */
  fetch: (ask: { folder: string; name: string; to: string }) => Promise<string[]>
  /** Brings the photos of the copy to `photosTo`; answers the settings of a generation, null when it has none. */
  fetchBeside: (ask: {
    folder: string
    name: string
    photosTo: string
  }) => Promise<{ settings: string | null }>
}
export type CopierAsk = {
  [A in keyof CopierAsks]: { id: number; ask: A; args: Parameters<CopierAsks[A]>[0] }
}[keyof CopierAsks]

/** What the copying process answers, and how far a whole copy is. */
export type CopierNews =
  | { id: number; value: unknown }
  | { id: number; problem: CopyProblem | 'lost-track'; detail: string }
  | { progress: { bytes: number; ofBytes: number } }

/** A copy that could not go on; `lost-track` means that only a new whole copy helps. */
export class CopyTrouble extends Error {
  readonly problem: CopyProblem | 'lost-track'
  constructor(problem: CopyProblem | 'lost-track', detail: string) {
    super(detail)
    this.problem = problem
  }
}
