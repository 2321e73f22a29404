import { draftLabel } from './label-draft.ts'
import { isLabelRefusal, type LabelRefusal } from './label-refusal.ts'
import { zplFromLabel } from './languages/zpl.ts'
import { type PrinterModelName, printerModels } from './printer-models.ts'

/** A label by which a person sees that a printer is the right one, aligned, dark enough and prints every script. */
export function testLabelZpl(modelName: PrinterModelName, printerName: string): Uint8Array | LabelRefusal {
  const model = printerModels[modelName]
  const full = model.widthMm >= 101.6
  const [width, height] = full ? [101.6, 152.4] : [50.8, 50.8]
  const draft = draftLabel(width, height, model)
  const inside = { xMm: 4, widthMm: (full ? 100 : width) - 8 }
  draft.add({
    kind: 'box',
    xMm: 1,
    yMm: 1,
    widthMm: (full ? 100 : width) - 2,
    heightMm: (full ? 150 : height) - 2,
    lineMm: 0.5,
  })
  draft.title(
    { text: printerName, sizeMm: full ? 11 : 6, weight: 700 },
    { ...inside, yMm: 4, heightMm: full ? 12 : 6 },
  )
  const about = `${modelName}, ${model.widthMm} mm, ${model.dotsPerMm.toFixed(1)} dots/mm, ${model.language.toUpperCase()}`
  const samples = [about, 'ABCDEFGHIJKLM 0123456789 àéîõü', '中文标签 测试', 'தமிழ் சோதனை', 'اختبار 12345']
  draft.paragraphs(
    samples.map((text) => ({ text, sizeMm: full ? 4.6 : 2.6, weight: 400 })),
    { ...inside, yMm: full ? 19 : 11, heightMm: full ? 40 : 17 },
  )
  const across = { xMm: 2, widthMm: (full ? 100 : width) - 4 }
  draft.code128('PB-TEST', { ...across, yMm: full ? 66 : 30, heightMm: full ? 24 : 7 }, full ? 0.5 : 0.25)
  if (full) draft.qr('PACKBENCH TEST', 32, 96, 36)
  const steps = [0.13, 0.25, 0.5, 1, 2]
  let y = full ? 136 : 40
  for (const lineMm of steps) {
    draft.rule(inside.xMm, y, inside.widthMm, lineMm)
    y += lineMm + (full ? 1.6 : 0.8)
  }
  const label = draft.finish()
  return isLabelRefusal(label) ? label : zplFromLabel(label)
}
