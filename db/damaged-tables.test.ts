import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Found, openDamaged, type Row } from '#db/damaged-tables'
import { saveMaster } from '#db/master'
import { type Database, openDatabase } from '#db/open'
import { saveOrder } from '#db/orders'
import { inTransaction } from '#db/statements'
import { tablesByParent } from '#db/tables'
import { tryMaster } from '#db/try-floor'
import { orderOf } from '#domain/wave-sample'

const folder = mkdtempSync(join(tmpdir(), 'packbench-damaged-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'whole.sqlite')
const torn = join(folder, 'torn.sqlite')
const schema = openDatabase(':memory:')
const at = '2026-11-22T02:00:00.000Z'

/** What SQLite says of each page: https://www.sqlite.org/dbstat.html */
interface PageOf {
  page: number
  name: string
  kind: 'leaf' | 'internal' | 'overflow'
  cells: number
}
let bytes: Buffer
let pages: PageOf[]
let truth: Map<string, Set<string>>
let tables: string[]

beforeAll(() => {
  const db = openDatabase(file)
  fill(db)
  db.pragma('wal_checkpoint(TRUNCATE)')
  tables = tablesByParent(db)
  truth = new Map(
    tables.map((table) => [table, new Set(db.prepare<[], Row>(`SELECT * FROM ${table}`).all().map(textOf))]),
  )
  pages = db
    .prepare<[], PageOf>(
      'SELECT pageno AS page, name, pagetype AS kind, ncell AS cells FROM dbstat ORDER BY pageno',
    )
    .all()
  db.close()
  bytes = readFileSync(file)
})

/** Rows of every kind: long texts and bytes that overflow their page, keys without rowids, trees of three levels. */
function fill(db: Database): void {
  inTransaction(db, () => {
    saveMaster(db, tryMaster)
    for (let n = 1; n <= 30; n++) {
      const giftNote = n % 15 === 0 ? 'tea '.repeat(3000) : null
      saveOrder(db, orderOf(`o-${n}`, { tea: n }, { giftNote }), `hash ${n}`, at)
    }
    const carton = db.prepare(
      'INSERT INTO carton (carton_id, order_ref, number, carton_type_id, state, tracking_number) VALUES (?, ?, 1, ?, ?, ?)',
    )
    const unit = db.prepare(
      'INSERT INTO carton_unit (carton_unit_id, carton_id, line_ref, sku, quantity) VALUES (?, ?, ?, ?, ?)',
    )
    const job = db.prepare(
      "INSERT INTO print_job (job_id, kind, device_id, about, bytes, state, created_at, changed_at) VALUES (?, 'test', 'd', 'a', ?, 'sent', ?, ?)",
    )
    const message = db.prepare(
      "INSERT INTO outbox (message_id, kind, about, body, state, next_try_at, saved_at) VALUES (?, 'progress', 'a', ?, 'done', ?, ?)",
    )
    for (let n = 1; n <= 30; n++) {
      carton.run(`c-${n}`, `o-${n}`, 'CT-3', 'open', `TR-${n}`)
      for (let u = 0; u < 5; u++) unit.run(`u-${n}-${u}`, `c-${n}`, '1', 'tea', 1 + u * 100_000)
      job.run(`j-${n}`, n % 10 === 0 ? Buffer.alloc(20_000, n) : Buffer.from([n]), at, at)
      message.run(`m-${n}`, JSON.stringify({ n, text: '茶 '.repeat(n * 10) }), at, at)
    }
    const stock = db.prepare(
      "INSERT INTO stock (location_id, sku, lot, expires_on, quantity) VALUES (?, 'tea', 'lot', ?, ?)",
    )
    for (let n = 1; n <= 400; n++) stock.run(`B-${n}`, n % 2 === 0 ? null : '2027-01-01', n - 200)
    const number = db.prepare(
      "INSERT INTO leased_number (number, kind, courier_id) VALUES (?, 'tracking', 'JT')",
    )
    for (let n = 1; n <= 400; n++) number.run(`TR-${String(n).padStart(6, '0')}`)
  })
}

const textOf = (row: Row): string => JSON.stringify(row, (_key, value: unknown) => value)
const rowsIn = (found: Found, table: string): string[] =>
  [...found.table(table).rows()].flatMap((row) => (row === null ? [] : [textOf(row)]))
/** What is read of the database with these bytes in place of a page; and what is read of each table. */
function withPage(
  page: number,
  replacement: Buffer,
): { table: string; read: string[]; whole: boolean; unreadable: number }[] {
  const damaged = Buffer.from(bytes)
  replacement.copy(damaged, (page - 1) * 4096)
  writeFileSync(torn, damaged)
  const found = openDamaged(torn, schema)
  const all = tables.map((table) => {
    const rows = [...found.table(table).rows()]
    return {
      table,
      read: rows.flatMap((row) => (row === null ? [] : [textOf(row)])),
      whole: found.table(table).whole,
      unreadable: rows.filter((row) => row === null).length,
    }
  })
  found.close()
  return all
}

test('of a whole database every row of every table is read as SQLite reads it', () => {
  const found = openDamaged(file, schema)
  const wrong = tables.filter(
    (table) =>
      !found.table(table).whole ||
      JSON.stringify(rowsIn(found, table).sort()) !== JSON.stringify([...(truth.get(table) ?? [])].sort()),
  )
  const { unreadable } = found.pages
  found.close()
  expect([wrong, unreadable, pages.length > 100]).toEqual([[], 0, true])
})

/** Four texts each: when the schema is torn too, nobody can tell their rows apart. */
const alike = new Set(['courier', 'tote'])
/** The long proofs damage every page, and write every ninth into the place of another. */
const rarer = process.env.PACKBENCH_LONG === 'yes' ? 1 : 3
const garbage = Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 197 + 31) % 256))
test.each([
  ['zeros', Buffer.alloc(4096), 1],
  ['anything', garbage, 1],
  ['a torn head', Buffer.alloc(8, 0xff), 1],
])(
  'where a page holds %s, only its own rows are missing and none is invented',
  (_name, replacement, nth) => {
    const wrong: unknown[] = []
    for (const { page, name, kind, cells } of pages.filter((_, at) => at % (nth * rarer) === 0)) {
      const isLeaf = page !== 1 && kind === 'leaf'
      const own = kind === 'overflow' ? 1 : isLeaf || ['stock', 'leased_number'].includes(name) ? cells : 0
      for (const { table, read, whole, unreadable } of withPage(page, replacement)) {
        const rows = truth.get(table) ?? new Set()
        const invented = read.filter((row) => !rows.has(row)).length
        const missing = rows.size - new Set(read).size
        const most = table === name ? own : name === 'sqlite_schema' && alike.has(table) ? rows.size : 0
        const silent = missing > 0 && whole && unreadable === 0
        const changed = kind === 'overflow' && table === name ? 1 : 0
        if (invented > changed || missing > most || silent)
          wrong.push({ page, name, kind, table, invented, missing, most, silent })
      }
    }
    expect(wrong).toEqual([])
  },
  60_000,
)

