import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { runWithDisplay } from './display.mjs'
import { inModules, nodePath } from './place.mjs'
import { run } from './run.mjs'
import { countOf } from './summary.mjs'

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

async function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-test-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = [inModules('vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters]
  const { code } = await (project === 'e2e' ? runWithDisplay : run)(nodePath(), args, {})
  const report = reportIn(file)
  rmSync(folder, { recursive: true, force: true })
  return countOf(report, code)
}

function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
