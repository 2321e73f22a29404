import { expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/open'
import {
  countBehind,
  hurry,
  messageById,
  messages,
  nextDue,
  nextWaitMs,
  outboxCounts,
  park,
  post,
  resolve,
  settle,
  tryLater,
  unpark,
} from '#db/outbox'

const at = (minute: number) => `2026-11-22T09:${String(minute).padStart(2, '0')}:00.000Z`
/** Two messages of order tea, one of order kopi, in this sequence. */
function posted(): Database {
  const db = openDatabase(':memory:')
  for (const [messageId, orderRef] of [
    ['tea-1', 'tea'],
    ['tea-2', 'tea'],
    ['kopi-1', 'kopi'],
  ] as const) {
    post(db, { messageId, kind: 'shipmentConfirmation', orderRef, about: orderRef }, {}, at(0))
  }
  return db
}
const minuteMs = 60_000
const next = (db: Database, minute = 30) => nextDue(db, '', at(minute), null)?.messageId ?? null

const parkedAnd = (then: (db: Database) => void) => (db: Database) => {
  park(db, 'tea-1', 'changed', '{}')
  then(db)
}

test('the oldest message goes first', () => {
  expect(next(posted())).toBe('tea-1')
})

test.each<[string, (db: Database) => void, string | null]>([
  ['is accepted', (db) => settle(db, 'tea-1', 'REF', 'applied', at(1)), 'tea-2'],
  ['must wait', (db) => tryLater(db, 'tea-1', 'away', at(0), 40 * minuteMs), 'kopi-1'],
  ['is parked', (db) => park(db, 'tea-1', 'changed', '{}'), 'kopi-1'],
  ['was parked and is resolved', parkedAnd((db) => resolve(db, 'tea-1', 'P-1', 'seen', at(2))), 'tea-2'],
  ['was parked and is tried again', parkedAnd((db) => unpark(db, 'tea-1', at(2))), 'tea-1'],
])('when the first of an order %s the next is the right one', (_name, happens, expected) => {
  const db = posted()
  happens(db)
  expect(next(db)).toBe(expected)
})

test('progress the OMS does not want holds no confirmation up', () => {
  const db = posted()
  for (const id of ['tea-1', 'tea-2', 'kopi-1']) settle(db, id, 'REF', 'applied', at(1))
  post(db, { messageId: 'late', kind: 'progress', orderRef: 'tea', about: 'tea' }, {}, at(2))
  tryLater(db, 'late', '500', at(0), 59 * minuteMs)
  post(db, { messageId: 'ship', kind: 'shipmentConfirmation', orderRef: 'tea', about: 'tea' }, {}, at(3))
  expect(next(db)).toBe('ship')
})

test('a message behind a parked one wakes nobody', () => {
  const db = posted()
  park(db, 'tea-1', 'changed', '{}')
  settle(db, 'kopi-1', 'REF', 'applied', at(1))
  expect(nextWaitMs(db, '', at(0))).toBeNull()
})

test('a message behind a waiting one wakes nobody before that one', () => {
  const db = posted()
  tryLater(db, 'tea-1', 'away', at(0), 40 * minuteMs)
  settle(db, 'kopi-1', 'REF', 'applied', at(1))
  expect(nextWaitMs(db, '', at(0))).toBe(40 * minuteMs)
})

test('a clock set back makes no message wait longer than it was to', () => {
  const db = posted()
  settle(db, 'tea-1', 'REF', 'applied', at(1))
  settle(db, 'kopi-1', 'REF', 'applied', at(1))
  tryLater(db, 'tea-2', 'away', at(40), 5 * minuteMs)
  expect([nextWaitMs(db, '', at(41)), next(db, 41)]).toEqual([4 * minuteMs, null])
  expect([nextWaitMs(db, '', at(39)), next(db, 39)]).toEqual([0, 'tea-2'])
})

test('when the OMS is back what waited goes at once', () => {
  const db = posted()
  tryLater(db, 'tea-1', 'away', at(0), 40 * minuteMs)
  hurry(db, '', at(5))
  expect(next(db, 5)).toBe('tea-1')
})

test('waiting and parked messages are counted', () => {
  const db = posted()
  park(db, 'tea-1', 'changed', '{}')
  expect(outboxCounts(db)).toEqual({ pending: 2, parked: 1 })
})

test('a parked message knows how many wait behind it', () => {
  const db = posted()
  park(db, 'tea-1', 'changed', '{}')
  const row = messageById(db, 'tea-1')
  expect(row === null ? null : countBehind(db, row)).toBe(1)
})

test('parked messages stand first, then waiting ones, then the rest', () => {
  const db = posted()
  park(db, 'kopi-1', 'changed', '{}')
  settle(db, 'tea-1', 'REF', 'applied', at(1))
  expect(messages(db, 10).map(({ messageId }) => messageId)).toEqual(['kopi-1', 'tea-2', 'tea-1'])
})

test('one key is never posted twice', () => {
  const db = posted()
  expect(() =>
    post(db, { messageId: 'tea-1', kind: 'progress', orderRef: null, about: '' }, {}, at(0)),
  ).toThrow(/UNIQUE/)
})
