import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '#db/open'
import { inTransaction, sql } from '#db/statements'

const folder = mkdtempSync(join(tmpdir(), 'packbench-sql-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a step that fails leaves nothing of itself', () => {
  const db = openDatabase(':memory:')
  const addTwice = () => {
    sql(db, "INSERT INTO tote (tote_id) VALUES ('T-0001')").run()
    throw new Error('the power went')
  }
  expect(() => inTransaction(db, addTwice)).toThrow('the power went')
  expect(sql(db, 'SELECT * FROM tote').all()).toEqual([])
})

test('a step inside a step is undone with it', () => {
  const db = openDatabase(':memory:')
  const outer = () => {
    inTransaction(db, () => sql(db, "INSERT INTO tote (tote_id) VALUES ('T-0001')").run())
    throw new Error('too late')
  }
  expect(() => inTransaction(db, outer)).toThrow('too late')
  expect(sql(db, 'SELECT * FROM tote').all()).toEqual([])
})

test('a step answers what its work answers', () => {
  expect(inTransaction(openDatabase(':memory:'), () => 'tea')).toBe('tea')
})

test('one text is prepared once per database', () => {
  const db = openDatabase(':memory:')
  expect(sql(db, 'SELECT * FROM tote')).toBe(sql(db, 'SELECT * FROM tote'))
})

test('two databases never share a statement', () => {
  const [one, two] = [openDatabase(':memory:'), openDatabase(':memory:')]
  expect(sql(one, 'SELECT * FROM tote')).not.toBe(sql(two, 'SELECT * FROM tote'))
})

test('a step holds the write lock from its first line', () => {
  const file = join(folder, 'lock.sqlite')
  const [one, two] = [openDatabase(file), openDatabase(file)]
  two.pragma('busy_timeout = 0')
  const other = inTransaction(one, () => {
    try {
      return inTransaction(two, () => 'wrote')
    } catch (error) {
      return String(error)
    }
  })
  one.close()
  two.close()
  expect(other).toContain('database is locked')
})
