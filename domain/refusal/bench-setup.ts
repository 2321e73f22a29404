/** Setting a bench up by scanning. */
export type BenchRefusal =
  /** It is the scanner of the other half already. */
  | { refusal: 'bench-same-scanner'; name: string }
  /** Until now it was the other half's; a second scan moves it. */
  | { refusal: 'bench-other-half'; name: string }
  /** Another line is listened at now; `noneFits`: all usual ones have been tried. */
  | { refusal: 'bench-garbled'; name: string; line: string; noneFits: boolean }
  | { refusal: 'bench-no-scale' }
  | { refusal: 'bench-scan-label'; name: string }
  | { refusal: 'bench-printer-failed'; name: string; detail: string }
  /** Something is still asked. */
  | { refusal: 'bench-not-yet' }
  | { refusal: 'bench-sheet-damaged' }
  | { refusal: 'bench-sheet-version'; version: string }
  /** Devices of the sheet that are not at this bench. */
  | { refusal: 'bench-sheet-missing'; names: string[] }
  /** A bench sheet was scanned outside the walk round a bench. */
  | { refusal: 'bench-sheet-elsewhere' }
