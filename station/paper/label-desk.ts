import { readFileSync, statSync } from 'node:fs'
import type { CommandArgs } from '#contract/commands'
import type { LabelAnswers, LabelTemplateRow, labelCommands } from '#contract/label-commands'
import { labelTemplateFile } from '#contract/label-template'
import { addTemplate, templateVersion, templateVersions, useTemplate } from '#db/label-templates'
import { couriers } from '#db/master'
import type { PersonRow } from '#db/people'
import { builtInTemplates } from '#domain/label-template/built-in'
import { mustHold } from '#domain/label-template/fields'
import type { SampleName } from '#domain/label-template/samples'
import { type LabelTemplate, type TemplateKind, templateKinds } from '#domain/label-template/template'
import type { Refusal } from '#domain/refusal'
import { printedLabel } from '#printing/label-bytes'
import { isLabelRefusal } from '#printing/label-refusal'
import { checkTemplate, lookAtTemplate } from '#printing/template-check'
import { labelFromTemplate } from '#printing/template-label'
import { sampleValues } from '#printing/template-samples'
import { type Floor, isoNow, step } from '#station/context'
import type { Desk, Handlers } from '#station/handlers'
import { drawnAs, misfitOf, printerFor } from '#station/paper/drawn-papers'
import { homePrinter, journalAt } from '#station/paper/journal'
import { jsonOf, readTemplate } from '#station/paper/layouts'
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
    saveLabelTemplate: (args, by) => save(floor, args, someone(by)),
    useLabelTemplate: (args, by) => use(floor, args, someone(by)),
    printLabelTest: ({ template, sample }, by) => printTest(floor, template, sample, someone(by)),
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
  const rowOf = (kind: TemplateKind, courierId: string): LabelTemplateRow => {
    const key = `${kind} ${courierId}`
    const name = known.find((one) => one.courierId === courierId)?.name ?? courierId
    const courierName = courierId === '' ? null : name
    const row = rows.get(key) ?? { kind, courierId, courierName, current: 0, versions: [] }
    rows.set(key, row)
    return row
  }
  for (const kind of templateKinds) rowOf(kind, '')
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
  const place = ({ kind }: LabelTemplateRow) => templateKinds.indexOf(kind)
  const sorted = [...rows.values()].sort((one, other) => place(one) - place(other))
  return { rows: sorted, couriers: known, printer, hasDialogs }
}

type Which = CommandArgs<'labelTemplate'>

function versionOf(floor: Floor, { kind, courierId, version }: Which): LabelTemplate | null {
  if (version === 0) return builtInTemplates[kind]
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

async function save(
  floor: Floor,
  { template, courierId, reason }: CommandArgs<'saveLabelTemplate'>,
  { personId }: PersonRow,
): Promise<{ version: number } | Refusal> {
  const { kind } = template
  if (courierId !== '' && !isCourierOf(floor, kind, courierId))
    return { refusal: 'not-found', what: courierId }
  const faults = await checkTemplate(template, printerOf(floor, kind))
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

const isCourierOf = (floor: Floor, kind: TemplateKind, courierId: string): boolean =>
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
  const job = {
    kind: 'test',
    orderRef: null,
    cartonId: null,
    about: kind,
    copy: 1,
    requestedBy: personId,
  } as const
  step(floor, () => journalAt(floor, device.deviceId, { ...job, requestReason: null }, drawnAs(bytes)))
  floor.wake.printing()
  floor.tell({ tell: 'changed', tables: ['printJob'] })
  return null
}

/** A layout with its logo takes less. */
const mostBytes = 1_000_000

function readFile(path: string, kind: TemplateKind): LabelTemplate | Refusal {
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
