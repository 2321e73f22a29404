import type { LabelLanguage } from '#domain/label-printer'
import { type Abilities, dotsOfLabel, type LabelTongue } from './label-dots.ts'
import type { Label } from './label-model.ts'
import { movedOff, type RoomToMove, roomIn } from './label-move.ts'
import { isLabelRefusal, type LabelRefusal } from './label-refusal.ts'
import { eplTongue } from './languages/epl.ts'
import { escposTongue } from './languages/escpos.ts'
import { tsplTongue } from './languages/tspl.ts'
import { zplTongue } from './languages/zpl.ts'

const tongues: Record<LabelLanguage, LabelTongue> = {
  zpl: zplTongue,
  tspl: tsplTongue,
  epl: eplTongue,
  escpos: escposTongue,
}

const abilitiesFor = ({ printer }: Label): Abilities => tongues[printer.language].abilities(printer)

/** The bytes that make a label's printer print it once, in the printer's own language, wherever its print falls. */
export const bytesOfLabel = (label: Label): Uint8Array =>
  tongues[label.printer.language].write(dotsOfLabel(label, abilitiesFor(label)))

/** How far the print of a label may be moved on its paper; white letters are things of their own. */
export function roomToMove(label: Label): RoomToMove {
  const printer = { ...label.printer, offsetXUm: 0, offsetYUm: 0 }
  return roomIn(dotsOfLabel({ ...label, printer }, { ...abilitiesFor(label), reverse: true }))
}

/** The bytes of a label, or why it is not printed: nothing is sent whose print the offsets push over the edge. */
export function printedLabel(made: Label | LabelRefusal): Uint8Array | LabelRefusal {
  if (isLabelRefusal(made)) return made
  const { offsetXUm, offsetYUm } = made.printer
  const off = offsetXUm === 0 && offsetYUm === 0 ? null : movedOff(made.printer, roomToMove(made))
  return off ?? bytesOfLabel(made)
}
