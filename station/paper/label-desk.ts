import { readFileSync, statSync } from 'node:fs'
import type { CommandArgs } from '#contract/commands'
import type { LabelAnswers, LabelTemplateRow, labelCommands, PaperDrawn } from '#contract/label-commands'
import { type Layout, type LayoutKind, labelTemplateFile, layoutKinds } from '#contract/label-template'
import { addTemplate, templateVersion, templateVersions, useTemplate } from '#db/label-templates'
import { couriers } from '#db/master'
import type { PersonRow } from '#db/people'
import { builtInTemplates } from '#domain/label-template/built-in'
import { mustHold } from '#domain/label-template/fields'
import type { SampleName } from '#domain/label-template/samples'
import type { LabelTemplate, TemplateKind } from '#domain/label-template/template'
import { type WholeLanguage, wholeLanguageOf } from '#domain/language'
import { builtInPapers } from '#domain/paper-template/built-in'
import type { PaperTemplate } from '#domain/paper-template/template'
import type { Refusal } from '#domain/refusal'
import { paperPdf } from '#printing/documents/draw-paper'
import type { PaperValues } from '#printing/documents/paper-values'
import { printedLabel } from '#printing/label-bytes'
import { isLabelRefusal } from '#printing/label-refusal'
import { checkPaperTemplate, lookAtPaperTemplate } from '#printing/paper-check'
import { samplePaper } from '#printing/paper-samples'
import { pdfPage, pngOfPage } from '#printing/pdf-picture'
import { checkTemplate, lookAtTemplate } from '#printing/template-check'
import { labelFromTemplate } from '#printing/template-label'
import { sampleValues } from '#printing/template-samples'
import { type Floor, isoNow, step } from '#station/context'
import type { Desk, Handlers } from '#station/handlers'
import { drawnAs, misfitOf, printerFor } from '#station/paper/drawn-papers'
import { homePrinter, journalAt } from '#station/paper/journal'
import { jsonOf, readTemplate } from '#station/paper/layouts'
import { senderOf } from '#station/paper/site-logo'
import { writeFileWhole } from '#station/support/save-file'

