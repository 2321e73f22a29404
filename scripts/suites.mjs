import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { inModules, nodePath, root } from './place.mjs'
import { run } from './run.mjs'
import { countOf, failuresOf, filesToRunAgain, noteOf, notesOf, reportWith } from './summary.mjs'

/**
 * The suites of `npm test`; each says how many of its tests passed and failed. One that runs beside another is `quiet`: what
 * it says comes at its end.
 */
export const suites = {
  types: () => oneTest(async () => (await tsc('node')) + (await tsc('web')) + (await tsc('e2e'))),
  lint: () => oneTest(() => tool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off'])),
  'dead-code': () => oneTest(() => tool('knip/bin/knip.js', ['--no-progress'])),
  unit: (quiet) => vitest(['unit', 'renderer'], quiet),
  oms: (quiet) => vitest(['oms'], quiet),
  build: () =>
    oneTest(async () => {
      await build()
      return 0
    }),
  e2e: (quiet) => vitest(['e2e'], quiet),
}

/** Their order: those of one stage run beside each other. */
export const stages = [['types', 'lint', 'dead-code'], ['unit', 'oms'], ['build'], ['e2e']]

const tsc = (part) => tool('typescript/bin/tsc', ['-p', `tsconfig.${part}.json`, '--pretty', 'false'])

async function tool(file, args) {
  const { code } = await run(nodePath(), [inModules(...file.split('/')), ...args])
  return code
}

async function oneTest(work) {
  const code = await work().catch((error) => {
    console.error(error.message)
    return 1
  })
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function vitest(projects, quiet) {
  const first = await runVitest(projects, quiet, [])
  const failures = first.report === null ? [] : failuresOf(first.report)
  const files = filesToRunAgain(failures)
  if (files.length === 0)
    return { ...countOf(first.report, first.code), notes: failures.map(noteOf('failed')) }
  const again = await runVitest(projects, quiet, files)
  if (again.report === null) return { ...countOf(null), notes: failures.map(noteOf('failed')) }
  const report = reportWith(first.report, again.report)
  return { ...countOf(report, again.code), notes: notesOf(failures, failuresOf(report)) }
}

async function runVitest(projects, quiet, files) {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-test-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = [
    inModules('vitest', 'vitest.mjs'),
    'run',
    ...projects.map((name) => `--project=${name}`),
    ...reporters,
    ...files,
  ]
  /** Stations that are started again and again need not be compiled anew. */
  const env = { NODE_COMPILE_CACHE: join(root, '.cache', 'compiled') }
  const { code, output } = await run(nodePath(), args, { env, quiet })
  if (quiet) console.log(output)
  const report = reportIn(file)
  rmSync(folder, { recursive: true, force: true })
  return { report, code }
}

function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
