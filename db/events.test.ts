import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { eventLog, type NewEvent, verifyChain } from '#db/events'
import { type Database, openDatabase } from '#db/open'
import { inTransaction } from '#db/statements'

const writer = { stationId: 'BENCH-1', incarnation: 'first' }
const now = () => '2026-11-22T09:00:00.000Z'
const event = (eventId: string, change: Partial<NewEvent> = {}): NewEvent => ({
  eventId,
  kind: 'unit-taken',
  subject: 'list-1',
  actor: 'P-1',
  fence: 0,
  payload: { sku: 'tea', quantity: 1 },
  personal: null,
  occurredAt: now(),
  ...change,
})

/** A log of ten taken teas. */
function tenTeas(): Database {
  const db = openDatabase(':memory:')
  const append = eventLog(db, writer, now)
  inTransaction(db, () => {
    for (let at = 1; at <= 10; at++) append(event(`e-${at}`))
  })
  return db
}
const tampered = (sql: string) => {
  const db = tenTeas()
  db.exec(sql)
  return verifyChain(db, writer)
}

test('an untouched log is whole', () => {
  expect(verifyChain(tenTeas(), writer)).toEqual({ ok: true, events: 10 })
})

test.each([
  ['payload', `UPDATE event SET payload = '{"sku":"tea","quantity":9}' WHERE seq = 5`],
  ['kind', "UPDATE event SET kind = 'units-put' WHERE seq = 5"],
  ['subject', "UPDATE event SET subject = 'list-2' WHERE seq = 5"],
  ['actor', "UPDATE event SET actor = 'P-2' WHERE seq = 5"],
  ['erased actor', 'UPDATE event SET actor = NULL WHERE seq = 5'],
  ['fence', 'UPDATE event SET fence = 7 WHERE seq = 5'],
  ['time', "UPDATE event SET occurred_at = '2026-11-21T09:00:00.000Z' WHERE seq = 5"],
  ['id', "UPDATE event SET event_id = 'other' WHERE seq = 5"],
  ['hash', "UPDATE event SET hash = 'abc' WHERE seq = 5"],
])('a changed %s is found where it was changed', (_name, sql) => {
  expect(tampered(sql)).toEqual({ ok: false, seq: 5, problem: 'changed' })
})

test('an event written anew with a hash that fits itself is found by the next one', () => {
  const db = tenTeas()
  const row = db.prepare<[], Record<string, unknown>>('SELECT * FROM event WHERE seq = 5').get() ?? {}
  const fields = [
    'prev_hash',
    'event_id',
    'station_id',
    'incarnation',
    'seq',
    'kind',
    'subject',
    'actor',
    'fence',
    'payload',
    'occurred_at',
  ]
  const forged = { ...row, actor: 'P-2' } as Record<string, unknown>
  const hash = createHash('sha256')
    .update(JSON.stringify(fields.map((field) => forged[field])))
    .digest('hex')
  db.prepare("UPDATE event SET actor = 'P-2', hash = ? WHERE seq = 5").run(hash)
  expect(verifyChain(db, writer)).toEqual({ ok: false, seq: 6, problem: 'not chained' })
})

test('a deleted event is found as a gap', () => {
  expect(tampered('DELETE FROM event WHERE seq = 5')).toEqual({ ok: false, seq: 5, problem: 'gap' })
})

test('a deleted event whose followers moved up is found', () => {
  expect(
    tampered('DELETE FROM event WHERE seq = 5; UPDATE event SET seq = seq - 1 WHERE seq > 5'),
  ).toMatchObject({ ok: false, seq: 5 })
})

test('a deleted first event is found', () => {
  expect(tampered('DELETE FROM event WHERE seq = 1')).toEqual({ ok: false, seq: 1, problem: 'gap' })
})

test('an inserted event is found', () => {
  const insert = `UPDATE event SET seq = -seq WHERE seq > 4; UPDATE event SET seq = 1 - seq WHERE seq < 0;
    INSERT INTO event SELECT 'extra', station_id, incarnation, 5, kind, subject, actor, fence, payload, personal, occurred_at, recorded_at, prev_hash, hash
    FROM event WHERE seq = 4`
  expect(tampered(insert)).toMatchObject({ ok: false, seq: 5 })
})

test('two events that changed places are found', () => {
  const swap =
    'UPDATE event SET seq = -seq WHERE seq IN (5, 6); UPDATE event SET seq = 11 + seq WHERE seq < 0'
  expect(tampered(swap)).toMatchObject({ ok: false, seq: 5 })
})

test('a cut tail is not seen by the chain alone: it needs an anchor outside', () => {
  expect(tampered('DELETE FROM event WHERE seq > 7')).toEqual({ ok: true, events: 7 })
})

test('a check of the newest part finds a change there', () => {
  const db = tenTeas()
  db.exec("UPDATE event SET kind = 'x' WHERE seq = 8")
  expect(verifyChain(db, writer, 6)).toEqual({ ok: false, seq: 8, problem: 'changed' })
})

test('a new incarnation starts its own numbers', () => {
  const db = tenTeas()
  const second = { ...writer, incarnation: 'second' }
  inTransaction(db, () => eventLog(db, second, now)(event('e-11')))
  expect(verifyChain(db, second)).toEqual({ ok: true, events: 1 })
})

test('an event outside a transaction is refused', () => {
  const append = eventLog(openDatabase(':memory:'), writer, now)
  expect(() => append(event('e-1'))).toThrow('in one transaction')
})

test('personal fields can be erased and the chain stays whole', () => {
  const db = openDatabase(':memory:')
  const personal = { salt: 's', fields: { name: 'Ain', phone: '012-345' } }
  inTransaction(db, () => eventLog(db, writer, now)(event('e-1', { personal })))
  db.exec('UPDATE event SET personal = NULL')
  expect(verifyChain(db, writer)).toEqual({ ok: true, events: 1 })
})

test('personal fields that were changed are found', () => {
  const db = openDatabase(':memory:')
  const personal = { salt: 's', fields: { name: 'Ain' } }
  inTransaction(db, () => eventLog(db, writer, now)(event('e-1', { personal })))
  db.exec("UPDATE event SET personal = replace(personal, 'Ain', 'Ali')")
  expect(verifyChain(db, writer)).toEqual({ ok: false, seq: 1, problem: 'personal fields changed' })
})

test('what is personal is not in the chained payload', () => {
  const db = openDatabase(':memory:')
  const personal = { salt: 's', fields: { name: 'Ain' } }
  inTransaction(db, () => eventLog(db, writer, now)(event('e-1', { personal })))
  const row = db.prepare<[], { payload: string }>('SELECT payload FROM event').get()
  expect(row?.payload).not.toContain('Ain')
})
