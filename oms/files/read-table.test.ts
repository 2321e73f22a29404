import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { decodeText } from '#oms/files/decode-text'
import { readTable } from '#oms/files/read-table'
import { csvText, unguarded, xlsxBytes } from '#oms/files/write-table'

const utf8 = (text: string) => new TextEncoder().encode(text)
const cellsOf = async (file: Uint8Array) => {
  const table = await readTable(file)
  return 'rows' in table ? table.rows.map(({ cells }) => cells) : table
}
/** A workbook whose sheet is written by hand, for what no library would write. */
const workbook = (cells: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': utf8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': utf8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': utf8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': utf8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`,
    ),
    ...more,
  })

describe('text in whatever encoding', () => {
  const says = 'sku;nama\r\nTÉ-1;"Teh ""Ali""; 茶"\r\n'
  test.each([
    ['UTF-8', utf8(says)],
    ['UTF-8', utf8(`\ufeff${says}`)],
    ['UTF-16', Buffer.from(`\ufeff${says}`, 'utf16le')],
    ['UTF-16', Buffer.from(`\ufeff${says}`, 'utf16le').swap16()],
    ['UTF-16', Buffer.from(says, 'utf16le')],
  ])('%s', async (encoding, bytes) => {
    expect(await readTable(bytes)).toMatchObject({ format: `CSV, ${encoding}, ;` })
    expect(await cellsOf(bytes)).toEqual([
      ['sku', 'nama'],
      ['TÉ-1', 'Teh "Ali"; 茶'],
    ])
  })

  test('Windows-1252, as Excel saves in the west', () => {
    expect(decodeText(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x2c, 0x80]))).toEqual({
      text: 'Café,€',
      encoding: 'Windows-1252',
    })
  })

  test('GB 18030, as Excel saves where Windows speaks Chinese', () => {
    expect(decodeText(new Uint8Array([0x62, 0x2c, 0xb2, 0xe8, 0xd2, 0xb6]))).toEqual({
      text: 'b,茶叶',
      encoding: 'GB18030',
    })
  })

  test('bytes that are no text', async () => {
    expect(await readTable(new Uint8Array([1, 0, 2, 3, 0, 9, 9, 0]))).toEqual({ file: 'not-a-table' })
  })
})

test.each([
  [',', 'a,b\n1,2'],
  [';', 'a;b\r\n1;2\r\n'],
  ['TAB', 'a\tb\n1\t2'],
  [';', 'sep=;\na;b\n1;2'],
])('cells separated by %s', async (mark, text) => {
  expect(await readTable(utf8(text))).toMatchObject({ format: `CSV, UTF-8, ${mark}` })
  expect(await cellsOf(utf8(text))).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('a quote that is never closed spoils its own line and no other', async () => {
  const table = await readTable(utf8('a,b\n1,2\n3,"4\n5,6\n'))
  expect(table).toMatchObject({
    rows: [
      { line: 1, broken: false },
      { line: 2, broken: false },
      { line: 3, broken: true, cells: ['3', '"4'] },
      { line: 4, broken: false },
    ],
  })
})

test('what is written as CSV is read as it was, and no cell is a formula to a spreadsheet', async () => {
  const cell = fc.string().map((text) => text.replaceAll(/[\r\n\0\ufeff]/g, ' '))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const text = csvText([['a', 'b', 'c'], ...rows])
        for (const one of rows.flat()) expect(csvText([[one]])).not.toMatch(/^\ufeff"?[=+@-]/)
        expect(await cellsOf(utf8(text))).toEqual([['a', 'b', 'c'], ...rows])
      },
    ),
  )
  expect(unguarded("'tis")).toBe("'tis")
})

test('what is written as XLSX is read as it was', async () => {
  const rows = [
    ['sku', 'name'],
    ['00123', '=1+1'],
    ['9551234567896', ' 茶 "a" '],
  ]
  expect(
    await cellsOf(
      await xlsxBytes([
        { name: 'Items', rows },
        { name: 'More', rows: [['x']] },
      ]),
    ),
  ).toEqual(rows)
})

test('a workbook as people make them: numbers, dates, yes and no, formulas by their value', async () => {
  const file = await writeXlsxFile([
    [{ value: 'TEA' }, { value: 12.5, type: Number }, { value: true, type: Boolean }],
    [
      { value: 9551234567896, type: Number },
      { value: new Date('2027-06-30T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
    ],
  ]).toBuffer()
  expect(await cellsOf(file)).toEqual([
    ['TEA', { number: '12.5' }, { flag: true }],
    [{ number: '9551234567896' }, { date: '2027-06-30' }, ''],
  ])
  const formulas =
    '<row r="1"><c r="A1" t="str"><f>CONCAT("T","1")</f><v>T1</v></c><c r="B1"><f>6*7</f><v>42</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
  expect(await cellsOf(workbook(formulas))).toEqual([['T1', { number: '42' }, { error: '#DIV/0!' }]])
})

test('line numbers are those of the sheet, also past empty rows', async () => {
  const rows =
    '<row r="2"><c r="A2" t="str"><v>a</v></c></row><row r="5"><c r="A5" t="str"><v>b</v></c></row>'
  const table = await readTable(workbook(rows))
  expect(
    'rows' in table && table.rows.filter(({ cells }) => cells.some(Boolean)).map(({ line }) => line),
  ).toEqual([2, 5])
})

describe('workbooks that mean harm', () => {
  test('a cell far to the right is no table', async () => {
    expect(await readTable(workbook('<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>'))).toEqual({
      file: 'not-a-table',
    })
    expect(await readTable(workbook('<row r="1"><c r="ZZZZZZ1" t="str"><v>x</v></c></row>'))).toEqual({
      file: 'not-a-table',
    })
  })

  /** The same archive with other sizes in its directory. */
  const saying = (archive: Uint8Array, bytes: number) => {
    const view = new DataView(archive.buffer, archive.byteOffset)
    for (let at = 0; at < archive.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true)
    return archive
  }
  test('a zip that would unpack to more than it may is not unpacked', async () => {
    expect(await readTable(saying(workbook(''), 200 * 1024 * 1024))).toMatchObject({ file: 'too-big' })
  })

  test('a zip that unpacks to more than it says is damaged', async () => {
    expect(await readTable(saying(workbook('', { 'xl/a.xml': new Uint8Array(1_000_000) }), 10))).toEqual({
      file: 'damaged',
    })
  })

  test('entities of XML are not followed', async () => {
    const sheet =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><row r="1"><c r="A1" t="str"><v>&b;</v></c></row>'
    const cells = await cellsOf(workbook(sheet))
    expect(JSON.stringify(cells)).not.toContain('aaaa')
  })

  test('an old or locked workbook says so', async () => {
    expect(await readTable(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual({ file: 'old-excel' })
  })

  test('random bytes never throw', async () => {
    const whole = workbook('<row r="1"><c r="A1" t="str"><v>x</v></c></row>')
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 400 }).map((tail) => new Uint8Array([0x50, 0x4b, 3, 4, ...tail])),
      fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => {
        const damaged = whole.slice()
        damaged[at] = byte
        return damaged
      }),
      fc.nat(whole.length).map((end) => whole.slice(0, end)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        const table = await readTable(file)
        expect('rows' in table || 'file' in table).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('compressed noise is damaged', async () => {
    expect(
      await readTable(Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(randomBytes(500))])),
    ).toEqual({
      file: 'damaged',
    })
  })
})
