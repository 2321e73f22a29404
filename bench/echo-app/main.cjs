/*
 * The least an Electron program can do with a scan: the same hops as the station, and nothing else.
 *   serial port -> utility process (frames lines at CR or LF) -> main -> sandboxed window -> painted text
 *
 * Start:  electron [--no-sandbox] bench/echo-app --port=/dev/pts/7 [--baud=9600]      (a display is needed; xvfb-run -a does)
 * Prints, one line each:
 *   ready <electron version>              the port is open, the window is painted, its clock is known
 *   echo <frameMs> <mainMs> <text>        frameMs: the frame with the text was produced; mainMs: main heard of it
 * and ends with SIGTERM.
 *
 * Both times are milliseconds of the system's monotonic clock, the one of `process.hrtime()` in every process, so the
 * bench takes `Number(process.hrtime.bigint()) / 1e6` right after writing the last byte to the pty and subtracts. The
 * window has only performance.now(): at the start it asks main for the time 100 times and keeps the offset of the
 * quickest answer (within about 0.1 ms). mainMs needs no such offset, but has one more hop in it: an upper bound.
 */
const { mkdtempSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const path = require('node:path')
const { app, BrowserWindow, ipcMain, utilityProcess } = require('electron')

const option = (name, otherwise) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise
const nowMs = () => Number(process.hrtime.bigint()) / 1e6

const folder = mkdtempSync(path.join(tmpdir(), 'echo-app-'))
app.setPath('userData', folder)
app.on('quit', () => rmSync(folder, { recursive: true, force: true }))

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      backgroundThrottling: false,
    },
  })
  ipcMain.handle('clock', nowMs)
  ipcMain.on('painted', (_event, text, frameMs) =>
    console.log(`echo ${frameMs.toFixed(3)} ${nowMs().toFixed(3)} ${text}`),
  )
  ipcMain.on('synced', () => {
    const args = [option('port', ''), option('baud', '9600')]
    const device = utilityProcess.fork(path.join(__dirname, 'device.cjs'), args, {
      serviceName: 'echo-device',
    })
    device.on('message', ({ kind, text }) => {
      if (kind === 'open') console.log(`ready ${process.versions.electron}`)
      else if (kind === 'line') window.webContents.send('text', text)
      else fail(text)
    })
  })
  window.loadFile(path.join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())

function fail(why) {
  console.error(why)
  app.exit(1)
}
