import { app, protocol } from 'electron'
import { scheme } from './app-protocol.ts'
import { prepareDataFolder } from './data-folder.ts'
import { guardContents } from './guard-contents.ts'
import { run } from './program.ts'
import { startOptions } from './start-options.ts'

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
/** Only root, as on test machines, must go without: Chromium's helpers would not start with half of it. */
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
guardContents(app)

const options = startOptions(process.argv, process.env)
const data = prepareDataFolder(app, options)

if (app.requestSingleInstanceLock()) void app.whenReady().then(() => run(options, data))
else {
  console.log('This station is open already; its window was brought to the front.')
  app.exit(0)
}
