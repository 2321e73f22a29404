import { expect, it } from 'vitest'
import { countOf, summaryOf } from './summary.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
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
