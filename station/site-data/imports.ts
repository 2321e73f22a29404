import { basename } from 'node:path'
import type { CommandAnswer, CommandArgs } from '#contract/commands'
import type { ImportCounts, ImportRowsView, ImportRowView, SiteDataView } from '#contract/site-data-view'
import type { PersonRow } from '#db/people'
import { photoCount, recentImports } from '#db/site-imports'
import { tableOf } from '#db/site-tables'
import type { Refusal } from '#domain/refusal'
import { columnsOf } from '#domain/site-data/columns'
import { type SiteKind, siteKinds } from '#domain/site-data/kinds'
import { writeRow } from '#domain/site-data/plan-row'
import type { Dialogs } from '#station/desk/safety-desk'
import { droppedFiles } from '#station/site-data/dropped-file'
import { applyDraft } from '#station/site-data/import-apply'
import { type ImportThread, importThread } from '#station/site-data/import-client'
import { type Draft, type DraftRow, newDraft } from '#station/site-data/import-draft'
import type { ImportJob } from '#station/site-data/import-jobs'
import { photoFolder, planPictures, setAllPictures, sweepPhotos } from '#station/site-data/import-pictures'
import { fail, planTable, setWhole } from '#station/site-data/import-plan'
import { saveReport, saveSiteData, saveTemplate } from '#station/site-data/import-saves'
import { ownerOf } from '#station/site-data/site-owners'
import type { SiteFloor } from '#station/site-floor'

/** Site data as the desk works with it: look, choose a file, compare, take over. One file is open at a time. */
export interface SiteDataDesk {
  view: () => SiteDataView
  choose: (
    args: CommandArgs<'chooseImport'>,
    by: PersonRow,
  ) => Promise<CommandAnswer<'chooseImport'> | Refusal>
  /** Reads what was chosen some other way: a dropped file, or the command line. */
  open: (kind: SiteKind, fileName: string, source: Source, by: string | null) => Draft
  beginDrop: (args: CommandArgs<'beginImportDrop'>) => CommandAnswer<'beginImportDrop'> | Refusal
  addDrop: (args: CommandArgs<'addImportDrop'>, by: PersonRow) => CommandAnswer<'addImportDrop'> | Refusal
  draft: (token: string) => CommandAnswer<'importDraft'> | Refusal
  rows: (args: CommandArgs<'importRows'>) => ImportRowsView | Refusal
  setWhole: (args: CommandArgs<'setImportWhole'>) => Promise<null | Refusal>
  apply: (args: CommandArgs<'applyImport'>, by: string | null) => CommandAnswer<'applyImport'> | Refusal
  compareAgain: (token: string, by: string | null) => CommandAnswer<'compareImportAgain'> | Refusal
  leave: (token: string) => null
  saveTemplate: (
    args: CommandArgs<'saveTemplate'>,
    by: PersonRow,
  ) => Promise<CommandAnswer<'saveTemplate'> | Refusal>
  saveSiteData: (
    args: CommandArgs<'saveSiteData'>,
    by: PersonRow,
  ) => Promise<CommandAnswer<'saveSiteData'> | Refusal>
  saveReport: (token: string, by: PersonRow) => Promise<CommandAnswer<'saveImportReport'> | Refusal>
  close: () => void
}
type Source = { path: string } | { bytes: Uint8Array }

