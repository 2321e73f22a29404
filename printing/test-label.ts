import type { LabelPrinter } from '#domain/label-printer'
import { bytesOfLabel } from './label-bytes.ts'
import { type Draft, draftLabel } from './label-draft.ts'
import type { Label } from './label-model.ts'
import { isLabelRefusal, type LabelRefusal } from './label-refusal.ts'
import { addLadders, addRulers } from './rulers.ts'

/** The bytes of a printer's test label; `about` says which printer it is, in one line. */
export function testLabelBytes(
  printer: LabelPrinter,
  printerName: string,
  about: string,
): Uint8Array | LabelRefusal {
  const label = testLabel(printer, printerName, about)
  return isLabelRefusal(label) ? label : bytesOfLabel(label)
}

/** Where the parts of a test label stand, in millimetres. */
interface Plan {
  width: number
  height: number
  left: number
  wide: number
  title: { yMm: number; heightMm: number; sizeMm: number }
  samples: { yMm: number; heightMm: number; sizeMm: number }
  bars: { yMm: number; heightMm: number; moduleMm: number }
  ladders: { xMm: number; yMm: number; sideMm: number }
}

/** A shipping label's size where it goes in, else the two inches that every printer takes. */
const large: Plan = {
  width: 101.6,
  height: 152.4,
  left: 10,
  wide: 84,
  title: { yMm: 8, heightMm: 11, sizeMm: 10 },
  samples: { yMm: 21, heightMm: 40, sizeMm: 4.6 },
  bars: { yMm: 66, heightMm: 24, moduleMm: 0.5 },
  ladders: { xMm: 12, yMm: 134, sideMm: 12 },
}
const small: Plan = {
  width: 50.8,
  height: 50.8,
  left: 6,
  wide: 40,
  title: { yMm: 6, heightMm: 5, sizeMm: 5 },
  samples: { yMm: 12, heightMm: 17, sizeMm: 2.6 },
  bars: { yMm: 31, heightMm: 7, moduleMm: 0.25 },
  ladders: { xMm: 7, yMm: 40, sideMm: 7 },
}

/**
 * A label by which a person sees that a printer is the right one, and sets it up: rulers along the edges show how far its
 * labels sit off, ladders of thin lines whether it burns too dark or too light, and the rest that it prints every script.
 */
export function testLabel(printer: LabelPrinter, printerName: string, about: string): Label | LabelRefusal {
  const plan = printer.widthMm >= large.width ? large : small
  const draft = draftLabel(plan.width, plan.height, printer)
  addRulers(draft, plan)
  write(draft, plan, printerName, about)
  const { bars } = plan
  draft.code128('PB-TEST', { xMm: plan.left, widthMm: plan.wide, ...bars }, bars.moduleMm)
  if (plan === large) draft.qr('PACKBENCH TEST', 32, 96, 36)
  addLadders(draft, plan.ladders, printer)
  return draft.finish()
}

function write(draft: Draft, { left, wide, title, samples }: Plan, printerName: string, about: string): void {
  const inside = { xMm: left, widthMm: wide }
  draft.title({ text: printerName, sizeMm: title.sizeMm, weight: 700 }, { ...inside, ...title })
  const lines = [about, 'ABCDEFGHIJKLM 0123456789 àéîõü', '中文标签 测试', 'தமிழ் சோதனை', 'اختبار 12345']
  draft.paragraphs(
    lines.map((text) => ({ text, sizeMm: samples.sizeMm, weight: 400 })),
    { ...inside, ...samples },
  )
}
