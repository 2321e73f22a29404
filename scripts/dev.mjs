import { electronFlags } from './electron-path.mjs'
import { inModules, nodePath } from './place.mjs'
import { run, withDisplay } from './run.mjs'
import { ensure } from './setup.mjs'
import { command } from './trouble.mjs'

await command(async () => {
  const electron = await ensure()
  const args = [inModules('electron-vite', 'bin', 'electron-vite.js'), 'dev', ...process.argv.slice(2)]
  const [program, all] = withDisplay(nodePath(), [...args, '--', ...electronFlags()])
  const { code } = await run(program, all, { env: { ELECTRON_EXEC_PATH: electron.path } })
  process.exitCode = code
})
