/** The safety of data. */
export type SafetyRefusal =
  | { refusal: 'label-in-doubt'; orderNumber: string }
  | { refusal: 'copy-folder-taken'; station: string }
  | { refusal: 'copy-folder-bad'; problem: CopyFolderProblem }

/** Why a folder cannot take the second copy. */
export type CopyFolderProblem =
  /** In the data folder itself, or no full path. */
  | 'inside'
  /** The folder, its disk or its mark is not there. */
  | 'missing'
  | 'full'
  | 'read-only'
  /** No answer for a minute. */
  | 'no-answer'
  /** Another station writes its copy there. */
  | 'other-station'
  /** Anything else; the detail says what the system said. */
  | 'failed'