export function siteDataDesk(floor: SiteFloor, dialogs: Dialogs | null, thread: string | URL): SiteDataDesk {
  let open: { draft: Draft; source: Source; thread: ImportThread } | null = null
  const drops = droppedFiles()
  const dropKinds = new Map<string, SiteKind>()
  const parts = { floor, dialogs, thread }
  const tell = () => floor.tell({ tell: 'changed', tables: ['siteData'] })

  const close = () => {
    if (open === null) return
    open.draft.left = true
    open.thread.end()
    open = null
  }
  const start = (kind: SiteKind, fileName: string, source: Source, by: string | null): Draft => {
    close()
    const draft = newDraft(floor.newId(), kind, fileName, by)
    const reader = importThread(thread, jobOf(floor, kind, source))
    open = { draft, source, thread: reader }
    draft.done = read(floor, draft, reader, tell)
    return draft
  }
  const draftOf = (token: string): Draft | null => (open?.draft.view.token === token ? open.draft : null)
  const gone: Refusal = { refusal: 'import-gone' }

  return {
    close,
    open: start,
    view: () => siteDataView(floor, open?.draft ?? null),
    choose: async ({ kind, folder }, by) => {
      if (dialogs === null) return { refusal: 'not-found', what: 'window' }
      const endings = kind === 'pictures' ? ['zip'] : ['csv', 'xlsx', 'txt', 'tsv']
      const path = await (folder ? dialogs.chooseFolder() : dialogs.chooseFile(endings))
      if (path === null) return null
      return { token: start(kind, basename(path), { path }, by.personId).view.token }
    },
    beginDrop: ({ kind, fileName, bytes }) => {
      const token = floor.newId()
      if (!drops.begin(token, fileName, bytes))
        return { refusal: 'bad-arguments', where: 'bytes', problem: fileName }
      dropKinds.clear()
      dropKinds.set(token, kind)
      return { token }
    },
    addDrop: ({ token, from, base64 }, by) => {
      const whole = drops.add(token, from, base64)
      const kind = dropKinds.get(token)
      if (whole === null || kind === undefined) return gone
      const file = whole ? drops.take(token) : null
      if (file === null) return { token: null }
      return { token: start(kind, file.fileName, { bytes: file.bytes }, by.personId).view.token }
    },
    draft: (token) => draftOf(token)?.view ?? gone,
    rows: ({ token, show, from, most }) => {
      const draft = draftOf(token)
      return draft === null ? gone : rowsView(draft, show, from, most)
    },
    setWhole: async ({ token, whole }) => {
      const draft = draftOf(token)
      if (draft === null) return gone
      const { kind, state, wholeBlocked } = draft.view
      if (state !== 'ready') return { refusal: 'import-not-ready' }
      if (whole && wholeBlocked) return { refusal: 'whole-list-unclear' }
      await (kind === 'pictures' ? setAllPictures(floor, draft, whole) : setWhole(floor, draft, kind, whole))
      tell()
      return null
    },
    apply: ({ token, take, remove }, by) => {
      const draft = draftOf(token)
      if (draft === null) return gone
      const applied = applyDraft(floor, draft, take, remove, by)
      if ('refusal' in applied) return applied
      close()
      void sweepPhotos(floor)
      tell()
      return applied
    },
    compareAgain: (token, by) => {
      if (open === null || open.draft.view.token !== token) return gone
      const { draft, source } = open
      return { token: start(draft.view.kind, draft.view.fileName, source, by).view.token }
    },
    leave: (token) => {
      if (draftOf(token) !== null) close()
      void sweepPhotos(floor)
      tell()
      return null
    },
    saveTemplate: ({ kind, format }, by) => saveTemplate(parts, kind, format, by.language),
    saveSiteData: ({ kind, format }, by) => saveSiteData(parts, kind, format, by.language),
    saveReport: async (token, by) => {
      const draft = draftOf(token)
      return draft === null ? gone : saveReport(parts, draft, by.language)
    },
  }
}

const jobOf = (floor: SiteFloor, kind: SiteKind, source: Source): ImportJob =>
  kind === 'pictures'
    ? { job: 'pictures', source, into: photoFolder(floor.dataDir) }
    : { job: 'table', kind, source }

/** Reads and compares a file from beginning to end; what goes wrong becomes the draft's trouble. */
async function read(floor: SiteFloor, draft: Draft, thread: ImportThread, tell: () => void): Promise<void> {
  const progress = setInterval(tell, 400)
  try {
    const first = await thread.ask('head')
    if (draft.left) return
    if (!('head' in first)) return fail(draft, 'file' in first ? first : { file: 'damaged' })
    const { format, columns, ignored, secrets, remarks, rows, sha256 } = first.head
    Object.assign(draft.view, { format, columns, ignored, secrets, remarks, of: rows })
    draft.sha256 = sha256
    const { kind } = draft.view
    await (kind === 'pictures' ? planPictures(floor, draft, thread) : planTable(floor, draft, kind, thread))
  } catch (error) {
    floor.log.error(
      { error: error instanceof Error ? error.stack : String(error) },
      'a file could not be compared',
    )
    fail(draft, { file: 'damaged' })
  } finally {
    clearInterval(progress)
    thread.end()
    tell()
  }
}

function siteDataView(floor: SiteFloor, draft: Draft | null): SiteDataView {
  return {
    kinds: siteKinds.map((kind) => ({
      kind,
      rows: kind === 'pictures' ? photoCount(floor.db) : tableOf(kind).count(floor.db),
      owner: ownerOf(floor, kind),
    })),
    recent: recentImports(floor.db, 20).map((one) => ({
      importId: one.importId,
      kind: one.kind as SiteKind,
      fileName: one.fileName,
      counts: JSON.parse(one.counts) as ImportCounts,
      by: one.byName ?? one.appliedBy,
      at: one.appliedAt,
      tookMs: one.tookMs,
    })),
    draftToken: draft?.view.token ?? null,
  }
}

function rowsView(
  draft: Draft,
  show: CommandArgs<'importRows'>['show'],
  from: number,
  most: number,
): ImportRowsView {
  const all = [...draft.rows, ...draft.missing]
  const shown = show === 'all' ? all : all.filter(({ outcome }) => outcome === show)
  return {
    rows: shown.slice(from, from + most).map((row) => rowView(draft.view.kind, row)),
    total: shown.length,
  }
}

/** A new row shows what would stand here, field by field. */
function rowView(kind: SiteKind, { line, name, outcome, changes, troubles, row }: DraftRow): ImportRowView {
  const view = { line, name, outcome, troubles }
  if (outcome !== 'new' || row === null || kind === 'pictures') return { ...view, changes }
  const cells = writeRow(kind, row)
  const filled = columnsOf(kind).map(([, column], at) => ({
    column: column.name,
    from: '',
    to: cells[at] ?? '',
  }))
  return { ...view, changes: filled.filter(({ to }) => to !== '') }
}
