/** Counts what vitest's JSON report says; whatever did not run and pass is a failure, so that nothing hides by being skipped. */
export function countOf(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 }
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const filesBroken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed'),
  ).length
  const failed = tests.length - passed + filesBroken
  const somethingElse = exitCode !== 0 || tests.length === 0
  return { passed, failed: failed === 0 && somethingElse ? 1 : failed }
}

/** The end of a test run: a line per suite, and last the one line that says how it went. */
export function summaryOf(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const width = Math.max(...results.map(({ name }) => name.length))
  const lines = results.map(
    ({ name, passed, failed, seconds }) =>
      `${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(width)}  ${passed} passed, ${failed} failed  (${seconds.toFixed(1)} s)`,
  )
  return {
    text: [...lines, '', `${sum('passed')} passed, ${sum('failed')} failed`].join('\n'),
    failed: sum('failed'),
  }
}
