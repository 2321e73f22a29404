import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Database } from '#db/open'
import { tableOf } from '#db/site-tables'
import { inTransaction } from '#db/statements'
import { tryFloor, tryWalk } from '#db/try-floor'
import { type AnyRow, keyOf } from '#domain/site-data/columns'
import { type TableKind, tableKinds } from '#domain/site-data/kinds'
import { anyRow } from '#domain/site-data/row-sample'

const at = '2026-11-22T02:00:00.000Z'
/** Writes rows so that nothing they point to is missing. */
function write(db: Database, kind: TableKind, rows: readonly AnyRow[]): void {
  db.pragma('foreign_keys = OFF')
  inTransaction(db, () => {
    for (const row of rows) tableOf(kind).save(db, row, at)
  })
}
/** What is needed, by key, with the first that needs it. */
const usedIn = (db: Database, kind: TableKind) => new Map([...tableOf(kind).used(db)].flat().reverse())

describe.each(tableKinds)('%s', (kind) => {
  test('what is saved is found as it was, and read in pages in the order of keys', () => {
    const rows = fc.uniqueArray(anyRow(kind), {
      minLength: 1,
      maxLength: 12,
      selector: (row) => String(row.badge ?? keyOf(kind, row)),
    })
    fc.assert(
      fc.property(rows, (all) => {
        const db = tryFloor()
        const unique = [...new Map(all.map((row) => [keyOf(kind, row), row])).values()]
        write(db, kind, unique)
        for (const row of unique) expect(tableOf(kind).find(db, row)).toEqual(row)
        const keys: string[] = []
        for (let last: AnyRow | null = null; ; ) {
          const page: AnyRow[] = tableOf(kind).after(db, last, 3)
          keys.push(...page.map((row) => keyOf(kind, row)))
          last = page.at(-1) ?? null
          if (last === null) break
        }
        expect(keys).toHaveLength(tableOf(kind).count(db))
        expect(keys).toEqual(expect.arrayContaining(unique.map((row) => keyOf(kind, row))))
      }),
      { numRuns: 15 },
    )
  })

  test('what is needed can be asked', () => {
    expect(usedIn(tryWalk(), kind)).toBeInstanceOf(Map)
  })
})

test('open walks, orders and stock keep what they need', () => {
  const db = tryWalk()
  db.exec(
    "UPDATE list SET cart_id = 'C-01', state = 'picking', owner = 'P-1'; UPDATE cart SET list_id = 'list-1'",
  )
  db.exec(
    "UPDATE list_slot SET tote_id = 'T-0001' WHERE slot = 1; UPDATE tote SET order_ref = 'o-1' WHERE tote_id = 'T-0001'",
  )
  expect(usedIn(db, 'items').get('tea')).toEqual({ by: 'stock', what: 'A-01' })
  db.exec('UPDATE stock SET quantity = 0, reserved = 0')
  expect(usedIn(db, 'items').get('tea')?.by).toBe('list')
  expect(usedIn(db, 'locations').get('A-01')?.by).toBe('list')
  expect(usedIn(db, 'stock').get('["A-01","tea",""]')?.by).toBe('list')
  expect([...usedIn(db, 'carts').keys()]).toEqual(['C-01'])
  expect([...usedIn(db, 'totes').keys()]).toEqual(['T-0001'])
  expect(usedIn(db, 'people').get('P-1')?.by).toBe('list')
  db.exec("UPDATE list SET state = 'done'")
  expect(usedIn(db, 'items').get('tea')?.by).toBe('order')
  expect(usedIn(db, 'locations').size).toBe(0)
})

test('a person who comes back from a file may work again, with the badge the file says', () => {
  const db = tryFloor()
  const people = tableOf('people')
  const [aisyah] = people.after(db, null, 1)
  if (aisyah === undefined) throw new Error('nobody')
  inTransaction(db, () => people.remove(db, aisyah, at))
  expect(people.find(db, aisyah)).toBeNull()
  inTransaction(db, () => people.save(db, { ...aisyah, badge: 'B-7' }, at))
  expect(people.find(db, aisyah)).toEqual({ ...aisyah, badge: 'B-7' })
})
