import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { csvText, xlsxBytes } from '#oms/files/write-table'
import { ok, refusalOf, siteDecides, sugarFile, type TryImport, tryImport } from '#sim/try/try-import'
import type { TryStation } from '#sim/try/try-station'

let x: TryImport
let t: TryStation
/** A station that several tests look at without changing it is closed after the last. */
let shared = false
afterEach(async () => {
  if (!shared) await t.close()
})
const open = async (settings = {}) => {
  x = await tryImport(settings)
  t = x.t
}

test('new locations get their turn in the walk and check digits; a second file leaves them alone', async () => {
  await open()
  const hall = 'location,zone,aisle,bay\nM-01,M,M,1\nM-02,M,M,2\nN-01,N,N,1\nN-02,N,N,2\n'
  await x.bring('locations', hall)
  const made = t.rows(
    "SELECT location_id, side, walk_order, check_digits FROM location WHERE zone IN ('M', 'N') ORDER BY walk_order",
  )
  expect(made.map(({ location_id }) => location_id)).toEqual(['M-01', 'M-02', 'N-02', 'N-01'])
  expect(new Set(made.map(({ check_digits }) => check_digits)).size).toBe(4)
  expect((await x.choose('locations', hall)).counts).toMatchObject({ unchanged: 4 })
})

test('an Excel file with the headings of another language is read the same', async () => {
  await open()
  const rows = [
    ['名称', 'SKU 货号', '重量 (kg)', '长', '宽', '高 (cm)'],
    ['白糖', 'sugar', '1.02', '180', '90', '6'],
  ]
  await x.bring('items', await xlsxBytes([{ name: '商品', rows }]), 'items.xlsx')
  expect(t.rows("SELECT name, weight_mg, height_mm FROM item WHERE sku = 'sugar'")).toEqual([
    { name: '白糖', weight_mg: 1_020_000, height_mm: 60 },
  ])
})

test('a dropped file comes in pieces and is compared like a chosen one', async () => {
  await open()
  const bytes = Buffer.from(sugarFile)
  const { token } = await ok(
    t.call('beginImportDrop', { kind: 'items', fileName: 'items.csv', bytes: bytes.length }),
  )
  const piece = (from: number, to: number) =>
    t.call('addImportDrop', { token, from, base64: bytes.subarray(from, to).toString('base64') })
  expect(await ok(piece(0, 20))).toEqual({ token: null })
  expect(await refusalOf(piece(0, 20))).toBe('import-gone')
  const whole = await ok(piece(20, bytes.length))
  expect((await x.compared(whole.token ?? '')).counts.new).toBe(1)
})

describe('files the station makes', () => {
  test.each(['csv', 'xlsx'] as const)(
    'a %s template holds nothing that would be taken over',
    async (format) => {
      await open()
      const saved = await ok(t.call('saveTemplate', { kind: 'carts', format }))
      expect(saved).toEqual({ fileName: `carts-template.${format}` })
      expect(await x.compare('carts', join(t.folder, `carts-template.${format}`))).toMatchObject({
        state: 'unreadable',
        trouble: { file: 'no-rows' },
      })
    },
  )

  describe('of what is here', () => {
    beforeAll(async () => {
      await open({ owners: siteDecides })
      shared = true
    })
    afterAll(() => {
      shared = false
      return t.close()
    })

    const kinds = ['items', 'codes', 'locations', 'stock', 'totes', 'carts', 'cartonTypes', 'people'] as const
    test.each(kinds.flatMap((kind) => (['csv', 'xlsx'] as const).map((format) => ({ kind, format }))))(
      'the $kind that are here, saved as $format, change nothing when they are brought in again',
      async ({ kind, format }) => {
        const saved = await ok(t.call('saveSiteData', { kind, format }))
        const { counts, token } = await x.compare(kind, join(t.folder, saved?.fileName ?? ''))
        const here = (await ok(t.call('siteData', {}))).kinds.find((one) => one.kind === kind)?.rows
        expect([await x.rowsOf(token, 'refused'), await x.rowsOf(token, 'changed')]).toEqual([[], []])
        expect(counts).toEqual({ new: 0, changed: 0, unchanged: here, refused: 0, removed: 0, kept: 0 })
      },
    )
  })

  test('the report names line, column, value, reason and what to do, in the person’s language', async () => {
    await open()
    await t.call('choosePreferences', { seat: 'a', language: 'en', theme: 'light' })
    const { token } = await x.choose('codes', 'code,sku\n9551234567895,tea\n=1+1,tea\n')
    const saved = await ok(t.call('saveImportReport', { token }))
    const text = readFileSync(join(t.folder, saved?.fileName ?? ''), 'utf8')
    expect(text).toBe(
      csvText([
        ['Line', 'Row', 'Result', 'Column', 'Value now, or in the file', 'New value', 'Reason', 'What to do'],
        [
          '2',
          '9551234567895',
          'Refused',
          'Barcode',
          '9551234567895',
          '',
          'The check digit does not fit',
          'The last digit should be 6. Own number? Use kind alternate.',
        ],
        ['3', '=1+1', 'New', '', '', '', '', ''],
      ]),
    )
  })
})
