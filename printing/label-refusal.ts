/** Why a label is not made; nothing was sent to a printer. */
export type LabelRefusal =
  | { refusal: 'label-wider-than-printer'; labelUm: number; printerUm: number }
  /** The printer's offsets would push print over the edge of the paper; how far it may be moved, in micrometres. */
  | {
      refusal: 'print-moved-off'
      leastXUm: number
      mostXUm: number
      leastYUm: number
      mostYUm: number
    }
  | { refusal: 'sscc-wrong'; sscc: string }
  | { refusal: 'tracking-number-missing' }
  /** Empty, or with letters that a Code 128 symbol or a scanner would lose. */
  | { refusal: 'barcode-unprintable'; text: string }
  /** More letters than bars of readable width fit on the label. */
  | { refusal: 'barcode-too-long'; text: string }
  | { refusal: 'text-too-long'; text: string }

/** Whether making a label ended in a refusal. */
export function isLabelRefusal<Made extends object>(made: Made | LabelRefusal): made is LabelRefusal {
  return 'refusal' in made
}
