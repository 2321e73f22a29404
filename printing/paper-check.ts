import { allHold, fieldsNamed } from '#domain/label-template/fields'
import type { SampleName } from '#domain/label-template/samples'
import type { WholeLanguage } from '#domain/language'
import type { FoundPaperFault, PaperFault } from '#domain/paper-template/faults'
import { fieldsOfPaper, paperFields, paperMustHold } from '#domain/paper-template/fields'
import { samplesOfPaper } from '#domain/paper-template/samples'
import { type PaperTemplate, textsIn } from '#domain/paper-template/template'
import { saidOn } from '#words/paper-said'
import { watchedPdf } from './documents/draw-paper.ts'
import { newWatch, type Watch } from './documents/paper-frame.ts'
import type { PaperValues } from './documents/paper-values.ts'
import type { PdfBox } from './documents/pdf-barcode.ts'
import { samplePaper } from './paper-samples.ts'
import { type GreyPage, pdfPage } from './pdf-picture.ts'
import { readSymbols } from './read-codes.ts'

type Fault = Pick<FoundPaperFault, 'blockId' | 'what'>

/** A paper as it comes out with one sample, and what is wrong with it as far as the layout shows. */
export interface PaperLook {
  pdf: Uint8Array
  faults: Fault[]
  shown: string[]
  codes: Watch['codes']
}

/** Lays a paper out and looks at it; quick enough for every key that is pressed. */
export async function lookAtPaperTemplate(template: PaperTemplate, values: PaperValues): Promise<PaperLook> {
  const watch = newWatch()
  const pdf = await watchedPdf(template, values, watch)
  const of = <T extends { blockId: string }>(all: readonly T[], what: (one: T) => PaperFault): Fault[] =>
    all.map((one) => ({ blockId: one.blockId, what: what(one) }))
  const faults = [
    ...of(watch.tight, ({ text }) => ({ fault: 'text-too-long', text: text.slice(0, 80) })),
    ...of(watch.narrow, ({ neededUm, roomUm }) => ({ fault: 'columns-too-wide', neededUm, roomUm })),
    ...of(
      watch.codes.filter(({ box }) => box === null),
      ({ text }) => ({ fault: 'code-too-narrow', text }),
    ),
    ...missingIn(template, values, watch),
  ]
  return { pdf, faults: onceEach(faults), shown: [...watch.shown], codes: watch.codes }
}

/** A list of many rows tells a fault of a column once. */
function onceEach(faults: readonly Fault[]): Fault[] {
  const first = new Map<string, Fault>()
  for (const fault of faults) {
    const key = `${fault.blockId} ${fault.what.fault}`
    if (!first.has(key)) first.set(key, fault)
  }
  return [...first.values()]
}

/** What a paper of this kind is of no use without. */
function missingIn({ kind, blocks }: PaperTemplate, values: PaperValues, watch: Watch): Fault[] {
  const { list, code, text } = paperMustHold[kind]
  const faults: PaperFault[] = []
  const shown = blocks.filter(({ blockId }) => watch.shown.has(blockId))
  if (list !== null && !shown.some((block) => block.kind === 'table' && block.list === list))
    faults.push({ fault: 'list-missing', list })
  if (code !== null && !watch.codes.some((one) => one.text === values.texts[code]))
    faults.push({ fault: 'code-missing', field: code })
  const says = (block: (typeof shown)[number]) =>
    block.kind === 'text' && fieldsNamed(block.text).includes(text ?? '')
  if (text !== null && (values.texts[text] ?? '').trim() !== '' && !shown.some(says))
    faults.push({ fault: 'text-missing', field: text })
  return faults.map((what) => ({ blockId: null, what }))
}

/** The coarsest printer of papers. */
const dotsPerInch = 203

/**
 * Tries a template of a paper before it may be used: with every sample, long lists and every script, and with what its
 * conditions ask for, each code read off the picture of its page. Each fault is told once.
 */
export async function checkPaperTemplate(
  template: PaperTemplate,
  language: WholeLanguage,
): Promise<FoundPaperFault[]> {
  const found = new Map<string, FoundPaperFault>()
  const add = (fault: Fault, sample: SampleName | null) => {
    const key = `${fault.blockId} ${fault.what.fault}`
    if (!found.has(key)) found.set(key, { ...fault, sample })
  }
  for (const fault of writtenFaults(template, language)) add(fault, null)
  const { trials, never } = trialsOf(template, language)
  for (const blockId of never) add({ blockId, what: { fault: 'never-drawn' } }, null)
  const read = new Set<string>()
  for (const { sample, values } of trials) {
    await turnOfOthers()
    const look = await lookAtPaperTemplate(template, values)
    for (const fault of look.faults) add(fault, sample)
    for (const fault of await unreadIn(look, read)) add(fault, sample)
  }
  return [...found.values()]
}

