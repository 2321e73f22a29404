import type { BrowserWindow } from 'electron'
import type { Log } from './log.ts'

const waitsMs = [0, 200, 1000, 5000]
const calmAfterMs = 60_000
const signEveryMs = 2000
const signsMissed = 5

/**
 * Brings a crashed or hung window back. The station holds every step, so the new page shows the same one;
 * a page that keeps crashing is tried again ever more slowly.
 */
export function recoverWindow(window: BrowserWindow, url: () => string, log: Log): void {
  const { webContents } = window
  let crashes = 0
  let lastAt = Number.NEGATIVE_INFINITY

  const load = () => {
    if (window.isDestroyed()) return
    window.loadURL(url()).catch(() => log.warn({}, 'The window did not load'))
  }
  const again = (why: Record<string, unknown>) => {
    const at = performance.now()
    crashes = at - lastAt > calmAfterMs ? 0 : crashes + 1
    lastAt = at
    const waitMs = waitsMs[Math.min(crashes, waitsMs.length - 1)] ?? 5000
    log.error({ ...why, waitMs }, 'The window stopped and is loaded again')
    setTimeout(load, waitMs)
  }
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') again({ reason, exitCode })
  })
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    const replacedByAnother = code === -3
    if (isMainFrame && !replacedByAnother) again({ code, description })
  })
  watchOver(window, log)
}

/**
 * Electron notices a hung page only when somebody types into it, and nobody types at a scanner station. So the page is
 * asked for a sign of life; a sleeping computer counts as one missed answer, an open debugger as none.
 */
function watchOver(window: BrowserWindow, log: Log): void {
  let unanswered = 0
  const alive = () => {
    unanswered = 0
  }
  const timer = setInterval(() => {
    if (window.isDestroyed()) return clearInterval(timer)
    const { webContents } = window
    if (webContents.isCrashed() || webContents.isDevToolsOpened()) return alive()
    unanswered += 1
    if (unanswered <= signsMissed) return void webContents.mainFrame.executeJavaScript('0').then(alive, alive)
    alive()
    log.error({ hungMs: signsMissed * signEveryMs }, 'The window hangs and is stopped')
    webContents.forcefullyCrashRenderer()
  }, signEveryMs)
}
