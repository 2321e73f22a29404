import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningStation } from './launch.ts'
import { answer, answeringStation, inStranger, withStranger } from './stranger.ts'

let station: RunningStation

beforeAll(async () => {
  station = await answeringStation()
})
afterAll(() => station?.close())

describe('the window', () => {
  it('is sandboxed, isolated and without Node, every one of them', async () => {
    const wanted = {
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    }
    const all = await station.app.evaluate(
      ({ webContents }, names) =>
        webContents.getAllWebContents().map((contents) => {
          /** Electron's own tests use it; its published types leave it out. */
          const preferences = Reflect.get(contents, 'getLastWebPreferences').call(contents)
          return Object.fromEntries(names.map((name) => [name, Reflect.get(preferences, name) ?? false]))
        }),
      Object.keys(wanted),
    )
    expect(all).toEqual([wanted])
  })

  it('has no Node and exactly two functions of ours', async () => {
    const seen = await station.window.evaluate(() => ({
      bridge: Object.entries(Reflect.get(globalThis, 'packbench')).map(([key, value]) => [key, typeof value]),
      node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    }))
    expect(seen).toEqual({
      bridge: [
        ['call', 'function'],
        ['onNews', 'function'],
      ],
      node: [],
    })
  })

  it('cannot be given another bridge by the page', async () => {
    const kept = await station.window.evaluate(() => {
      try {
        Reflect.set(Reflect.get(globalThis, 'packbench'), 'call', () => 'mine')
        Reflect.set(globalThis, 'packbench', 'mine')
      } catch {}
      return typeof Reflect.get(globalThis, 'packbench')?.onNews
    })
    expect(kept).toBe('function')
    expect(await answer(station, 'seatView', { seat: 'a' })).toMatchObject({ ok: true })
  })

  it('has no menu and refuses developer tools when packaged', async () => {
    expect(await station.app.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull()
  })
})

describe('permissions', () => {
  it('refuses devices, notifications, position and the rest, and lets our own window use the camera', async () => {
    const states = await permissionsIn('ours')
    expect(states).toEqual({
      camera: 'granted',
      microphone: 'granted',
      geolocation: 'denied',
      midi: 'denied',
      notifications: 'denied',
      asked: 'denied',
      position: 1,
      hid: 'refused',
      serial: 'refused',
      usb: 'refused',
      bluetooth: 'refused',
    })
  })

  it('gives another origin nothing at all, not even the camera', async () => {
    await withStranger(station, 'station://evil/', async () => {
      expect(await permissionsIn('stranger')).toMatchObject({
        camera: 'denied',
        microphone: 'denied',
        asked: 'denied',
      })
    })
  })
})

const permissionScript = `(async () => {
  const state = (name) => navigator.permissions.query({ name }).then(({ state }) => state, () => 'denied')
  const refused = (work) => Promise.resolve().then(work).then((value) => (value?.length === 0 ? 'refused' : 'given'), () => 'refused')
  return {
    camera: await state('camera'), microphone: await state('microphone'), geolocation: await state('geolocation'),
    midi: await state('midi'), notifications: await state('notifications'),
    asked: await Notification.requestPermission(),
    position: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve(0), ({ code }) => resolve(code))),
    hid: await refused(() => navigator.hid.requestDevice({ filters: [] })),
    serial: await refused(() => navigator.serial.requestPort()),
    usb: await refused(() => navigator.usb.requestDevice({ filters: [] })),
    bluetooth: await refused(() => navigator.bluetooth.requestDevice({ acceptAllDevices: true })),
  }
})()`

const permissionsIn = (where: 'ours' | 'stranger') =>
  where === 'stranger'
    ? inStranger(station, permissionScript)
    : station.app.evaluate(
        ({ BrowserWindow }, script) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script, true),
        permissionScript,
      )