/** What a supervisor does about how labels look. */
export function labelHandlers(
  { floor, safety }: Desk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof labelCommands> {
  const { dialogs } = safety
  return {
    labelTemplates: () => view(floor, dialogs !== null),
    labelTemplate: (which) => versionOf(floor, which) ?? unknownVersion(which),
    drawLabel: ({ template, sample }) => look(floor, template, sample),
    checkLabel: ({ template }) => checkTemplate(template, printerOf(floor, template.kind)),
    drawPaper: ({ template, sample, page }, by) => lookAtPage(floor, template, sample, page, languageOf(by)),
    checkPaper: ({ template }, by) => checkPaperTemplate(template, languageOf(by)),
    saveLabelTemplate: (args, by) => save(floor, args, someone(by)),
    useLabelTemplate: (args, by) => use(floor, args, someone(by)),
    printLabelTest: ({ template, sample }, by) => printTest(floor, template, sample, someone(by)),
    printPaperTest: ({ template, sample }, by) => printPaperTest(floor, template, sample, someone(by)),
    saveLabelFile: async ({ template }) => {
      if (dialogs === null) return { refusal: 'not-found', what: 'window' }
      const path = await dialogs.saveFile(`packbench-label-${template.kind}.json`)
      if (path === null) return null
      const file = { packbench: 'label-template', format: 1, template }
      writeFileWhole(path, Buffer.from(`${JSON.stringify(file, null, 2)}\n`))
      return { path }
    },
    openLabelFile: async ({ kind }) => {
      if (dialogs === null) return { refusal: 'not-found', what: 'window' }
      const path = await dialogs.chooseFile(['json'])
      return path === null ? null : readFile(path, kind)
    },
  }
}

/** Small labels are printed as codes. */
const paperOf = (kind: TemplateKind) =>
  kind === 'shipping' ? 'shippingLabel' : kind === 'content' ? 'contentLabel' : 'code'
const printerOf = (floor: Floor, kind: TemplateKind) => printerFor(homePrinter(floor, paperOf(kind), null))

function view(floor: Floor, hasDialogs: boolean): LabelAnswers['labelTemplates'] {
  const known = couriers(floor.db).map(({ courierId, name }) => ({ courierId, name }))
  const rows = new Map<string, LabelTemplateRow>()
  const rowOf = (kind: LayoutKind, courierId: string): LabelTemplateRow => {
    const key = `${kind} ${courierId}`
    const name = known.find((one) => one.courierId === courierId)?.name ?? courierId
    const courierName = courierId === '' ? null : name
    const row = rows.get(key) ?? { kind, courierId, courierName, current: 0, versions: [] }
    rows.set(key, row)
    return row
  }
  for (const kind of layoutKinds) rowOf(kind, '')
  for (const { kind, courierId, version, savedBy, savedByName, savedAt, reason, inUse } of templateVersions(
    floor.db,
  )) {
    const row = rowOf(kind, courierId)
    row.versions.push({ version, savedBy: savedByName ?? savedBy, savedAt, reason })
    if (inUse === 1) row.current = version
  }
  const device = homePrinter(floor, 'shippingLabel', null)
  const { dpi, widthUm } = printerFor(device)
  const printer = { name: device?.name ?? null, dpi, widthUm }
  const place = ({ kind }: LabelTemplateRow) => layoutKinds.indexOf(kind)
  const sorted = [...rows.values()].sort((one, other) => place(one) - place(other))
  return { rows: sorted, couriers: known, printer, hasDialogs }
}

type Which = CommandArgs<'labelTemplate'>

const ours: Record<LayoutKind, Layout> = { ...builtInTemplates, ...builtInPapers }

function versionOf(floor: Floor, { kind, courierId, version }: Which): Layout | null {
  if (version === 0) return ours[kind]
  const saved = templateVersion(floor.db, { kind, courierId }, version)
  return saved === null ? null : readTemplate(floor, saved.templateId, saved.content)
}

const unknownVersion = ({ kind, version }: Which): Refusal => ({
  refusal: 'not-found',
  what: `${kind} ${version}`,
})

function look(floor: Floor, template: LabelTemplate, sample: SampleName): LabelAnswers['drawLabel'] {
  const printer = printerOf(floor, template.kind)
  const { picture, faults, elements } = lookAtTemplate(template, sampleValues(template.kind, sample), printer)
  const shown = elements.map(({ element }) => element.elementId)
  if (picture === null) return { picture, faults, shown }
  const { widthDots, heightDots, data } = picture
  return { picture: { widthDots, heightDots, rows: Buffer.from(data).toString('base64') }, faults, shown }
}

const languageOf = (by: PersonRow | null) => wholeLanguageOf(by?.language ?? 'en')
/** Enough to read every word of a page on a screen. */
const screenDpi = 110

/** A sample below the logo of the site. */
function withLogo(floor: Floor, values: PaperValues): PaperValues {
  const { logo } = senderOf(floor)
  return { ...values, sender: { ...values.sender, ...(logo !== undefined && { logo }) } }
}

async function lookAtPage(
  floor: Floor,
  template: PaperTemplate,
  sample: SampleName,
  page: number,
  language: WholeLanguage,
): Promise<PaperDrawn | Refusal> {
  const look = await lookAtPaperTemplate(
    template,
    withLogo(floor, samplePaper(template.kind, sample, language)),
  )
  const drawn = (await pdfPage(look.pdf, page, screenDpi)) ?? (await pdfPage(look.pdf, 0, screenDpi))
  if (drawn === null) return { refusal: 'not-found', what: `${page}` }
  const picture = `data:image/png;base64,${pngOfPage(drawn).toString('base64')}`
  return { picture, pages: drawn.pages, faults: look.faults, shown: look.shown }
}

async function save(
  floor: Floor,
  { template, courierId, reason }: CommandArgs<'saveLabelTemplate'>,
  { personId, language }: PersonRow,
): Promise<{ version: number } | Refusal> {
  const { kind } = template
  if (courierId !== '' && !isCourierOf(floor, kind, courierId))
    return { refusal: 'not-found', what: courierId }
  const faults =
    'blocks' in template
      ? await checkPaperTemplate(template, wholeLanguageOf(language))
      : await checkTemplate(template, printerOf(floor, template.kind))
  if (faults.length > 0) return { refusal: 'label-template-faulty', faults: faults.length }
  const templateId = floor.newId()
  const version = step(floor, () => {
    const about = {
      templateId,
      kind,
      courierId,
      content: JSON.stringify(template),
      savedBy: personId,
      reason,
    }
    const made = addTemplate(floor.db, { ...about, savedAt: isoNow(floor) })
    useTemplate(floor.db, { kind, courierId }, templateId)
    const payload = { kind, courierId, version: made, reason }
    floor.record({ kind: 'label-template-saved', subject: templateId, actor: personId, payload })
    return made
  })
  floor.tell({ tell: 'changed', tables: ['labelTemplate'] })
  return { version }
}

const isCourierOf = (floor: Floor, kind: LayoutKind, courierId: string): boolean =>
  kind === 'shipping' && couriers(floor.db).some((one) => one.courierId === courierId)

function use(
  floor: Floor,
  { kind, courierId, version, reason }: CommandArgs<'useLabelTemplate'>,
  { personId }: PersonRow,
): null | Refusal {
  const saved = templateVersion(floor.db, { kind, courierId }, version)
  if (version > 0 && saved === null) return unknownVersion({ kind, courierId, version })
  step(floor, () => {
    useTemplate(floor.db, { kind, courierId }, saved?.templateId ?? null)
    const payload = { kind, courierId, version, reason }
    const subject = saved?.templateId ?? kind
    floor.record({ kind: 'label-template-used', subject, actor: personId, payload })
  })
  floor.tell({ tell: 'changed', tables: ['labelTemplate'] })
  return null
}

/** Whoever finds a sample outside must see that it is none. */
const testWords = 'TEST: NOT A SHIPMENT'

function printTest(
  floor: Floor,
  template: LabelTemplate,
  sample: SampleName,
  { personId }: PersonRow,
): null | Refusal {
  const { kind } = template
  const device = homePrinter(floor, paperOf(kind), null)
  if (device === null) return { refusal: 'not-found', what: 'label-printer' }
  const values = sampleValues(kind, sample)
  const said = mustHold[kind].text
  const texts = said === null ? values.texts : { ...values.texts, [said]: testWords }
  const bytes = printedLabel(labelFromTemplate(template, { ...values, texts }, printerFor(device)))
  if (isLabelRefusal(bytes)) return misfitOf(bytes, device) ?? { refusal: 'label-template-faulty', faults: 1 }
  journalTest(floor, device.deviceId, kind, bytes, personId)
  return null
}

async function printPaperTest(
  floor: Floor,
  template: PaperTemplate,
  sample: SampleName,
  { personId, language }: PersonRow,
): Promise<null | Refusal> {
  const { kind } = template
  const device = homePrinter(floor, kind, null)
  if (device === null) return { refusal: 'not-found', what: 'document-printer' }
  const values = {
    ...withLogo(floor, samplePaper(kind, sample, wholeLanguageOf(language))),
    practice: testWords,
  }
  journalTest(floor, device.deviceId, kind, await paperPdf(template, values), personId)
  return null
}

function journalTest(
  floor: Floor,
  deviceId: string,
  about: LayoutKind,
  bytes: Uint8Array,
  requestedBy: string,
): void {
  const job = { kind: 'test', orderRef: null, cartonId: null, about, copy: 1, requestedBy } as const
  step(floor, () => journalAt(floor, deviceId, { ...job, requestReason: null }, drawnAs(bytes)))
  floor.wake.printing()
  floor.tell({ tell: 'changed', tables: ['printJob'] })
}

/** A layout with its logo takes less. */
const mostBytes = 1_000_000

function readFile(path: string, kind: LayoutKind): Layout | Refusal {
  if (statSync(path).size > mostBytes)
    return { refusal: 'label-file-unreadable', problem: `> ${mostBytes} bytes` }
  const read = labelTemplateFile.safeParse(jsonOf(readFileSync(path, 'utf8')))
  if (!read.success) {
    const [issue] = read.error.issues
    const where = issue?.path.join('.') ?? ''
    return { refusal: 'label-file-unreadable', problem: `${where} ${issue?.message ?? ''}`.trim() }
  }
  const { template } = read.data
  return template.kind === kind ? template : { refusal: 'label-file-of-other', kind: template.kind }
}
