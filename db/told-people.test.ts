import { expect, test } from 'vitest'
import { saveMaster } from '#db/master'
import type { Database } from '#db/open'
import {
  addPerson,
  allPeople,
  changeBadge,
  changePerson,
  isVoidBadge,
  otherAdmins,
  peopleWithPin,
  personByBadge,
  personById,
  readPersonGuard,
  saveInactive,
  savePersonGuard,
  savePin,
  savePreferences,
} from '#db/people'
import type { ToldPerson } from '#db/told-people'
import { tryFloor, tryMaster } from '#db/try-floor'

const [aisyah, kavitha] = tryMaster.people
if (aisyah === undefined || kavitha === undefined) throw new Error('nobody works here')
const at = '2026-11-22T02:00:00.000Z'
const tell = (db: Database, ...people: ToldPerson[]) => saveMaster(db, { ...tryMaster, people })
const told = (...people: ToldPerson[]) => {
  const db = tryFloor()
  tell(db, ...people)
  return db
}
const hashed = { pinSalt: '0'.repeat(32), pinHash: '1'.repeat(64) }

test('who left the list may do nothing, and works again when they are back on it', () => {
  const db = told(kavitha)
  expect([personByBadge(db, 'B-1001'), personById(db, 'P-1')?.inactive]).toEqual([null, 'oms'])
  expect(isVoidBadge(db, 'B-1001')).toBe(true)
  tell(db, aisyah, kavitha)
  expect(personByBadge(db, 'B-1001')).toMatchObject({ personId: 'P-1', inactive: null })
})

test('who left the list cannot sign in by PIN', () => {
  const db = told({ ...aisyah, ...hashed })
  expect(peopleWithPin(db).map(({ personId }) => personId)).toEqual(['P-1'])
  tell(db, kavitha)
  expect(peopleWithPin(db)).toEqual([])
})

test('two people may change badges', () => {
  const db = told({ ...aisyah, badge: 'B-1002' }, { ...kavitha, badge: 'B-1001' })
  expect([personByBadge(db, 'B-1001')?.name, personByBadge(db, 'B-1002')?.name]).toEqual([
    kavitha.name,
    aisyah.name,
  ])
})

test('language, theme and wrong PINs are kept over new master data', () => {
  const db = told(aisyah, kavitha)
  savePreferences(db, 'P-1', 'zh', 'dark')
  savePersonGuard(db, 'P-1', { wrong: 4, waitMs: 30_000, quietMs: 0 })
  tell(db, { ...aisyah, name: 'Nurul' }, kavitha)
  expect(personById(db, 'P-1')).toMatchObject({ name: 'Nurul', language: 'zh', theme: 'dark' })
  expect(readPersonGuard(db, 'P-1')).toEqual({ wrong: 4, waitMs: 30_000, quietMs: 0 })
})

test('what was changed here stays while the OMS says what it said before', () => {
  const db = told({ ...aisyah, ...hashed }, kavitha)
  changePerson(db, { personId: 'P-1', name: 'Aisyah', roles: ['packer'], language: 'ms' })
  changeBadge(db, 'P-1', 'B-NEW', at)
  savePin(db, 'P-1', 'scrypt$own', false)
  tell(db, { ...aisyah, ...hashed }, kavitha)
  expect(personById(db, 'P-1')).toMatchObject({
    name: 'Aisyah',
    roles: ['packer'],
    badge: 'B-NEW',
    pin: 'scrypt$own',
  })
  expect([personByBadge(db, 'B-1001'), isVoidBadge(db, 'B-1001')]).toEqual([null, true])
})

test('what the OMS says anew replaces what was changed here, one thing at a time', () => {
  const db = told({ ...aisyah, ...hashed }, kavitha)
  changePerson(db, { personId: 'P-1', name: 'Aisyah', roles: ['packer'], language: 'ms' })
  savePin(db, 'P-1', 'scrypt$own', true)
  savePersonGuard(db, 'P-1', { wrong: 9, waitMs: 1, quietMs: 0 })
  tell(
    db,
    { ...aisyah, roles: ['picker', 'packer'], pinSalt: 'f'.repeat(32), pinHash: '2'.repeat(64) },
    kavitha,
  )
  expect(personById(db, 'P-1')).toMatchObject({
    name: 'Aisyah',
    roles: ['picker', 'packer'],
    pin: `scrypt$16384$8$1$${'f'.repeat(32)}$${'2'.repeat(64)}`,
    pinOnce: false,
  })
  expect(readPersonGuard(db, 'P-1').wrong).toBe(0)
})

test('who was added here is no business of the OMS', () => {
  const db = told(aisyah, kavitha)
  addPerson(db, { personId: 'own', name: 'Own', roles: ['picker'], language: 'en', theme: 'light' })
  changeBadge(db, 'own', 'B-OWN', at)
  tell(db, aisyah, kavitha)
  expect(personByBadge(db, 'B-OWN')?.personId).toBe('own')
})

test('a badge the OMS gives to somebody leaves whoever had it here', () => {
  const db = told(aisyah, kavitha)
  addPerson(db, { personId: 'own', name: 'Own', roles: ['picker'], language: 'en', theme: 'light' })
  changeBadge(db, 'own', 'B-2000', at)
  tell(db, { ...aisyah, badge: 'B-2000' }, kavitha)
  expect(personByBadge(db, 'B-2000')?.personId).toBe('P-1')
  expect(personById(db, 'own')?.badge).toBeNull()
})

test('who was put out of work here stays so, whatever the OMS says', () => {
  const db = told(aisyah, kavitha)
  saveInactive(db, 'P-1', 'admin')
  tell(db, kavitha)
  tell(db, aisyah, kavitha)
  expect(personById(db, 'P-1')?.inactive).toBe('admin')
  expect(allPeople(db).at(-1)?.personId).toBe('P-1')
})

test('only somebody active with a PIN is another administrator', () => {
  const admin = { ...kavitha, roles: ['admin' as const], ...hashed }
  const db = told(aisyah, admin)
  expect([otherAdmins(db, null), otherAdmins(db, admin.personId)]).toEqual([1, 0])
  savePin(db, admin.personId, null, false)
  expect(otherAdmins(db, null)).toBe(0)
})

test('who supervises never signs in by name and PIN', () => {
  const db = told({ ...aisyah, ...hashed, roles: ['packer', 'supervisor'] }, { ...kavitha, ...hashed })
  expect(peopleWithPin(db).map(({ name }) => name)).toEqual([kavitha.name])
})
