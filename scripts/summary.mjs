import { relative } from 'node:path'

/** Counts what vitest's JSON report says; whatever did not run and pass is a failure, so that nothing hides by being skipped. */
export function countOf(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 }
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const failed = failuresOf(report).length
  const somethingElse = exitCode !== 0 || tests.length === 0
  return { passed, failed: failed === 0 && somethingElse ? 1 : failed }
}

/**
 * What failed in a report: each test with its file, and a file that could not be run at all in place of its tests. `seed` is
 * what fast-check says of the numbers that showed a property to be wrong; null for any other failure.
 */
export function failuresOf(report) {
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status !== 'passed')
    if (failed.length > 0)
      return failed.map(({ fullName, failureMessages = [] }) => ({
        file: file.name,
        test: fullName,
        seed: seedIn(failureMessages),
      }))
    return file.status === 'failed' ? [{ file: file.name, test: 'could not be run', seed: null }] : []
  })
}

function seedIn(messages) {
  const message = messages.find((one) => one.includes('Property failed'))
  return message === undefined ? null : (/\{ seed: .*\}/.exec(message)?.[0] ?? 'without a seed')
}

/** Files that may run a second time, alone: more than these are no accident of a busy machine. */
const mostAgain = 3

/**
 * The files of a run that a busy machine may have spoiled. A property that was wrong once is wrong: other numbers, in which it
 * holds, prove nothing, so its file does not run again.
 */
export function filesToRunAgain(failures) {
  const wrong = new Set(failures.flatMap(({ file, seed }) => (seed === null ? [] : [file])))
  const files = [...new Set(failures.map(({ file }) => file))]
  return files.length > mostAgain ? [] : files.filter((file) => !wrong.has(file))
}

/** A report in which the files that ran again stand as they did then. */
export function reportWith(report, again) {
  const files = new Map(again.testResults.map((file) => [file.name, file]))
  return { testResults: report.testResults.map((file) => files.get(file.name) ?? file) }
}

/** What is said of the failures of a run: those that stayed, and those of its first try that were gone when their file ran again. */
export function notesOf(first, last) {
  const isSame = (one) => (other) => one.file === other.file && one.test === other.test
  const unsteady = first.filter((one) => !last.some(isSame(one)))
  return [...last.map(noteOf('failed')), ...unsteady.map(noteOf('passed only when its file ran again'))]
}

export const noteOf =
  (what) =>
  ({ file, test, seed }) =>
    `${what}: ${relative(process.cwd(), file)}: ${test}${seed === null ? '' : ` ${seed}`}`

/**
 * The end of a test run: a line per suite, a line for each test that failed, or that passed only when its file ran
 * again, and last the one line that says how it went.
 */
export function summaryOf(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const width = Math.max(...results.map(({ name }) => name.length))
  const lines = results.map(
    ({ name, passed, failed, seconds }) =>
      `${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(width)}  ${passed} passed, ${failed} failed  (${seconds.toFixed(1)} s)`,
  )
  const notes = results.flatMap((result) => result.notes ?? [])
  const named = notes.length === 0 ? [] : ['', ...notes]
  return {
    text: [...lines, ...named, '', `${sum('passed')} passed, ${sum('failed')} failed`].join('\n'),
    failed: sum('failed'),
  }
}
