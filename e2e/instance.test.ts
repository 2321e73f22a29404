import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electronPath } from '../scripts/electron-path.mjs'
import { launchStation, programArgs, programEnv, type RunningStation } from './launch.ts'
import { answeringStation } from './stranger.ts'

let station: RunningStation

beforeAll(async () => {
  station = await answeringStation()
})
afterAll(() => station?.close())

describe('one station, one program', () => {
  it('a second start leaves and brings the first to the front', async () => {
    await station.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    const display = await station.app.evaluate(() => process.env.DISPLAY ?? '')
    const second = await promisify(execFile)(electronPath(), programArgs(station.dataDir, []), {
      env: programEnv({ DISPLAY: display }),
      timeout: 20_000,
    })
    expect(second.stdout).toContain('open already')
    const visible = () =>
      station.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      )
    await expect.poll(visible).toEqual([true])
  })

  it('another data folder is another station', async () => {
    const other = await launchStation({ dataDir: null, env: {}, args: [] })
    expect(other.dataDir).not.toBe(station.dataDir)
    await other.close()
  })

  it('a crashed window comes back and works, and a hung one too', async () => {
    const crash = () =>
      station.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      )
    const hang = () =>
      station.app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript('while (true) {}')
          .catch(() => {})
      })
    const pageProcess = () =>
      station.app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      )
    /** Only a page of another process than the harmed one is asked: that one may never answer. */
    const comeBack = (harmed: number) =>
      station.app.evaluate(async ({ BrowserWindow }, harmed) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        if (!contents || contents.isCrashed() || contents.isLoading()) return 'away'
        if ([0, harmed].includes(contents.getOSProcessId())) return 'away'
        const view = await contents.executeJavaScript(`window.packbench.call('seatView', { seat: 'a' })`)
        return `${contents.getURL()} ${view.ok}`
      }, harmed)
    for (const harm of [crash, crash, hang]) {
      const before = await pageProcess()
      await harm()
      await expect.poll(() => comeBack(before), { timeout: 25_000 }).toBe('station://app/index.html true')
    }
  })
})
