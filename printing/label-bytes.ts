import type { LabelLanguage } from '#domain/label-printer'
import type { Label } from './label-model.ts'
import { eplFromLabel } from './languages/epl.ts'
import { escposFromLabel } from './languages/escpos.ts'
import { tsplFromLabel } from './languages/tspl.ts'
import { zplFromLabel } from './languages/zpl.ts'

const emitters: Record<LabelLanguage, (label: Label) => Uint8Array> = {
  zpl: zplFromLabel,
  tspl: tsplFromLabel,
  epl: eplFromLabel,
  escpos: escposFromLabel,
}

/** The bytes that make a label's printer print it once, in the printer's own language. */
export function bytesOfLabel(label: Label): Uint8Array {
  return emitters[label.printer.language](label)
}
