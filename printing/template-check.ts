import { asDelivered, type LabelPrinter, labelPrinter } from '#domain/label-printer'
import type { FoundFault, TemplateFault } from '#domain/label-template/faults'
import {
  allHold,
  type Condition,
  type FieldName,
  fieldsNamed,
  fieldsOf,
  mustHold,
  type TemplateValues,
  templateFields,
} from '#domain/label-template/fields'
import { type SampleName, samplesOf } from '#domain/label-template/samples'
import type { LabelTemplate, TemplateElement } from '#domain/label-template/template'
import type { Bitmap } from './bitmap.ts'
import { pictureOfLabel } from './label-picture.ts'
import { isLabelRefusal, type LabelRefusal } from './label-refusal.ts'
import { pixelsOf, readSymbols } from './read-codes.ts'
import { type InkedElement, inkOf, inksIn, inksMeet, isOn } from './template-ink.ts'
import { drawnElements, emptyLabel } from './template-label.ts'
import { sampleValues } from './template-samples.ts'

/** A template as it comes out with one sample: its picture, and what is wrong with it as far as the layout shows. */
export interface TemplateLook {
  picture: Bitmap | null
  elements: InkedElement[]
  faults: Pick<FoundFault, 'elementId' | 'what'>[]
}

/** Draws a template and looks at it; quick enough for every move of the mouse. */
export function lookAtTemplate(
  template: LabelTemplate,
  values: TemplateValues,
  printer: LabelPrinter,
): TemplateLook {
  const still = { ...printer, offsetXUm: 0, offsetYUm: 0 }
  const empty = emptyLabel(template, still)
  if (isLabelRefusal(empty)) return { picture: null, elements: [], faults: [faultOf(null, empty)] }
  const drawn = drawnElements(template, values, still)
  const elements = drawn.map((one) => inkOf(one, empty))
  const refused = drawn.flatMap(({ element, refusal }) =>
    refusal === null ? [] : [faultOf(element.elementId, refusal)],
  )
  const picture = pictureOfLabel({ ...empty, items: drawn.flatMap(({ items }) => items) })
  const missing = missingIn(template, values, elements)
  return { picture, elements, faults: [...refused, ...inkFaults(elements), ...missing] }
}

function faultOf(elementId: string | null, why: LabelRefusal): TemplateLook['faults'][number] {
  return { elementId, what: wordedFault(why) }
}

function wordedFault(why: LabelRefusal): TemplateFault {
  switch (why.refusal) {
    case 'label-wider-than-printer':
      return { fault: 'too-wide', labelUm: why.labelUm, printerUm: why.printerUm }
    case 'text-too-long':
      return { fault: 'text-too-long', text: why.text }
    case 'barcode-too-long':
      return { fault: 'code-too-narrow', text: why.text }
    case 'barcode-unprintable':
      return { fault: 'code-unprintable', text: why.text }
    case 'sscc-wrong':
      return { fault: 'code-unprintable', text: why.sscc }
    case 'print-moved-off':
      return { fault: 'outside' }
    case 'tracking-number-missing':
      return { fault: 'code-unprintable', text: '' }
  }
}

function inkFaults(elements: readonly InkedElement[]): TemplateLook['faults'] {
  const faults: TemplateLook['faults'] = []
  for (const [at, one] of elements.entries()) {
    const { elementId } = one.element
    if (one.reach !== null && !isOn(one.reach, one)) faults.push({ elementId, what: { fault: 'outside' } })
    for (const { reach } of one.codes) {
      if (!isOn(reach, one)) faults.push({ elementId, what: { fault: 'outside' } })
      for (const other of elements)
        if (other !== one && inksIn(other, reach))
          faults.push({ elementId, what: { fault: 'code-covered', by: other.element.elementId } })
    }
    for (const other of elements.slice(at + 1))
      if (hasLetters(one.element) && hasLetters(other.element) && inksMeet(one, other))
        faults.push({ elementId, what: { fault: 'texts-touch', by: other.element.elementId } })
  }
  return faults
}

const hasLetters = ({ kind }: TemplateElement): boolean =>
  ['text', 'address', 'marks', 'goods'].includes(kind)

/** What the floor needs of a label of this kind. */
function missingIn(
  { kind }: LabelTemplate,
  values: TemplateValues,
  elements: readonly InkedElement[],
): TemplateLook['faults'] {
  const { code, text } = mustHold[kind]
  const wanted = values.texts[code] ?? ''
  const faults: TemplateLook['faults'] = []
  if (!elements.some(({ codes }) => codes.some(({ said }) => said === wanted)))
    faults.push({ elementId: null, what: { fault: 'code-missing', field: code } })
  const says = (field: FieldName) =>
    elements.some(({ element }) => element.kind === 'text' && fieldsNamed(element.text).includes(field))
  if (text !== null && (values.texts[text] ?? '') !== '' && !says(text))
    faults.push({ elementId: null, what: { fault: 'text-missing', field: text } })
  return faults
}

