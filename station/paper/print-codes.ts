import type {
  CodeAnswers,
  CodeChoices,
  CodePaper,
  CodeSelection,
  CodesPreview,
  codeCommands,
} from '#contract/code-commands'
import { locationSigns, namesOf, printedBadges, savePrintedBadge } from '#db/code-names'
import { allPeople, type PersonRow } from '#db/people'
import { savePrintedCarton } from '#db/picked-cartons'
import { savePrintedPlate } from '#db/plates'
import type { DrawnPaper } from '#db/print-jobs'
import { zonesOfHall } from '#db/zones'
import { actionsOf } from '#domain/action'
import type { LabelDrawing } from '#domain/label'
import { labelSizes, placesOn, printOn } from '#domain/label-stock'
import { wholeLanguages } from '#domain/language'
import { type MakerName, makerSheets } from '#domain/maker-codes'
import { inOrder } from '#domain/name-range'
import type { Refusal } from '#domain/refusal'
import { testSymbolNames } from '#domain/scanner-symbols'
import { codeLabel, templateOfLook } from '#printing/code-label'
import { benchSheetPdf } from '#printing/documents/bench-sheet'
import { codeSheetsPdf } from '#printing/documents/code-sheets'
import { cardPages, commandCardPdf } from '#printing/documents/command-card'
import { makerSheetPdf } from '#printing/documents/maker-sheet'
import { scannerTestPdf } from '#printing/documents/scanner-test-sheet'
import { drawingOf, paperPrinter } from '#printing/label-drawing'
import { isLabelRefusal } from '#printing/label-refusal'
import { type Floor, isoNow, isRefusal, step } from '#station/context'
import { sheetOf } from '#station/devices/bench-sheet'
import { connectionText } from '#station/devices/device-desk'
import type { Desk, Handlers } from '#station/handlers'
import {
  type CodeLabel,
  codeLabels,
  type LabelSelection,
  mayPrintBadge,
  nextCarton,
  nextPlate,
} from '#station/paper/code-fields'
import { drawnAs, drawnLabels, misfitOf, printerFor } from '#station/paper/drawn-papers'
import { homePrinter, journal } from '#station/paper/journal'
import { layoutOf } from '#station/paper/layouts'
import { localText } from '#station/paper/paper-facts'
import { usualSize } from '#station/paper/small-labels'
import { siteOf } from '#station/site'
import { placesToSign } from '#station/site-words'
import { writeFileWhole } from '#station/support/save-file'
import { cardWords } from '#words/actions'
import { wordsOf } from '#words/say'

/** Labels in one print job: what may have to be printed again after a jam. */
const labelsInJob = 50
const mostLabels = 2000
const a4 = { widthUm: 210_000, heightUm: 297_000 }

