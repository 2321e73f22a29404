import { forgetBuild } from './build.mjs'
import { runWithDisplay } from './display.mjs'
import { electronFlags } from './electron-path.mjs'
import { inModules, nodePath } from './place.mjs'
import { ensure } from './setup.mjs'
import { command } from './trouble.mjs'

await command(async () => {
  const electron = await ensure()
  forgetBuild()
  const vite = [inModules('electron-vite', 'bin', 'electron-vite.js'), 'dev', ...process.argv.slice(2)]
  const args = [...vite, '--', ...electronFlags()]
  const { code } = await runWithDisplay(nodePath(), args, { env: { ELECTRON_EXEC_PATH: electron.path } })
  process.exitCode = code
})
