import { join } from 'node:path'
import { app, Menu, safeStorage, session, utilityProcess } from 'electron'
import type { Station } from '#contract/station'
import { openDatabase } from '#db/open'
import { openInMode } from '#station/practice/open-in-mode'
import { photoFolder } from '#station/site-data/import-pictures'
import { markHealthy } from '#station/update/first-look'
import { answerRequest, appUrl, scheme, troubleUrl } from './app-protocol.ts'
import { startCopier } from './copier-process.ts'
import type { DataFolder } from './data-folder.ts'
import { utilityProcessLink } from './device-process.ts'
import { systemDialogs } from './dialogs.ts'
import { watchFirstStart } from './first-start.ts'
import { answerCalls } from './ipc.ts'
import { openLog } from './log.ts'
import { thinnedWeights } from './news-to-window.ts'
import { guardSession } from './permissions.ts'
import { recoverWindow } from './recover-window.ts'
import { watchStart } from './self-test.ts'
import type { StartOptions } from './start-options.ts'
import { systemKeyring } from './system-keyring.ts'
import { troubleKindOf, troublePage } from './trouble-page.ts'
import { programUpdater } from './updates.ts'
import { keyboardScanners } from './wedge-keys.ts'
import { bringForward, openWindow } from './window.ts'

const closeWithinMs = 8000

/** The program from the moment Electron is ready: one window, one station, one device process, until somebody closes it. */
export function run(options: StartOptions, data: DataFolder): void {
  const log = openLog(data.path, !app.isPackaged && !options.selfTest, () => new Date())
  process.on('uncaughtException', (error) => log.bug('Something went wrong that nobody caught', error))
  process.on('unhandledRejection', (error) => log.bug('A promise was refused and nobody listened', error))
  log.info({ version: app.getVersion(), electron: process.versions.electron }, 'Packbench starts')

  const out = join(app.getAppPath(), 'out')
  const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
  /** A self-test's lives in memory, so that Chromium writes nothing while the temporary folder goes. */
  const browser = options.selfTest ? session.fromPartition('self-test') : session.defaultSession
  let trouble: string | null = null
  let exitCode = 0
  /** Begins the program that takes the place of this one. */
  let beginOther: (() => void) | null = null

  Menu.setApplicationMenu(null)
  guardSession(browser, devServer)
  browser.protocol.handle(scheme, (request) =>
    answerRequest(request, {
      folder: join(out, 'renderer'),
      photos: photoFolder(data.path),
      trouble: () => trouble,
      devServer,
    }),
  )

  const hosted = utilityProcessLink({
    fork: () =>
      utilityProcess.fork(join(out, 'main', 'device-host.cjs'), [], {
        serviceName: 'devices',
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    log,
  })
  const { link: devices, hear } = keyboardScanners(hosted)
  const { window, wearTheme } = openWindow({
    dataDir: data.path,
    preload: join(out, 'preload', 'preload.cjs'),
    fullscreen: options.fullscreen,
    packaged: app.isPackaged,
    session: browser,
    hidden: options.selfTest,
  })
  hear(window)
  const { webContents } = window
  const selfTest = options.selfTest ? watchStart(leave, versions) : null

  const firstStart = watchFirstStart(() => {
    if (!options.selfTest) markHealthy(data.path, new Date().toISOString())
  })

  const opening = open()
  answerCalls({
    contents: webContents,
    station: opening,
    log,
    onAnswer: (name, answer) => {
      selfTest?.answered(name, answer)
      firstStart.answered(name, answer)
    },
  })
  recoverWindow(window, () => (trouble === null ? appUrl : troubleUrl), log)
  webContents.on('render-process-gone', (_event, { reason }) =>
    selfTest?.failed(`the window's process ended: ${reason}`),
  )
  webContents.on('preload-error', (_event, _path, error) =>
    selfTest?.failed(`the preload script failed: ${error.message}`),
  )
  void window.loadURL(appUrl).catch(() => {})
  opening.then((station) => startStation(station)).catch((error: unknown) => showTrouble(error))

  app.on('second-instance', () => bringForward(window))
  app.on('child-process-gone', (_event, { type, reason }) =>
    log.warn({ type, reason }, 'A helper process ended'),
  )
  app.on('window-all-closed', () => app.quit())
  app.once('before-quit', endInAnyCase)
  app.once('will-quit', (event) => {
    event.preventDefault()
    void close()
  })

  async function open(): Promise<Station> {
    if (data.problem !== null) throw data.problem
    return await openInMode({
      dataDir: data.path,
      devices,
      log,
      appVersion: app.getVersion(),
      electronVersion: process.versions.electron,
      dialogs: systemDialogs(window),
      keyring: systemKeyring(safeStorage, process.platform),
      updater: options.selfTest ? null : programUpdater({ app, dataDir: data.path, leaveFor }),
      startCopier: () => startCopier(join(out, 'main', 'copier.cjs')),
      importThread: unpacked(join(out, 'main', 'import-thread.cjs')),
      courierThread: unpacked(join(out, 'main', 'courier-thread.cjs')),
      planThread: unpacked(join(out, 'main', 'plan-thread.cjs')),
      shiftThread: unpacked(join(out, 'main', 'shift-thread.cjs')),
    })
  }

  async function startStation(station: Station) {
    const send = thinnedWeights(
      (news) => {
        if (!window.isDestroyed() && !webContents.isCrashed()) webContents.send('station:news', news)
      },
      () => performance.now(),
    )
    station.onNews((news) => {
      send(news)
      if (news.tell === 'seat' && news.view.person !== null) wearTheme(news.view.person.theme)
    })
    await station.start()
    log.info({}, 'The station is open')
    firstStart.started()
  }

  function showTrouble(error: unknown) {
    const logId = log.bug('The station could not open', error)
    trouble = troublePage({ kind: troubleKindOf(error), logId, dataDir: data.path })
    if (!window.isDestroyed()) void window.loadURL(troubleUrl).catch(() => {})
    selfTest?.failed(`the station could not open: ${String(error)}`)
  }

  function leaveFor(begin: () => void) {
    beginOther = begin
    setImmediate(() => app.quit())
  }

  function leave(code: number, line: string) {
    console.log(line)
    exitCode = code
    app.quit()
  }

  /** Whatever hangs while the program ends, a window, a device or the OMS: everything is on disk, so it ends all the same. */
  function endInAnyCase() {
    setTimeout(() => {
      log.warn({}, 'Closing took too long')
      app.exit(1)
    }, closeWithinMs)
  }

  async function close() {
    await opening
      .then((station) => station.close())
      .catch((error: unknown) => void log.bug('Closing went wrong', error))
    await devices.close()
    log.info({}, 'Packbench ends')
    data.remove()
    beginOther?.()
    app.exit(exitCode)
  }
}

/** A thread's program is read by Node itself, which looks into no archive. */
const unpacked = (file: string): string => file.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')

/** What a self-test ran on; asking SQLite itself shows that its driver loads here. */
function versions(): string {
  const db = openDatabase(':memory:', [])
  const sqlite = db.prepare('SELECT sqlite_version()').pluck().get()
  db.close()
  return `${process.versions.electron} sqlite ${String(sqlite)}`
}
