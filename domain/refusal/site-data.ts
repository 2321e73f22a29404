/** Site data from files. */
export type ImportRefusal =
  | { refusal: 'import-gone' }
  | { refusal: 'import-not-ready' }
  | { refusal: 'import-has-refused'; rows: number }
  | { refusal: 'import-outdated' }
  | { refusal: 'nothing-to-import' }
  | { refusal: 'whole-list-unclear' }
  | { refusal: 'file-not-saved'; problem: string }
