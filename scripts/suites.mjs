import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build } from './build.mjs'
import { inModules, nodePath, root } from './place.mjs'
import { run } from './run.mjs'
import { countOf, failuresOf, reportWith } from './summary.mjs'

/** The suites of `npm test`, in their order; each says how many of its tests passed and failed. */
export const suites = {
  types: () => oneTest(async () => (await tsc('node')) + (await tsc('web')) + (await tsc('e2e'))),
  lint: () => oneTest(() => tool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off'])),
  'dead-code': () => oneTest(() => tool('knip/bin/knip.js', ['--no-progress'])),
  unit: () => vitest('unit'),
  build: () =>
    oneTest(async () => {
      await build()
      return 0
    }),
  e2e: () => vitest('e2e'),
}

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

/** Files that may run a second time, alone: more than these are no accident of a busy machine. */
const mostAgain = 3

async function vitest(project) {
  const first = await runVitest(project, [])
  const failures = first.report === null ? [] : failuresOf(first.report)
  const files = [...new Set(failures.map(({ file }) => file))]
  if (files.length === 0 || files.length > mostAgain)
    return { ...countOf(first.report, first.code), notes: failures.map(note('failed')) }
  const again = await runVitest(project, files)
  if (again.report === null) return { ...countOf(null), notes: failures.map(note('failed')) }
  const still = failuresOf(again.report).map(note('failed'))
  const unsteady = failures
    .filter((failure) => !still.includes(note('failed')(failure)))
    .map(note('passed only when its file ran again'))
  return {
    ...countOf(reportWith(first.report, again.report), again.code),
    notes: [...still, ...unsteady],
  }
}

const note =
  (what) =>
  ({ file, test }) =>
    `${what}: ${relative(process.cwd(), file)}: ${test}`

async function runVitest(project, files) {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-test-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = [inModules('vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters, ...files]
  /** Stations that are started again and again need not be compiled anew. */
  const env = { NODE_COMPILE_CACHE: join(root, '.cache', 'compiled') }
  const { code } = await run(nodePath(), args, { env })
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
