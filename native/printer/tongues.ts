import type { LabelLanguage } from '#domain/label-printer'
import { eplTongue } from './epl-status.ts'
import { escposTongue } from './escpos-status.ts'
import type { PrinterTongue } from './printer-status.ts'
import { tsplTongue } from './tspl-status.ts'
import { zplTongue } from './zpl-tongue.ts'

const tongues: Record<LabelLanguage, PrinterTongue> = {
  zpl: zplTongue,
  tspl: tsplTongue,
  epl: eplTongue,
  escpos: escposTongue,
}

/** How printers of a language are asked how they are. */
export const tongueOf = (language: LabelLanguage): PrinterTongue => tongues[language]
