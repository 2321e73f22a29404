import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { PNG } from 'pngjs'
import { afterEach, expect, test } from 'vitest'
import { ok, type TryImport, tryImport } from '#sim/try/try-import'
import type { TryStation } from '#sim/try/try-station'

let x: TryImport
let t: TryStation
afterEach(() => t.close())
const open = async () => {
  x = await tryImport()
  t = x.t
}
/** A photo of one colour; another number is another photo. */
function photo(colour: number): Buffer {
  const png = new PNG({ width: 8, height: 8 })
  png.data.fill(colour)
  return PNG.sync.write(png)
}
async function compare(path: string, folder: boolean) {
  const draft = await x.compare('pictures', path, folder)
  return { draft, token: draft.token, rows: await x.rowsOf(draft.token) }
}
const zipOf = (files: Record<string, Uint8Array>): string => {
  const path = join(t.folder, 'photos.zip')
  writeFileSync(path, zipSync(files))
  return path
}
const kept = () => readdirSync(join(t.folder, 'pictures')).sort()

test('photos of a folder are found by SKU and shown with their item; the same again changes nothing', async () => {
  await open()
  const folder = join(t.folder, 'photos')
  mkdirSync(join(folder, 'more'), { recursive: true })
  writeFileSync(join(folder, 'tea.png'), photo(1))
  writeFileSync(join(folder, 'more', 'kopi.png'), photo(2))
  writeFileSync(join(folder, 'Thumbs.db'), 'x')
  const { draft, token } = await compare(folder, true)
  expect(draft.counts).toMatchObject({ new: 2, refused: 0 })
  await ok(x.apply(token))
  const files = t.rows<{ sku: string; file: string }>(
    "SELECT sku, hash || '.' || type AS file FROM item_photo ORDER BY sku",
  )
  expect(files.map(({ sku }) => sku)).toEqual(['kopi', 'tea'])
  expect(kept()).toEqual(files.map(({ file }) => file).sort())
  expect((await compare(folder, true)).draft.counts).toMatchObject({ unchanged: 2, new: 0 })
})

test('a zip of photos: what is no photo, nobody’s or twice is refused, the rest is taken', async () => {
  await open()
  const { rows, token } = await compare(
    zipOf({
      'tea.png': photo(1),
      'nothing.png': photo(2),
      'radio.jpg': Buffer.from('<svg onload="alert(1)"/> and more of the same'),
      'kopi.png': photo(3),
      'b/kopi.png': photo(4),
      '__MACOSX/tea.png': photo(5),
    }),
    false,
  )
  const said = Object.fromEntries(
    rows.map(({ line, name, troubles }) => [`${line} ${name}`, troubles[0]?.trouble.trouble ?? null]),
  )
  expect(said).toEqual({
    '1 tea': null,
    '2 nothing': 'unknown-here',
    '3 radio': 'not-a-picture',
    '4 kopi': 'two-pictures',
    '5 kopi': 'two-pictures',
  })
  await ok(x.apply(token))
  await t.until(() => kept().length === 1)
  expect(t.rows('SELECT sku FROM item_photo')).toEqual([{ sku: 'tea' }])
})

test('a new photo takes the place of the old one, whose file goes', async () => {
  await open()
  await ok(x.apply((await compare(zipOf({ 'tea.png': photo(1) }), false)).token))
  const [first] = kept()
  const { rows, token } = await compare(zipOf({ 'tea.png': photo(9) }), false)
  expect(rows).toMatchObject([{ outcome: 'changed', changes: [{ column: 'photo', to: 'tea.png' }] }])
  await ok(x.apply(token))
  await t.until(() => !existsSync(join(t.folder, 'pictures', first ?? '')))
  expect(kept()).toHaveLength(1)
})

test('photos of a file that was put away do not stay behind', async () => {
  await open()
  const { token } = await compare(zipOf({ 'tea.png': photo(1) }), false)
  expect(kept()).toHaveLength(1)
  await t.call('leaveImport', { token })
  await t.until(() => kept().length === 0)
  expect(t.rows('SELECT * FROM item_photo')).toEqual([])
})

test('photos that are not in the whole set are taken out', async () => {
  await open()
  await ok(x.apply((await compare(zipOf({ 'tea.png': photo(1), 'kopi.png': photo(2) }), false)).token))
  const { token } = await compare(zipOf({ 'tea.png': photo(1) }), false)
  await ok(t.call('setImportWhole', { token, whole: true }))
  await ok(x.apply(token, { remove: true }))
  expect(t.rows('SELECT sku FROM item_photo')).toEqual([{ sku: 'tea' }])
})