interface Trial {
  sample: SampleName | null
  values: TemplateValues
}

/**
 * Tries a template before it may be used: with every sample and with what its conditions ask for, on the printer it is
 * for and on heads of 203 and 300 dots an inch, each code read off the picture. Each fault is told once.
 */
export async function checkTemplate(template: LabelTemplate, own: LabelPrinter): Promise<FoundFault[]> {
  const found = new Map<string, FoundFault>()
  const add = (fault: FoundFault) => {
    const { elementId, what } = fault
    const key = JSON.stringify([elementId, what.fault, 'by' in what ? what.by : null])
    if (!found.has(key)) found.set(key, fault)
  }
  for (const fault of writtenFaults(template)) add({ ...fault, sample: null, dpi: null })
  const { trials, never } = trialsOf(template)
  for (const elementId of never) add({ elementId, what: { fault: 'never-drawn' }, sample: null, dpi: null })
  for (const printer of printersFor(template, own)) {
    const read = new Set<string>()
    for (const { sample, values } of trials) {
      const look = lookAtTemplate(template, values, printer)
      for (const fault of look.faults) add({ ...fault, sample, dpi: printer.dpi })
      for (const fault of await unreadIn(look, read)) add({ ...fault, sample, dpi: printer.dpi })
    }
  }
  return [...found.values()]
}

function writtenFaults({ kind, elements }: LabelTemplate): TemplateLook['faults'] {
  const known: readonly string[] = fieldsOf(kind)
  return elements.flatMap((element) => {
    const named = 'text' in element ? fieldsNamed(element.text) : []
    const asked = element.when.map(({ field }) => field)
    return [...named, ...asked]
      .filter((name) => !known.includes(name))
      .map((name) => ({ elementId: element.elementId, what: { fault: 'unknown-field' as const, name } }))
  })
}

/** All samples, and one more for each element that none of them draws. */
function trialsOf(template: LabelTemplate): { trials: Trial[]; never: string[] } {
  const { kind, elements } = template
  const trials: Trial[] = samplesOf(kind).map((sample) => ({ sample, values: sampleValues(kind, sample) }))
  const never: string[] = []
  for (const { elementId, when } of elements) {
    if (trials.some(({ values }) => allHold(when, values))) continue
    const values = valuesFor(when, sampleValues(kind, 'usual'), templateFields[kind])
    if (allHold(when, values)) trials.push({ sample: null, values })
    else never.push(elementId)
  }
  return { trials, never }
}

/** What a label would say of which all these conditions hold; as it was where they contradict one another. */
function valuesFor(
  when: readonly Condition[],
  values: TemplateValues,
  examples: Readonly<Partial<Record<FieldName, string>>>,
): TemplateValues {
  const texts = { ...values.texts }
  for (const { field, is, text } of when) {
    if (is === 'equal') texts[field] = text
    if (is === 'filled' && (texts[field] ?? '') === '') texts[field] = examples[field] ?? ''
    if (is === 'blank') texts[field] = ''
  }
  return { ...values, texts }
}

/** The printer that labels are for, and usual heads; the coarsest ones only where the paper goes in. */
function printersFor({ widthUm }: LabelTemplate, own: LabelPrinter): LabelPrinter[] {
  const usual = (['epson-tm-t88vi', 'zebra-zd421'] as const).map((model) => labelPrinter(asDelivered(model)))
  const fine = labelPrinter({ ...asDelivered('zebra-zd421'), dpi: 300 })
  const fitting = [...usual, fine].filter((printer) => printer.widthUm >= widthUm)
  return [own, ...fitting.filter(({ dpi, font }) => dpi !== own.dpi || font !== own.font)]
}

/** Scans that came meanwhile go first. */
const turnOfOthers = () => new Promise<void>((resolve) => void setImmediate(resolve))

/** Codes that cannot be read off the picture. What was read once in this size is not read again. */
async function unreadIn(
  { picture, elements }: TemplateLook,
  read: Set<string>,
): Promise<TemplateLook['faults']> {
  const faults: TemplateLook['faults'] = []
  if (picture === null) return faults
  await turnOfOthers()
  for (const { element, codes, ink } of elements)
    for (const { said, reach } of codes) {
      const key = `${element.elementId} ${said}`
      if (read.has(key) || ink.widthDots === 0) continue
      read.add(key)
      await turnOfOthers()
      const found = await readSymbols(pixelsOf(picture, reach, 24), {
        tryHarder: true,
        maxNumberOfSymbols: 4,
      })
      if (!found.some(({ text }) => text === said))
        faults.push({ elementId: element.elementId, what: { fault: 'code-unread', text: said } })
    }
  return faults
}
