import { join } from 'node:path'
import { build } from './build.mjs'
import { nodePath, root } from './place.mjs'
import { run } from './run.mjs'
import { ensure } from './setup.mjs'
import { command } from './trouble.mjs'

await command(async () => {
  const electron = await ensure()
  await build()
  const args = [join(root, 'scripts', 'demo.ts'), ...process.argv.slice(2)]
  const { code } = await run(nodePath(), args, { env: { PACKBENCH_ELECTRON: electron.path } })
  process.exitCode = code
})
