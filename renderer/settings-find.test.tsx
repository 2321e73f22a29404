/** @vitest-environment happy-dom */
import { notifyManager } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '#renderer/app.tsx'
import { deskAnswers } from '#renderer/gallery/desk-scenes'
import { fakeBridge } from '#renderer/gallery/fake-bridge'
import { sceneIn } from '#renderer/gallery/scene-in'
import { allDeskScenes } from '#renderer/gallery/scenes'
import { createFloorStore, type FloorStore } from '#renderer/store/floor-store'

const clock = { now: () => Date.parse('2026-11-22T06:32:00Z'), after: () => () => {} }
const silent = { tune: () => {}, play: () => {} }
/** What reads say comes before a press is over, not in a turn of its own. */
notifyManager.setScheduler(queueMicrotask)
let root: Root
afterEach(() => act(() => root.unmount()))

const part = (name: string) => document.querySelector<HTMLElement>(`[data-testid="${name}"]`)
const seen = async (name: string): Promise<HTMLElement> => {
  await vi.waitFor(async () => {
    await act(async () => {})
    expect(part(name)?.closest('[hidden]'), name).toBeNull()
  }, 10_000)
  return part(name) as HTMLElement
}
const press = async (name: string) => act(async () => (await seen(name)).click())
const type = async (name: string, text: string) => {
  const field = (await seen(name)) as HTMLInputElement
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

async function opened(scene: string): Promise<FloorStore> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  document.body.innerHTML = '<div id="app"></div>'
  root = createRoot(document.getElementById('app') as HTMLElement)
  const { seat, route, answers } = sceneIn(allDeskScenes, scene)
  const store = createFloorStore('a', clock, () => {})
  store.setState({ view: seat, route })
  const stores = { a: store, b: createFloorStore('b', clock, () => {}) }
  const bridge = fakeBridge({ ...deskAnswers, ...answers })
  await act(async () =>
    root.render(<App stores={stores} bridge={bridge} clock={clock} loudspeaker={silent} />),
  )
  return store
}

test('a setting is found by its words, and its field has the cursor in its section', async () => {
  await opened('settings')
  await type('input-find-setting', 'older copies')
  expect((await seen('found-setting-copy')).textContent).toBe('Second copy Keep older copies for')
  await press('found-setting-copy')
  await seen('input-copy-days')
  expect(document.activeElement).toBe(part('input-copy-days'))
  expect(part('copy-settings')?.dataset.wanted).toBe('true')
})

test('what was typed in one section is kept while another is looked at, and the page opens where it was left', async () => {
  const store = await opened('settings')
  await press('settings-data')
  await type('input-copy-folder', '/mnt/other')
  await press('settings-station')
  await seen('choose-people')
  expect(part('copy-settings')?.closest('[hidden]')).not.toBeNull()
  await press('settings-data')
  expect(((await seen('input-copy-folder')) as HTMLInputElement).value).toBe('/mnt/other')
  await act(async () => store.getState().go({ place: 'desk', page: 'waves' }))
  await press('rail-settings')
  await seen('copy-settings')
})

test('a message about the order system leads to its token', async () => {
  await opened('messages-auth')
  await press('open-setting-address')
  await seen('input-oms-token')
  expect(document.activeElement).toBe(part('input-oms-token'))
})

test('whoever may not change it finds no setting of administrators', async () => {
  await opened('settings-packer')
  await type('input-find-setting', 'audit log')
  await seen('input-find-setting')
  expect(part('found-setting-support')).toBeNull()
})
