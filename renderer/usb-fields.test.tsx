/** @vitest-environment happy-dom */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { App } from '#renderer/app.tsx'
import { deskAnswers } from '#renderer/gallery/desk-scenes'
import { fakeBridge } from '#renderer/gallery/fake-bridge'
import { sceneIn } from '#renderer/gallery/scene-in'
import { usbScenes } from '#renderer/gallery/usb-scenes'
import { createFloorStore } from '#renderer/store/floor-store'

const clock = { now: () => Date.parse('2026-11-22T06:32:00Z'), after: () => () => {} }
const silent = { tune: () => {}, play: () => {} }
let root: Root
beforeAll(async () => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  document.body.innerHTML = '<div id="app"></div>'
  root = createRoot(document.getElementById('app') as HTMLElement)
  const { seat, route, answers } = sceneIn(usbScenes, 'settings-usb')
  const store = createFloorStore('a', clock, () => {})
  store.setState({ view: seat, route })
  const stores = { a: store, b: createFloorStore('b', clock, () => {}) }
  await act(async () =>
    root.render(
      <App
        stores={stores}
        bridge={fakeBridge({ ...deskAnswers, ...answers })}
        clock={clock}
        loudspeaker={silent}
      />,
    ),
  )
  await vi.waitFor(async () => {
    await act(async () => {})
    expect(chosen('scale-1')).toBeTruthy()
  }, 10_000)
})
afterAll(() => act(() => root.unmount()))

const formOf = (deviceId: string) =>
  document.querySelector<HTMLElement>(`[data-testid="device-form-${deviceId}"]`)
const toldBy = (deviceId: string) =>
  formOf(deviceId)?.querySelector('[data-testid="usb-told-by"]')?.textContent
const chosen = (deviceId: string) =>
  formOf(deviceId)?.querySelector<HTMLInputElement>('[data-testid="select-usb-device"]')?.value

test('a USB device is shown as what is plugged in, told from its twin by its serial number', () => {
  expect(chosen('scale-1')).toBe('DYMO · M10 · 0071442')
  expect(toldBy('scale-1')).toContain('0922:8003. Found again by its number 0071442')
})

test('two of a model without serial numbers: the form says that they cannot be told apart', () => {
  expect(chosen('scanner-1')).toBe('Honeywell · HID POS')
  expect(toldBy('scanner-1')).toContain('cannot be told apart')
})

test('what a scanner sends for the GS sign is among its settings', () => {
  const gs = formOf('scanner-1')?.querySelector<HTMLInputElement>('[data-testid="select-gs-scanner-1"]')
  expect(gs?.value).toBe('^]')
})
