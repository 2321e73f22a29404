import type { TemplateKind } from '#domain/label-template/template'
import type { PaperKind } from '#domain/paper-template/template'

/** Labels of cartons, and the printers they come out of. */
export type LabelRefusal =
  | { refusal: 'label-not-printed' }
  | { refusal: 'wrong-label'; scanned: string; needed: string }
  | { refusal: 'scan-label-first'; trackingNumber: string }
  /** The label of a carton of this order that is closed already; undoing it opens the carton again. */
  | { refusal: 'closed-carton'; trackingNumber: string; number: number }
  /** Said once more, the label is void and its carton open again. */
  | { refusal: 'confirm-void'; trackingNumber: string }
  /** A label of this station that stands for no carton any more. */
  | { refusal: 'label-void'; trackingNumber: string }
  | { refusal: 'no-numbers'; courierId: string }
  | { refusal: 'label-undrawable'; orderNumber: string }
  /** Nothing was sent: the printer's head does not reach over the label. */
  | { refusal: 'label-too-wide'; labelUm: number; printerUm: number; printerName: string }
  /** Nothing was sent or saved: a printer's offsets push print over the edge of its paper; how far it may be moved. */
  | {
      refusal: 'print-moved-off'
      printerName: string
      leastXUm: number
      mostXUm: number
      leastYUm: number
      mostYUm: number
    }
  /** Nobody has said how many labels this printer has. */
  | { refusal: 'labels-not-counted'; printer: string }

/** Layouts of labels. */
export type LabelTemplateRefusal =
  /** Nothing is saved while anything is wrong with a layout. */
  | { refusal: 'label-template-faulty'; faults: number }
  | { refusal: 'label-file-unreadable'; problem: string }
  /** A file with another label than the one that is open. */
  | { refusal: 'label-file-of-other'; kind: TemplateKind | PaperKind }
