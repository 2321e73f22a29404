import { build } from './build.mjs'
import { inModules, nodePath } from './place.mjs'
import { run } from './run.mjs'
import { ensure } from './setup.mjs'
import { command } from './trouble.mjs'

// Makes the pictures of README and guides anew, from the program as it is.
await command(async () => {
  await ensure()
  await build()
  const args = [inModules('vitest/vitest.mjs'), 'run', '--project', 'e2e', 'e2e/pictures']
  const { code } = await run(nodePath(), args, { env: { PACKBENCH_PICTURES: 'docs' } })
  process.exitCode = code
})