test('a page written in the wrong place is noticed, and no row of it counts for another table', () => {
  const wrong: unknown[] = []
  const leaves = pages.filter(
    ({ kind, name, page }) =>
      page > 1 && kind === 'leaf' && ['customer_order', 'carton_unit', 'event'].includes(name),
  )
  for (const { page, name } of leaves) {
    for (const other of pages
      .filter(({ kind, page: from }) => kind === 'leaf' && from !== page)
      .filter((_one, at) => at % (9 * rarer) === 0)) {
      const copy = bytes.subarray((other.page - 1) * 4096, other.page * 4096)
      for (const { table, read, whole, unreadable } of withPage(page, copy)) {
        const rows = truth.get(table) ?? new Set()
        const silent = table === name && new Set(read).size < rows.size && whole && unreadable === 0
        if (silent || read.some((row) => !rows.has(row)))
          wrong.push({ page, name, from: other, table, silent })
      }
    }
  }
  expect(wrong).toEqual([])
}, 60_000)

test('what only the journal holds yet is read, and what was never committed is not', () => {
  const db = openDatabase(join(folder, 'journal.sqlite'))
  db.pragma('wal_autocheckpoint = 0')
  inTransaction(db, () => db.exec("INSERT INTO tote (tote_id) VALUES ('T-1')"))
  db.pragma('cache_size = 5')
  db.exec('BEGIN')
  for (let n = 0; n < 3000; n++)
    db.prepare('INSERT INTO tote (tote_id, place) VALUES (?, ?)').run(`spilled ${n}`, 'x'.repeat(500))
  for (const ending of ['', '-wal'])
    copyFileSync(join(folder, `journal.sqlite${ending}`), `${torn}.journal${ending}`)
  db.exec('ROLLBACK')
  db.close()
  const found = openDamaged(`${torn}.journal`, schema)
  const totes = [...found.table('tote').rows()]
  found.close()
  expect([totes, readFileSync(`${torn}.journal-wal`).length > 1_000_000]).toEqual([
    [{ tote_id: 'T-1', order_ref: null, list_id: null, place: null, wall: null, carton_type_id: null }],
    true,
  ])
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['rubbish', Buffer.from('tea '.repeat(5000))],
  ['half a page', Buffer.alloc(2000, 13)],
])('of a file that holds %s nothing is read and nothing is thrown', (_name, content) => {
  writeFileSync(torn, content)
  const found = openDamaged(torn, schema)
  const read = tables.flatMap((table) => rowsIn(found, table))
  const whole = tables.filter((table) => found.table(table).whole)
  found.close()
  expect([read, whole]).toEqual([[], []])
})
