import { runWithDisplay } from './display.mjs'
import { electronFlags, electronPath } from './electron-path.mjs'
import { root } from './place.mjs'
import { command } from './trouble.mjs'

await command(async () => {
  console.log('Starting Packbench.')
  const electron = process.env.PACKBENCH_ELECTRON ?? electronPath()
  const { code } = await runWithDisplay(electron, [...electronFlags(), root, ...process.argv.slice(2)], {})
  process.exitCode = code
})
