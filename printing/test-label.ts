import type { LabelPrinter } from '#domain/label-printer'
import { bytesOfLabel } from './label-bytes.ts'
import { type Draft, draftLabel } from './label-draft.ts'
import type { Label } from './label-model.ts'
import { isLabelRefusal, type LabelRefusal } from './label-refusal.ts'
import { addLadders, addRulers } from './rulers.ts'

/**
 * The bytes of a printer's test label; `about` says which printer it is, in one line. It is printed whatever the offsets
 * are, since it is what they are set by: its rulers begin at the very edge, and marks that are pushed over it are cut.
 */
export function testLabelBytes(
  printer: LabelPrinter,
  printerName: string,
  about: string,
): Uint8Array | LabelRefusal {
  const label = testLabel(printer, printerName, about)
  return isLabelRefusal(label) ? label : bytesOfLabel(label)
}

/** Where the parts of a test label stand, in micrometres. */
interface Plan {
  width: number
  height: number
  left: number
  wide: number
  title: { yUm: number; heightUm: number; sizeUm: number }
  samples: { yUm: number; heightUm: number; sizeUm: number }
  bars: { yUm: number; heightUm: number; moduleUm: number }
  ladders: { xUm: number; yUm: number; sideUm: number }
}

/** A shipping label's size where it goes in, else the two inches that every printer takes. */
const large: Plan = {
  width: 101_600,
  height: 152_400,
  left: 10_000,
  wide: 84_000,
  title: { yUm: 8_000, heightUm: 11_000, sizeUm: 10_000 },
  samples: { yUm: 21_000, heightUm: 40_000, sizeUm: 4_600 },
  bars: { yUm: 66_000, heightUm: 24_000, moduleUm: 500 },
  ladders: { xUm: 12_000, yUm: 134_000, sideUm: 12_000 },
}
const small: Plan = {
  width: 50_800,
  height: 50_800,
  left: 6_000,
  wide: 40_000,
  title: { yUm: 6_000, heightUm: 5_000, sizeUm: 5_000 },
  samples: { yUm: 12_000, heightUm: 17_000, sizeUm: 2_600 },
  bars: { yUm: 31_000, heightUm: 7_000, moduleUm: 250 },
  ladders: { xUm: 7_000, yUm: 40_000, sideUm: 7_000 },
}

/**
 * A label by which a person sees that a printer is the right one, and sets it up: rulers along the edges show how far its
 * labels sit off, ladders of thin lines whether it burns too dark or too light, and the rest that it prints every script.
 */
export function testLabel(printer: LabelPrinter, printerName: string, about: string): Label | LabelRefusal {
  const plan = printer.widthUm >= large.width ? large : small
  const draft = draftLabel(plan.width, plan.height, printer)
  addRulers(draft, plan)
  write(draft, plan, printerName, about)
  const { bars } = plan
  draft.code128('PB-TEST', { xUm: plan.left, widthUm: plan.wide, ...bars }, bars.moduleUm)
  if (plan === large) draft.qr('PACKBENCH TEST', 32_000, 96_000, 36_000)
  addLadders(draft, plan.ladders, printer)
  return draft.finish()
}

function write(draft: Draft, { left, wide, title, samples }: Plan, printerName: string, about: string): void {
  const inside = { xUm: left, widthUm: wide }
  draft.title({ text: printerName, sizeUm: title.sizeUm, weight: 700 }, { ...inside, ...title })
  const lines = [about, 'ABCDEFGHIJKLM 0123456789 àéîõü', '中文标签 测试', 'தமிழ் சோதனை', 'اختبار 12345']
  draft.paragraphs(
    lines.map((text) => ({ text, sizeUm: samples.sizeUm, weight: 400 })),
    { ...inside, ...samples },
  )
}
