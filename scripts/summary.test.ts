import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countOf, failuresOf, filesToRunAgain, notesOf, reportWith, summaryOf } from './summary.mjs'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((test, at) => ({ status: test, fullName: `test ${at}` })),
})

it('counts a skipped test as failed', () => {
  const report = { testResults: [file('passed', 'passed', 'skipped', 'todo')] }
  expect(countOf(report, 0)).toEqual({ passed: 1, failed: 2 })
})

it('counts a test file that could not be loaded as one failure', () => {
  const report = { testResults: [file('failed'), file('passed', 'passed')] }
  expect(countOf(report, 1)).toEqual({ passed: 1, failed: 1 })
})

it('counts a failing test once, not again for its file', () => {
  expect(countOf({ testResults: [file('failed', 'failed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 })
})

it('counts a run without a report, or one that ended badly, as failed', () => {
  expect(countOf(null, 0)).toEqual({ passed: 0, failed: 1 })
  expect(countOf({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 })
})

it('counts a suite in which nothing ran as failed', () => {
  expect(countOf({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 })
})

it('closes with the one line that says how it went', () => {
  const results = [
    { name: 'types', passed: 1, failed: 0, seconds: 2 },
    { name: 'unit', passed: 7, failed: 2, seconds: 3 },
  ]
  const { text, failed } = summaryOf(results)
  expect(text.split('\n').at(-1)).toBe('8 passed, 2 failed')
  expect(failed).toBe(2)
})

it('names what failed, and what could not be run', () => {
  expect(failuresOf({ testResults: [file('failed', 'passed', 'failed'), file('failed')] })).toEqual([
    { file: 'a.test.ts', test: 'test 1', seed: null },
    { file: 'a.test.ts', test: 'could not be run', seed: null },
  ])
})

it('counts a file that ran again as it did then', () => {
  const first = {
    testResults: [file('failed', 'failed'), { ...file('passed', 'passed'), name: 'b.test.ts' }],
  }
  const again = (status: string) => ({ testResults: [file(status, status)] })
  expect(countOf(reportWith(first, again('passed')), 0)).toEqual({ passed: 2, failed: 0 })
  expect(countOf(reportWith(first, again('failed')), 1)).toEqual({ passed: 1, failed: 1 })
})

const failure = (name: string, seed: string | null = null) => ({ file: name, test: 'adds', seed })

it('tries a property that was wrong no second time, however many others are tried again', () => {
  expect(filesToRunAgain([failure('a'), failure('b', '{ seed: 1 }'), failure('b')])).toEqual(['a'])
  expect(filesToRunAgain(['a', 'b', 'c'].map((name) => failure(name)))).toEqual(['a', 'b', 'c'])
  expect(filesToRunAgain(['a', 'b', 'c', 'd'].map((name) => failure(name)))).toEqual([])
})

it('reads the seed out of what fast-check says of a property, and says it at the end', () => {
  const failureMessages = [
    messageOf(() =>
      fc.assert(
        fc.property(fc.constant(7), (n) => n < 7),
        { seed: 42 },
      ),
    ),
  ]
  const report = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [{ status: 'failed', fullName: 'adds', failureMessages }],
      },
    ],
  }
  expect(notesOf(failuresOf(report), failuresOf(report))).toEqual([
    'failed: a.test.ts: adds { seed: 42, path: "0", endOnFailure: true }',
  ])
})

it('says of a test that passed when its file ran again that it is unsteady', () => {
  expect(notesOf([failure('a'), failure('b', '{ seed: 1 }')], [failure('b', '{ seed: 1 }')])).toEqual([
    'failed: b: adds { seed: 1 }',
    'passed only when its file ran again: a: adds',
  ])
})

it('says above its last line what failed and what was unsteady', () => {
  const { text } = summaryOf([
    { name: 'unit', passed: 2, failed: 1, seconds: 1, notes: ['failed: a.test.ts: adds'] },
  ])
  expect(text.split('\n').slice(-4)).toEqual(['', 'failed: a.test.ts: adds', '', '2 passed, 1 failed'])
})

function messageOf(work: () => void): string {
  try {
    work()
    return ''
  } catch (error) {
    return String(error)
  }
}
