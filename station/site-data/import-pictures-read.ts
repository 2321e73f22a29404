import { createHash, type Hash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, extname, join } from 'node:path'
import { shown } from '#domain/site-data/read-row'
import type { FileTrouble, RowTrouble, Trouble } from '#domain/site-data/trouble'
import { pictureKind } from '#oms/files/picture'
import { zipEntries } from '#oms/files/zip-entries'
import type { FileHead, ReadPicture, ThreadAnswer, ThreadAsk } from '#station/site-data/import-jobs'

const mostPictureBytes = 6 * 1024 * 1024
const mostPicturePixels = 6_000
const mostArchiveBytes = 1024 * 1024 * 1024
const mostPictures = 50_000
const bytesAtOnce = 16 * 1024 * 1024

/** One file that may be a photo. */
interface Found {
  fileName: string
  bytes: number
  read: () => Uint8Array | null
}

/** Looks at the photos of a folder or zip; each good one is put into the folder of photos under its hash. */
export function pictureJob(
  source: { path: string } | { bytes: Uint8Array },
  into: string,
): (ask: ThreadAsk) => ThreadAnswer {
  let found: Found[] = []
  let next = 0
  const whole = createHash('sha256')
  return (ask) => {
    if (ask === 'head') {
      const all = photosIn(source)
      if ('file' in all) return all
      found = all
      mkdirSync(into, { recursive: true })
      return { head: headOf(found.length) }
    }
    if (ask === 'finish') return { head: { ...headOf(found.length), sha256: whole.digest('hex') } }
    const pictures: ReadPicture[] = []
    for (let bytes = 0; next < found.length && bytes < bytesAtOnce && pictures.length < 50; next++) {
      const one = found[next]
      if (one === undefined) break
      bytes += one.bytes
      pictures.push(lookAt(one, next + 1, into, whole))
    }
    return pictures.length === 0 ? { done: true } : { pictures }
  }
}

const headOf = (rows: number): FileHead => ({
  kind: 'pictures',
  sha256: '',
  format: 'JPEG, PNG, WebP',
  columns: [],
  ignored: [],
  secrets: [],
  remarks: 0,
  rows,
})

/** Files that systems leave in folders. */
const strays = /(^|[/\\])(\.|__MACOSX|thumbs\.db$|desktop\.ini$)/i

function photosIn(source: { path: string } | { bytes: Uint8Array }): Found[] | FileTrouble {
  try {
    const all =
      'path' in source && statSync(source.path).isDirectory() ? inFolder(source.path) : inArchive(source)
    if ('file' in all) return all
    const photos = all.filter(({ fileName }) => !strays.test(fileName))
    if (photos.length > mostPictures) return { file: 'too-many-rows', most: mostPictures }
    return photos.length === 0 ? { file: 'no-pictures' } : photos
  } catch {
    return { file: 'gone' }
  }
}

function inFolder(folder: string): Found[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      fileName: path.slice(folder.length + 1),
      bytes: statSync(path).size,
      read: () => (statSync(path).size > mostPictureBytes ? null : readFileSync(path)),
    }))
}

function inArchive(source: { path: string } | { bytes: Uint8Array }): Found[] | FileTrouble {
  if ('path' in source && statSync(source.path).size > mostArchiveBytes)
    return { file: 'too-big', mostBytes: mostArchiveBytes }
  const entries = zipEntries('path' in source ? readFileSync(source.path) : source.bytes)
  if (entries === null) return { file: 'damaged' }
  return entries
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ name, bytes, unpack }) => ({
      fileName: name,
      bytes,
      read: () => (bytes > mostPictureBytes ? null : unpack()),
    }))
}

function lookAt(found: Found, line: number, into: string, whole: Hash): ReadPicture {
  const { fileName } = found
  const stem = basename(fileName.replaceAll('\\', '/'), extname(fileName)).trim()
  const none = { line, fileName, skus: skusOf(stem), hash: '', type: 'jpg' as const }
  const refused = (trouble: Trouble): ReadPicture => ({ ...none, troubles: [about(fileName, trouble)] })
  const tooBig: Trouble = {
    trouble: 'picture-too-big',
    mostBytes: mostPictureBytes,
    mostPixels: mostPicturePixels,
  }
  if (found.bytes > mostPictureBytes) return refused(tooBig)
  const bytes = readOrNull(found)
  const kind = bytes === null ? null : pictureKind(bytes)
  if (bytes === null || kind === null) return refused({ trouble: 'not-a-picture' })
  if (Math.max(kind.width, kind.height) > mostPicturePixels) return refused(tooBig)
  const hash = createHash('sha256').update(bytes).digest('hex')
  whole.update(`${fileName}\0${hash}\n`)
  keep(join(into, `${hash}.${kind.type}`), bytes)
  return { ...none, hash, type: kind.type, troubles: [] }
}

function readOrNull(found: Found): Uint8Array | null {
  try {
    return found.read()
  } catch {
    return null
  }
}

/** Whole or not at all: a photo under its own hash is never half a photo. */
function keep(path: string, bytes: Uint8Array): void {
  if (existsSync(path)) return
  writeFileSync(`${path}.new`, bytes, { flush: true })
  renameSync(`${path}.new`, path)
}

/** A SKU with signs that no file name may hold is written like in a web address: `A%2F1.jpg`. */
function skusOf(stem: string): string[] {
  try {
    const decoded = decodeURIComponent(stem)
    return decoded === stem ? [stem] : [stem, decoded]
  } catch {
    return [stem]
  }
}
const about = (fileName: string, trouble: Trouble): RowTrouble => ({
  column: null,
  value: shown(fileName),
  trouble,
})
