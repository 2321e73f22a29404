/** @vitest-environment happy-dom */
import { notifyManager } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '#renderer/app.tsx'
import { deskAnswers, deskScenes } from '#renderer/gallery/desk-scenes'
import { messageDetail } from '#renderer/gallery/example-desk'
import { fakeBridge } from '#renderer/gallery/fake-bridge'
import { sceneIn } from '#renderer/gallery/scene-in'
import { createFloorStore } from '#renderer/store/floor-store'

const clock = { now: () => Date.parse('2026-11-22T06:32:00Z'), after: () => () => {} }
notifyManager.setScheduler(queueMicrotask)
let root: Root
afterEach(() => act(() => root.unmount()))

const find = (name: string) => document.querySelector<HTMLElement>(`[data-testid="${name}"]`)
const press = (name: string) => act(async () => find(name)?.click())
const type = (name: string, text: string) =>
  act(async () => {
    const field = find(name) as HTMLInputElement
    const prototype = Object.getPrototypeOf(field) as object
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

/** The page of messages with the refused one open; what the station was told from then on. */
async function opened(detail: Partial<typeof messageDetail>): Promise<unknown[]> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  document.body.innerHTML = '<div id="app"></div>'
  root = createRoot(document.getElementById('app') as HTMLElement)
  const { seat, route, answers } = sceneIn(deskScenes, 'messages')
  const store = createFloorStore('a', clock, () => {})
  store.setState({ view: seat, route })
  const given: unknown[] = []
  const fake = fakeBridge({ ...deskAnswers, ...answers, messageDetail: { ...messageDetail, ...detail } })
  const call: typeof fake.call = (name, args) => {
    if (name === 'correctMessage' || name === 'resolveMessage') given.push([name, args])
    return fake.call(name, args)
  }
  const props = { clock, loudspeaker: { tune: () => {}, play: () => {} } }
  const stores = { a: store, b: createFloorStore('b', clock, () => {}) }
  await act(async () => root.render(<App stores={stores} bridge={{ ...fake, call }} {...props} />))
  await vi.waitFor(async () => {
    await act(async () => {})
    expect(find('message-detail')).not.toBeNull()
  }, 10_000)
  return given
}

test('a refused message is put right with another text and a reason, and with both only', async () => {
  const given = await opened({})
  await press('button-correct-message')
  await type('input-reason-correct-message-now', 'renamed this week')
  await press('button-correct-message-now')
  expect(given).toEqual([])
  await type('input-correct-cartons.0.service', ' Express ')
  await press('button-correct-message-now')
  expect(given).toEqual([
    [
      'correctMessage',
      {
        messageId: messageDetail.messageId,
        reason: 'renamed this week',
        changes: [{ path: 'cartons.0.service', value: 'Express' }],
      },
    ],
  ])
})

test.each([
  ['which says what was counted', false, 'count or correct it where it is kept'],
  ['that may have arrived', true, 'The order system may have it already'],
])(
  'a refused message %s has no such button, and settling it says what to do instead',
  async (_which, mayBeTaken, says) => {
    await opened({ correctable: [], mayBeTaken })
    expect(find('button-correct-message')).toBeNull()
    await press('button-resolve-message')
    expect(find('message-detail')?.textContent).toContain(says)
  },
)
