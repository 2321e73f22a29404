import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import {
  itemsHead,
  ok,
  refusalOf,
  siteDecides,
  sugarFile,
  type TryImport,
  troublesOf,
  tryImport,
} from '#sim/try/try-import'
import type { TryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'

let x: TryImport
let t: TryStation
afterEach(() => t.close())
const open = async (settings = {}) => {
  x = await tryImport(settings)
  t = x.t
}
const events = (kind: string) =>
  t.rows<{ payload: string; actor: string | null }>(`SELECT payload, actor FROM event WHERE kind = '${kind}'`)

describe('a dry run', () => {
  test('says what would be new, changed field by field, unchanged and refused, and writes nothing', async () => {
    await open({ owners: siteDecides })
    const file = `${sugarFile}tea,Teh Boh,250 g,100,80,60,none\nradio,radio,250 g,100,80,60,serial\nkopi,,1,1,1,1,lot\n`
    const before = t.rows('SELECT * FROM item')
    const { token, counts, format, columns } = await x.choose('items', file)
    expect(counts).toEqual({ new: 1, changed: 1, unchanged: 1, refused: 1, removed: 0, kept: 0 })
    expect([format, columns.length]).toEqual(['CSV, UTF-8, ,', 7])
    expect(await x.rowsOf(token, 'changed')).toMatchObject([
      { line: 3, name: 'tea', changes: [{ column: 'name', from: 'tea', to: 'Teh Boh' }] },
    ])
    expect(troublesOf(await x.rowsOf(token, 'refused'))).toEqual([[5, 'name: missing']])
    expect(await x.rowsOf(token, 'new')).toMatchObject([
      { line: 2, changes: expect.arrayContaining([{ column: 'weight', from: '', to: '1020 g' }]) },
    ])
    expect(t.rows('SELECT * FROM item')).toEqual(before)
  })

  test('names columns nobody reads, and never reads a PIN', async () => {
    await open()
    const file = 'person,name,badge,roles,PIN,Shoe size\nP-9,Ali,B-9,picker,123456,42\n'
    expect(await x.choose('people', file)).toMatchObject({ ignored: ['Shoe size'], secrets: ['PIN'] })
    const { draftToken } = await ok(t.call('siteData', {}))
    await ok(x.apply(draftToken ?? ''))
    expect(t.rows("SELECT * FROM event WHERE payload LIKE '%123456%' OR personal LIKE '%123456%'")).toEqual(
      [],
    )
    expect(t.rows("SELECT pin FROM person WHERE person_id = 'P-9'")).toEqual([{ pin: null }])
  })

  test.each([
    ['nothing.csv', '', { file: 'no-rows' }],
    ['items.csv', 'name\nTeh\n', { file: 'no-column', columns: ['sku'] }],
    ['items.csv', 'sku,SKU\na,b\n', { file: 'column-twice', column: 'sku' }],
    ['items.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { file: 'old-excel' }],
    ['items.xlsx', Buffer.from('PK\u0003\u0004 and nothing else'), { file: 'damaged' }],
  ])('%s with %j cannot be read as a whole', async (name, content, trouble) => {
    await open()
    expect(await x.choose('items', content, name)).toMatchObject({ state: 'unreadable', trouble })
  })
})

describe('taking a file over', () => {
  test('takes the good rows in one transaction, with an event that names file, hash and counts', async () => {
    await open()
    const { counts } = await x.bring('items', `${sugarFile}salt,,1,1,1,1,none\n`)
    expect(counts).toMatchObject({ new: 1, refused: 1 })
    expect(t.rows("SELECT name, weight_mg, length_mm FROM item WHERE sku = 'sugar'")).toEqual([
      { name: 'Gula Pasir', weight_mg: 1_020_000, length_mm: 180 },
    ])
    const [event] = events('site-data-imported')
    expect(event?.actor).toBe('P-1024')
    expect(JSON.parse(event?.payload ?? '')).toMatchObject({
      kind: 'items',
      fileName: 'items.csv',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      counts: { new: 1 },
    })
    expect(events('site-data-rows').map(({ payload }) => JSON.parse(payload))).toMatchObject([
      { new: ['sugar'] },
    ])
    expect((await ok(t.call('siteData', {}))).recent).toMatchObject([
      { fileName: 'items.csv', by: 'Ahmad Zulkifli bin Mat Nor' },
    ])
  })

  test('takes nothing at all when a row is refused and the person wants all or nothing', async () => {
    await open()
    const { token } = await x.choose('items', `${sugarFile}salt,,1,1,1,1,none\n`)
    expect(await refusalOf(x.apply(token, { take: 'allOrNothing' }))).toBe('import-has-refused')
    expect([t.rows("SELECT * FROM item WHERE sku = 'sugar'"), events('site-data-imported')]).toEqual([[], []])
  })

  test('the same file again changes nothing, a changed one only the difference', async () => {
    await open()
    await x.bring('items', sugarFile)
    const again = await x.choose('items', sugarFile)
    expect(again.counts).toMatchObject({ unchanged: 1, new: 0, changed: 0 })
    expect(await refusalOf(x.apply(again.token))).toBe('nothing-to-import')
    await x.bring('items', sugarFile.replace('1.02 kg', '1020 g').replace('Gula Pasir', 'Gula Halus'))
    expect(events('site-data-rows').map(({ payload }) => JSON.parse(payload).changed)).toEqual([
      [],
      [['sugar', { name: ['Gula Pasir', 'Gula Halus'] }]],
    ])
  })

  test('what changed since the comparison stops the whole file, and comparing again mends it', async () => {
    await open({ owners: siteDecides })
    const { token } = await x.choose('items', `${sugarFile}tea,Teh Boh,250 g,100,80,60,none\n`)
    t.own().exec("UPDATE item SET name = 'Teh O' WHERE sku = 'tea'")
    expect(await refusalOf(x.apply(token))).toBe('import-outdated')
    expect(t.rows("SELECT * FROM item WHERE sku = 'sugar'")).toEqual([])
    const again = await ok(t.call('compareImportAgain', { token }))
    await x.compared(again.token)
    await ok(x.apply(again.token))
    expect(t.rows("SELECT name FROM item WHERE sku = 'tea'")).toEqual([{ name: 'Teh Boh' }])
  })

  test('a disk that is full in the middle leaves nothing of it', async () => {
    await open()
    const many = Array.from({ length: 3000 }, (_, at) => `N-${at},${'name '.repeat(30)},1,1,1,1,none`).join(
      '\n',
    )
    const { token } = await x.choose('items', `${itemsHead}${many}\n`)
    const pages = Number(t.own().pragma('page_count', { simple: true }))
    t.own().pragma(`max_page_count = ${pages + 20}`)
    expect(await x.apply(token)).toMatchObject({ ok: false, fault: { kind: 'disk-full' } })
    expect(t.rows("SELECT * FROM item WHERE sku LIKE 'N-%'")).toEqual([])
  })

  test('only an administrator brings files in; a supervisor sees', async () => {
    await open()
    const { token } = await x.choose('items', sugarFile)
    await signIn(t, 'supervisor')
    expect(await refusalOf(x.apply(token))).toBe('not-your-role')
    expect((await ok(t.call('importDraft', { token }))).counts.new).toBe(1)
  })

  test('a file that was put away is gone', async () => {
    await open()
    const { token } = await x.choose('items', sugarFile)
    await t.call('leaveImport', { token })
    expect(await refusalOf(t.call('importDraft', { token }))).toBe('import-gone')
  })
})

test('the station answers meanwhile', async () => {
  await open()
  const many = Array.from({ length: 20_000 }, (_, at) => `N-${at},Barang ${at},1 kg,1,1,1,none`).join('\n')
  const chosen = x.choose('items', `${itemsHead}${many}\n`)
  let answered = 0
  let over = false
  void chosen.finally(() => {
    over = true
  })
  await t.until(async () => {
    const { draftToken } = await ok(t.call('siteData', {}))
    if (draftToken !== null) answered++
    return over
  })
  expect((await chosen).counts.new).toBe(20_000)
  expect(answered).toBeGreaterThan(20)
})

test('whatever bytes a file has, nothing of it is half taken', async () => {
  await open()
  const before = t.rows('SELECT * FROM item')
  const starts = ['', 'PK\u0003\u0004', 'sku,name\n', '\ufeffsku;length\r\n', 'sku\u0000']
  for (const start of starts) {
    const { state, token } = await x.choose('items', Buffer.concat([Buffer.from(start), randomBytes(3_000)]))
    expect(['ready', 'unreadable']).toContain(state)
    expect(await refusalOf(x.apply(token))).toMatch(/^(import-not-ready|nothing-to-import)$/)
  }
  expect([t.rows('SELECT * FROM item'), t.logged]).toEqual([before, []])
})
