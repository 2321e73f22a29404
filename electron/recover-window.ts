import type { BrowserWindow } from 'electron'
import type { Log } from './log.ts'

const waitsMs = [0, 200, 1000, 5000]
const calmAfterMs = 60_000
const hungForMs = 5000

/**
 * Brings a crashed or hung window back. The station holds every step, so the new page shows the same one;
 * a page that keeps crashing is tried again ever more slowly.
 */
export function recoverWindow(window: BrowserWindow, url: () => string, log: Log): void {
  const { webContents } = window
  let crashes = 0
  let lastAt = 0
  let hung: NodeJS.Timeout | null = null

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
  window.on('unresponsive', () => {
    hung ??= setTimeout(() => {
      hung = null
      log.warn({}, 'The window hangs and is stopped')
      webContents.forcefullyCrashRenderer()
    }, hungForMs)
  })
  window.on('responsive', () => {
    if (hung !== null) clearTimeout(hung)
    hung = null
  })
}
