import { expect } from 'vitest'
import { launchStation, type RunningStation } from './launch.ts'

/** Asks the station as its own window does, with whatever name and arguments. */
export const answer = ({ window }: RunningStation, name: unknown, args: unknown) =>
  window.evaluate(([name, args]) => Reflect.get(globalThis, 'packbench').call(name, args), [
    name,
    args,
  ] as const)

/** A new station that answers its own window; says on which Electron it runs. */
export async function answeringStation(): Promise<RunningStation> {
  const station = await launchStation({ dataDir: null, env: {}, args: [] })
  console.log(`Electron ${await station.app.evaluate(() => process.versions.electron)}`)
  expect(await answer(station, 'seatView', { seat: 'a' })).toMatchObject({ ok: true })
  return station
}

/** Opens a window that an attacker might get: our preload, someone else's page. */
export async function withStranger(station: RunningStation, url: string, work: () => Promise<void>) {
  await station.app.evaluate(async ({ app, BrowserWindow }, target) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    })
    await stranger.loadURL(target).catch(() => {})
    Reflect.set(globalThis, 'stranger', stranger)
  }, url)
  try {
    await work()
  } finally {
    await station.app.evaluate(() => Reflect.get(globalThis, 'stranger').destroy())
  }
}

/** Runs code in the page of that window. */
export const inStranger = (station: RunningStation, code: string) =>
  station.app.evaluate(
    (_electron, script) => Reflect.get(globalThis, 'stranger').webContents.executeJavaScript(script),
    code,
  )
