import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { itemBySku } from '#db/items'
import { isPhotoUsed, photoOf, photosAfter } from '#db/site-imports'
import { shown } from '#domain/site-data/read-row'
import type { ImportThread } from '#station/site-data/import-client'
import { type Draft, type DraftRow, pause, recount, refuseRow } from '#station/site-data/import-draft'
import type { ReadPicture } from '#station/site-data/import-jobs'
import { fail, finish } from '#station/site-data/import-plan'
import type { SiteFloor } from '#station/site-floor'

/** Where photos lie, each under the hash of its bytes. */
export const photoFolder = (dataDir: string): string => join(dataDir, 'pictures')
export const photoBefore = (floor: SiteFloor, sku: string): string | null => photoOf(floor.db, sku)

/** Compares the photos of a folder or zip with those that are here. */
export async function planPictures(floor: SiteFloor, draft: Draft, thread: ImportThread): Promise<void> {
  for (;;) {
    const part = await thread.ask('next')
    if (draft.left) return
    if ('file' in part) return fail(draft, part)
    if (!('pictures' in part)) break
    for (const picture of part.pictures) draft.rows.push(judged(floor, picture))
    draft.view.done = draft.rows.length
    await pause()
  }
  const last = await thread.ask('finish')
  if ('head' in last) draft.sha256 = last.head.sha256
  refuseTwinPhotos(draft.rows)
  finish(draft)
}

function judged(floor: SiteFloor, { line, fileName, skus, hash, type, troubles }: ReadPicture): DraftRow {
  const sku = skus.find((one) => itemBySku(floor.db, one) !== null) ?? skus[0] ?? ''
  const before = photoOf(floor.db, sku)
  const file = `${hash}.${type}`
  const row: DraftRow = {
    line,
    key: sku,
    name: sku,
    outcome: before === null ? 'new' : before === file ? 'unchanged' : 'changed',
    before: before === null ? null : { file: before },
    row: { file, hash, type, fileName },
    changes: before === file ? [] : [{ column: 'photo', from: before ?? '', to: shown(fileName) }],
    troubles: [],
  }
  if (troubles.length > 0) refuseRow(row, ...troubles)
  else if (itemBySku(floor.db, sku) === null)
    refuseRow(row, {
      column: null,
      value: shown(fileName),
      trouble: { trouble: 'unknown-here', kind: 'items' },
    })
  return row
}

/** Two photos of one item: nobody can tell which is meant. */
function refuseTwinPhotos(rows: readonly DraftRow[]): void {
  const twins = Map.groupBy(
    rows.filter(({ outcome }) => outcome !== 'refused'),
    ({ key }) => key,
  )
  for (const same of twins.values()) {
    if (same.length < 2) continue
    const names = same.map(({ row }) => String(row?.fileName ?? ''))
    for (const [index, row] of same.entries()) {
      const other = names[index === 0 ? 1 : 0] ?? ''
      refuseRow(row, {
        column: null,
        value: shown(names[index] ?? ''),
        trouble: { trouble: 'two-pictures', other },
      })
    }
  }
}

/** Photos that are here and not in the file, when it has all of them. */
export async function setAllPictures(floor: SiteFloor, draft: Draft, whole: boolean): Promise<void> {
  draft.missing = []
  draft.view.whole = whole
  const inFile = new Set(draft.rows.map(({ key }) => key))
  for (let last = ''; whole && !draft.left; ) {
    const page = photosAfter(floor.db, last, 500)
    for (const { sku, file } of page)
      if (!inFile.has(sku))
        draft.missing.push({
          line: null,
          key: sku,
          name: sku,
          outcome: 'removed',
          before: { file },
          row: null,
          changes: [],
          troubles: [],
        })
    const end = page.at(-1)
    if (end === undefined) break
    last = end.sku
    await pause()
  }
  recount(draft)
}

/** Deletes photos nobody uses: of drafts that were left, and of items that went or got another one. */
export async function sweepPhotos(floor: SiteFloor): Promise<void> {
  const folder = photoFolder(floor.dataDir)
  if (!existsSync(folder)) return
  for (const [index, name] of readdirSync(folder).entries()) {
    if (!floor.db.open) return
    if (!isPhotoUsed(floor.db, name.split('.')[0] ?? '')) rmSync(join(folder, name), { force: true })
    if (index % 50 === 49) await pause()
  }
}
