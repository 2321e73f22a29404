import { app, protocol } from 'electron'
import { lookAtStart } from '#station/update/first-look'
import { scheme } from './app-protocol.ts'
import { prepareDataFolder } from './data-folder.ts'
import { guardContents } from './guard-contents.ts'
import { startOptions } from './start-options.ts'
import { putBack } from './updates.ts'

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
/** Only root, as on test machines, must go without: Chromium's helpers would not start with half of it. */
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
/** On Linux Chromium speaks through speech-dispatcher, and only when it is told to (electron/electron#4452). */
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher')
guardContents(app)

const options = startOptions(process.argv, process.env)
const data = prepareDataFolder(app, options)

if (app.requestSingleInstanceLock()) start()
else {
  console.log('This station is open already; its window was brought to the front.')
  app.exit(0)
}

/** The rest is loaded when the start is counted, so that a new program that cannot even load is found out. */
function start(): void {
  const isOwn = !options.selfTest && data.problem === null
  const note = isOwn ? lookAtStart(data.path, app.getVersion(), new Date().toISOString()) : null
  if (note !== null && putBack(app, data.path, note)) {
    app.exit(0)
    return
  }
  const program = import('./program.ts')
  Promise.all([program, app.whenReady()])
    .then(([{ run }]) => run(options, data))
    .catch((error: unknown) => {
      console.error(error)
      app.exit(1)
    })
}