/** Printing codes from the desk. */
export function codeHandlers(
  { floor, safety }: Desk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof codeCommands> {
  return {
    codeChoices: (_, by) => choices(floor, safety.dialogs !== null, someone(by)),
    previewCodes: ({ selection, paper }, by) => preview(floor, selection, paper, someone(by)),
    printCodes: ({ selection, paper }, by) => printCodes(floor, selection, paper, someone(by)),
    saveCodes: async ({ selection, paper }, by) => {
      if (safety.dialogs === null) return { refusal: 'not-found', what: 'window' }
      const drawn = await pdfOf(floor, selection, paper, someone(by))
      if ('refusal' in drawn) return drawn
      const path = await safety.dialogs.saveFile(`packbench-${drawn.about.replaceAll(/[^\w-]+/g, '-')}.pdf`)
      if (path === null) return null
      writeFileWhole(path, drawn.bytes)
      return { path }
    },
  }
}

function choices(floor: Floor, hasDialogs: boolean, by: PersonRow): CodeChoices {
  const signs = locationSigns(floor.db)
  const ends = (names: readonly string[]) => {
    const [first, ...rest] = inOrder(names)
    return first === undefined ? null : { first, last: rest.at(-1) ?? first, count: names.length }
  }
  const printed = printedBadges(floor.db)
  const badges = allPeople(floor.db).flatMap(({ badge, inactive, roles }) =>
    badge === null || inactive !== null || !mayPrintBadge(by, roles) ? [] : [badge],
  )
  return {
    aisles: inOrder([...new Set(signs.map(({ aisle }) => aisle))]),
    ends: {
      location: ends(signs.map(({ locationId }) => locationId)),
      tote: ends(namesOf(floor.db, 'tote')),
      cart: ends(namesOf(floor.db, 'cart')),
      cartonType: ends(namesOf(floor.db, 'cartonType')),
      place: ends(placesToSign(floor)),
      zone: ends(zonesOfHall(floor.db).map(({ zone }) => zone)),
      plate: ends(namesOf(floor.db, 'plate')),
      badge: ends(badges),
    },
    newBadges: badges.filter((badge) => !printed.has(badge)).length,
    nextPlate: nextPlate(floor),
    nextCarton: nextCarton(floor),
    hasDialogs,
  }
}

/** What will come out, and what it looks like; nothing is printed. */
function preview(
  floor: Floor,
  selection: CodeSelection,
  paper: CodePaper,
  by: PersonRow,
): CodesPreview | Refusal {
  if (selection.kind === 'card') {
    const pages = cardPages(selection.groups)
    const labels = pages.reduce((sum, { names }) => sum + names.length, 0)
    return { labels, pages: pages.length, page: a4, shown: [], tooSmall: null }
  }
  if (isPage(selection)) {
    const labels = selection.kind === 'scannerTest' ? testSymbolNames.length : 1
    return { labels, pages: 1, page: a4, shown: [], tooSmall: null }
  }
  const labels = codeLabels(floor, selection, by)
  if (isRefusal(labels)) return labels
  const places = paper.paper === 'sheets' ? placesOn(paper.grid) : [{ xUm: 0, yUm: 0 }]
  const shown: CodesPreview['shown'] = []
  for (const [at, place] of places.entries()) {
    const label = labels[at]
    const drawing = label === undefined ? null : drawn(floor, label, paper)
    if (drawing !== null) shown.push({ ...place, drawing })
  }
  const tooSmall = longest(labels).find((label) => drawn(floor, label, paper) === null)?.name ?? null
  const onSheets = paper.paper === 'sheets'
  return {
    labels: labels.length,
    pages: onSheets ? Math.ceil(labels.length / places.length) : 0,
    page: onSheets ? a4 : labelSizes[paper.size],
    shown,
    tooSmall,
  }
}

/** Those that need most room: if these fit, the others do. */
function longest(labels: readonly CodeLabel[]): CodeLabel[] {
  const most = (lengthOf: (label: CodeLabel) => number) =>
    [...labels].sort((one, other) => lengthOf(other) - lengthOf(one)).slice(0, 3)
  return [...most(({ fields }) => fields.code.length), ...most(({ fields }) => fields.title.length)]
}

/** A label as it will look on this paper; null when it does not fit. */
function drawn(floor: Floor, { fields }: CodeLabel, paper: CodePaper): LabelDrawing | null {
  const onSheet = paper.paper === 'sheets'
  const size = onSheet ? printOn(paper.grid) : labelSizes[paper.size]
  const printer = onSheet ? paperPrinter : printerFor(homePrinter(floor, 'code', null))
  const layout = layoutOf(floor, templateOfLook[fields.look], '')
  const own = codeLabel(fields, size, printer, layout?.template)
  const label = isLabelRefusal(own) ? codeLabel(fields, size, printer) : own
  return isLabelRefusal(label) ? null : drawingOf(label)
}

/** Puts what was chosen on the printers' queues; A4 pages are drawn first, which may take a while. */
async function printCodes(
  floor: Floor,
  selection: CodeSelection,
  paper: CodePaper,
  by: PersonRow,
): Promise<CodeAnswers['printCodes'] | Refusal> {
  if (!isPage(selection) && paper.paper === 'labels') return printLabels(floor, selection, paper, by)
  const pages = await pdfOf(floor, selection, paper, by)
  if ('refusal' in pages) return pages
  save(floor, selection.kind, by, 'codeSheet', [
    { names: pages.names, about: pages.about, drawn: drawnAs(pages.bytes) },
  ])
  return { labels: pages.names.length }
}

function printLabels(
  floor: Floor,
  selection: LabelSelection,
  { size }: Extract<CodePaper, { paper: 'labels' }>,
  by: PersonRow,
): { labels: number } | Refusal {
  const labels = codeLabels(floor, selection, by)
  if (isRefusal(labels)) return labels
  const refusal = countRefusal(labels)
  if (refusal !== null) return refusal
  const device = homePrinter(floor, 'code', null)
  const [{ fields }] = labels as [CodeLabel]
  const layout = layoutOf(floor, templateOfLook[fields.look], '')
  const draw = (some: readonly CodeLabel[]) =>
    drawnLabels(
      some.map(({ fields }) => ({ label: 'code', fields, size, layout })),
      device,
    )
  const jobs: Pages[] = []
  for (let from = 0; from < labels.length; from += labelsInJob) {
    const part = labels.slice(from, from + labelsInJob)
    const drawn = draw(part)
    if (isLabelRefusal(drawn)) {
      const where = part.find((label) => isLabelRefusal(draw([label])))?.name ?? ''
      return misfitOf(drawn, device) ?? { refusal: 'bad-arguments', where, problem: drawn.refusal }
    }
    const names = part.map(({ name }) => name)
    jobs.push({ names, about: aboutOf(names), drawn })
  }
  save(floor, selection.kind, by, 'code', jobs)
  return { labels: labels.length }
}

/** The badge of a person just added, on whatever label printer there is; whether it can be printed. */
export function printBadge(floor: Floor, badge: string, by: PersonRow): boolean {
  const size = usualSize(printerFor(homePrinter(floor, 'code', null)))
  const selection = { kind: 'badge', who: 'range', from: badge, to: badge } as const
  return !isRefusal(printLabels(floor, selection, { paper: 'labels', size }, by))
}

/** A4 pages with everything on them that was chosen. */
async function pdfOf(
  floor: Floor,
  selection: CodeSelection,
  paper: CodePaper,
  by: PersonRow,
): Promise<{ names: string[]; about: string; bytes: Uint8Array } | Refusal> {
  if (selection.kind === 'card') return card(floor, selection.groups, by)
  if (selection.kind === 'scannerTest') return testSheet(floor, by)
  if (selection.kind === 'bench') return benchSheet(floor, by)
  if (selection.kind === 'maker') return makerSheet(selection.maker, by)
  const grid = paper.paper === 'sheets' ? paper.grid : '3x8'
  const labels = codeLabels(floor, selection, by)
  if (isRefusal(labels)) return labels
  const refusal = countRefusal(labels)
  if (refusal !== null) return refusal
  const drawings: LabelDrawing[] = []
  for (const label of labels) {
    const drawing = drawn(floor, label, { paper: 'sheets', grid })
    if (drawing === null) return { refusal: 'bad-arguments', where: label.name, problem: 'too-small' }
    drawings.push(drawing)
  }
  const names = labels.map(({ name }) => name)
  const about = aboutOf(names)
  return { names, about, bytes: await codeSheetsPdf(about, grid, drawings) }
}

async function card(
  floor: Floor,
  groups: Extract<CodeSelection, { kind: 'card' }>['groups'],
  { language }: PersonRow,
): Promise<{ names: string[]; about: string; bytes: Uint8Array }> {
  /** A code has room for three names. */
  const others = wholeLanguages.filter((one) => one !== language).slice(0, 2)
  const first = cardWords(language)
  const bytes = await commandCardPdf(siteOf(floor).name, groups, [first, ...others.map(cardWords)])
  return { names: groups.flatMap(actionsOf), about: first.title, bytes }
}

/** Chosen as whole pages, not as labels. */
const isPage = (one: CodeSelection): one is Exclude<CodeSelection, LabelSelection> =>
  ['card', 'scannerTest', 'bench', 'maker'].includes(one.kind)

async function testSheet(floor: Floor, { language }: PersonRow) {
  const words = wordsOf(language).scannerTest
  return {
    names: [...testSymbolNames],
    about: words.sheet.title,
    bytes: await scannerTestPdf(siteOf(floor).name, words),
  }
}

async function benchSheet(floor: Floor, { language }: PersonRow) {
  const { devices, station } = floor.settings
  if (devices.length === 0) return { refusal: 'not-found' as const, what: station.name }
  const { sheet } = wordsOf(language).bench
  const madeText = sheet.made(localText(isoNow(floor), siteOf(floor).timeZone))
  const lines = devices.map((device) => `${device.name}, ${connectionText(device)}`)
  const about = { title: sheet.title, hint: sheet.hint, stationName: station.name, madeText, devices: lines }
  const bytes = await benchSheetPdf({ ...about, code: sheetOf(devices) })
  return { names: [station.stationId], about: `${sheet.title} ${station.stationId}`, bytes }
}

async function makerSheet(maker: MakerName, { language }: PersonRow) {
  const words = wordsOf(language).bench.maker
  const about = words.title(makerSheets[maker].name)
  return { names: [maker], about, bytes: await makerSheetPdf(maker, words) }
}

/** Nothing to print, or more than anybody wants by accident. */
function countRefusal(labels: readonly CodeLabel[]): Refusal | null {
  if (labels.length === 0) return { refusal: 'not-found', what: '–' }
  if (labels.length <= mostLabels) return null
  return { refusal: 'bad-arguments', where: String(labels.length), problem: `> ${mostLabels}` }
}

const aboutOf = (names: readonly string[]): string =>
  names.length === 1 || names.at(-1) === names[0] ? `${names[0]}` : `${names[0]} – ${names.at(-1)}`

/** One print job of several labels or pages. */
interface Pages {
  names: readonly string[]
  about: string
  drawn: DrawnPaper
}

/** Journals the papers with who asked for them, and remembers whose badge was printed; all in one transaction. */
function save(
  floor: Floor,
  kind: CodeSelection['kind'],
  by: PersonRow,
  paper: 'code' | 'codeSheet',
  jobs: readonly Pages[],
): void {
  const asked = { kind: paper, orderRef: null, cartonId: null, copy: 1, requestedBy: by.personId }
  step(floor, () => {
    for (const { names, about, drawn } of jobs) {
      const jobId = journal(floor, { ...asked, about, labels: names.length, requestReason: null }, drawn)
      const payload = { kind, labels: names.length, first: names[0], last: names.at(-1) }
      floor.record({ kind: 'code-printed', subject: jobId, actor: by.personId, payload })
      if (kind === 'badge') for (const badge of names) savePrintedBadge(floor.db, badge, isoNow(floor))
      if (kind === 'newCarton') savePrintedCarton(floor.db, names.at(-1) ?? '')
      if (kind === 'newPlate') savePrintedPlate(floor.db, names.at(-1) ?? '')
    }
  })
  floor.wake.printing()
  floor.tell({ tell: 'changed', tables: ['printJob'] })
}
