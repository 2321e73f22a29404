import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dataAfterUndo, type StationStanding, type UpdateWay, wayAtStart, whyNotNow } from './update.ts'

const way = (change: Partial<UpdateWay>): UpdateWay => ({
  step: 'prepared',
  from: '0.4.0',
  to: '0.5.0',
  starts: 0,
  cause: null,
  ...change,
})

test.each<[string, Partial<UpdateWay>, string, Partial<UpdateWay>, boolean]>([
  ['the new one starts for the first time', {}, '0.5.0', { step: 'trying', starts: 1 }, false],
  ['it ended before the new one was in place', {}, '0.4.0', { step: 'not-installed' }, false],
  ['another one was installed by hand', {}, '0.6.0', { step: 'not-installed' }, false],
  ['one start failed', { step: 'trying', starts: 1 }, '0.5.0', { starts: 2 }, false],
  [
    'two starts failed',
    { step: 'trying', starts: 2 },
    '0.5.0',
    { step: 'going-back', starts: 1, cause: 'failed-starts' },
    true,
  ],
  [
    'somebody put the old one back',
    { step: 'trying', starts: 1 },
    '0.4.0',
    { step: 'undone', cause: 'by-hand' },
    false,
  ],
  ['it works', { step: 'healthy' }, '0.5.0', {}, false],
  ['a later one works', { step: 'healthy' }, '0.7.0', {}, false],
  [
    'the old one came back by hand later',
    { step: 'healthy' },
    '0.4.0',
    { step: 'undone', cause: 'by-hand' },
    false,
  ],
  ['the old one is back', { step: 'going-back', cause: 'asked' }, '0.4.0', { step: 'undone' }, false],
  [
    'it ended before the old one was in place',
    { step: 'going-back', starts: 1 },
    '0.5.0',
    { starts: 2 },
    true,
  ],
  ['the old one cannot be put back', { step: 'going-back', starts: 3 }, '0.5.0', {}, false],
  ['long ago', { step: 'undone' }, '0.4.0', {}, false],
  ['it never came', { step: 'not-installed' }, '0.4.0', {}, false],
])('%s', (_name, at, version, change, putBack) => {
  expect(wayAtStart(way(at), version)).toEqual({ change, putBack })
})

/** What each start of a sequence did. */
function backsOf(versions: readonly string[]): boolean[] {
  let at = way({})
  return versions.map((version) => {
    const { change, putBack } = wayAtStart(at, version)
    at = { ...at, ...change }
    return putBack
  })
}

it('starts a broken program twice, tries three times to put the old one back, and then lets people work', () => {
  expect(backsOf(Array(7).fill('0.5.0'))).toEqual([false, false, true, true, true, false, false])
})

it('never stands in the way for ever, whatever program is started', () => {
  assert(
    property(array(constantFrom('0.4.0', '0.5.0', '0.6.0'), { maxLength: 20 }), (versions) => {
      expect(backsOf(versions).filter((back) => back).length).toBeLessThanOrEqual(3)
    }),
  )
})

const calm: StationStanding = {
  practising: false,
  peopleHere: 0,
  openWork: 0,
  papersSending: 0,
  hour: 3,
  hasWayBack: true,
  cameBack: false,
  sinceTryMs: null,
}
const atThree = { at: 'hour', hour: 3 } as const

describe('a fetched program waits', () => {
  test.each<[string, Partial<StationStanding>, string | null, string | null]>([
    ['nobody is here and the hour has come', {}, null, null],
    ['a copy for training is open', { practising: true }, 'practising', 'practising'],
    ['somebody is signed in', { peopleHere: 1 }, 'somebody-here', 'somebody-here'],
    ['a list is open', { openWork: 1 }, 'work-open', 'work-open'],
    ['a label is being sent', { papersSending: 1 }, 'paper-under-way', 'paper-under-way'],
    ['there is no way back', { hasWayBack: false }, 'no-way-back', null],
    ['it came back once', { cameBack: true }, 'came-back', null],
    ['it is another hour', { hour: 4 }, 'other-hour', null],
    ['it was tried an hour ago', { sinceTryMs: 3_600_000 }, 'tried-today', null],
    ['it was tried yesterday', { sinceTryMs: 23 * 3_600_000 }, null, null],
  ])('%s', (_name, change, byItself, asked) => {
    const standing = { ...calm, ...change }
    expect([whyNotNow(standing, atThree, false), whyNotNow(standing, atThree, true)]).toEqual([
      byItself,
      asked,
    ])
  })
  it('for an administrator, where that is the rule', () => {
    expect(whyNotNow(calm, { at: 'asked' }, false)).toBe('other-hour')
  })
})

test.each([
  ['the old program reads the data', { isNewer: false, events: 9, eventsBefore: 4 }, 'keep'],
  ['nothing was written since', { isNewer: true, events: 4, eventsBefore: 4 }, 'take-copy'],
  ['steps would be lost', { isNewer: true, events: 5, eventsBefore: 4 }, 'ask'],
  ['nobody can count them', { isNewer: true, events: null, eventsBefore: 4 }, 'ask'],
  ['there is no copy', { isNewer: true, events: 4, eventsBefore: null }, null],
])('back at the old program: %s', (_name, found, what) => {
  expect(dataAfterUndo(found)).toBe(what)
})
