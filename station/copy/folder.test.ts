import { expect, test } from 'vitest'
import { keptOf, newGenerationName, troubleOf } from '#station/copy/folder'

const day = (at: string, id: string) => `2026-11-${at}T090000.000Z-0000000${id}`
const [first, noon, second, third] = [day('20', '1'), day('20', '2'), day('21', '3'), day('22', '4')]
const all = [first, noon, second, third]

test.each([
  ['no days: the current one and the one before', 0, null, [third, second]],
  ['a day: the last of the newest older day, too', 1, null, [third, second]],
  ['two days: the last of each', 2, null, [third, second, noon]],
  ['many days', 30, null, [third, second, noon]],
  ['something was erased on the 21st', 30, '2026-11-21T10:00:00.000Z', [third]],
  ['something was erased on the 20th', 30, '2026-11-20T09:30:00.000Z', [third, second]],
])('kept with %s', (_name, keepDays, notBefore, kept) => {
  expect([...keptOf(all, { current: third, keepDays, notBefore })].sort()).toEqual([...kept].sort())
})

test('the current one is kept when the clock was set back and it looks like the oldest', () => {
  expect([...keptOf(all, { current: first, keepDays: 0, notBefore: '2026-11-23T00:00:00.000Z' })]).toEqual([
    first,
  ])
})

test('a generation is named by when it was begun, and never like another', () => {
  const at = '2026-11-22T09:00:00.000Z'
  expect(newGenerationName(at)).toMatch(/^2026-11-22T090000\.000Z-[0-9a-f]{8}$/)
  expect(newGenerationName(at)).not.toBe(newGenerationName(at))
})

test.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['ENOENT', 'missing'],
  ['EHOSTDOWN', 'missing'],
  ['ESTALE', 'missing'],
  ['EIO', 'failed'],
])('what the system calls %s is %s', (code, problem) => {
  expect(troubleOf(Object.assign(new Error('x'), { code })).problem).toBe(problem)
})