function writtenFaults(template: PaperTemplate, language: WholeLanguage): Fault[] {
  const { kind, blocks, running, foot } = template
  const known: readonly string[] = [...fieldsOfPaper(kind), ...Object.keys(saidOn(kind, language))]
  const unknown = (blockId: string | null, names: readonly string[]): Fault[] =>
    names
      .filter((name) => !known.includes(name))
      .map((name) => ({ blockId, what: { fault: 'unknown-field', name } }))
  return [
    ...unknown(null, [running.left, running.right, foot].flatMap(fieldsNamed)),
    ...blocks.flatMap((block) =>
      unknown(block.blockId, [
        ...textsIn(block).flatMap(fieldsNamed),
        ...block.when.map(({ field }) => field),
      ]),
    ),
  ]
}

interface Trial {
  sample: SampleName | null
  values: PaperValues
}

/** All samples, and one more for each block that none of them draws. */
function trialsOf(
  { kind, blocks }: PaperTemplate,
  language: WholeLanguage,
): { trials: Trial[]; never: string[] } {
  const trials: Trial[] = samplesOfPaper(kind).map((sample) => ({
    sample,
    values: samplePaper(kind, sample, language),
  }))
  const never: string[] = []
  const examples: Readonly<Record<string, string>> = paperFields[kind]
  for (const { blockId, when } of blocks) {
    if (trials.some(({ values }) => allHold(when, values))) continue
    const usual = samplePaper(kind, 'usual', language)
    const texts = { ...usual.texts }
    for (const { field, is, text } of when) {
      if (is === 'equal') texts[field] = text
      if (is === 'filled' && (texts[field] ?? '') === '') texts[field] = examples[field] ?? ''
      if (is === 'blank') texts[field] = ''
    }
    const values = { ...usual, texts }
    if (allHold(when, values)) trials.push({ sample: null, values })
    else never.push(blockId)
  }
  return { trials, never }
}

/** Scans that came meanwhile go first. */
const turnOfOthers = () => new Promise<void>((resolve) => void setImmediate(resolve))

/** Codes that cannot be read off the picture of their page. What was read once in a block is not read again. */
async function unreadIn({ pdf, codes }: PaperLook, read: Set<string>): Promise<Fault[]> {
  const faults: Fault[] = []
  const fresh = codes.filter(({ blockId, text }) => !read.has(`${blockId} ${text}`))
  for (const [page, onPage] of Map.groupBy(fresh, (code) => code.page)) {
    const picture = await pdfPage(pdf, page, dotsPerInch)
    for (const { blockId, text, box } of onPage) {
      const key = `${blockId} ${text}`
      if (picture === null || box === null || read.has(key)) continue
      read.add(key)
      await turnOfOthers()
      const seen = await readSymbols(cut(picture, box), { tryHarder: true, maxNumberOfSymbols: 4 })
      if (seen.length !== 1 || seen[0]?.text !== text)
        faults.push({ blockId, what: { fault: 'code-unread', text } })
    }
  }
  return faults
}

/** The part of a page around a code as a scanner sees it: what stands in its quiet zone is seen, too. */
function cut(
  { widthDots, heightDots, data }: GreyPage,
  { left, top, width, height }: PdfBox,
): { width: number; height: number; data: Uint8ClampedArray } {
  const dots = (points: number) => Math.round((points * dotsPerInch) / 72)
  const quiet = dots(8)
  const from = { x: Math.max(0, dots(left) - quiet), y: Math.max(0, dots(top)) }
  const wide = Math.min(widthDots, dots(left + width) + quiet) - from.x
  const tall = Math.min(heightDots, dots(top + height)) - from.y
  const pixels = new Uint8ClampedArray(wide * tall * 4).fill(255)
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < wide; x++)
      pixels.fill(
        data[(from.y + y) * widthDots + from.x + x] ?? 255,
        (y * wide + x) * 4,
        (y * wide + x) * 4 + 3,
      )
  return { width: wide, height: tall, data: pixels }
}
