import type { BrowserWindow, Input } from 'electron'
import type { DeviceLink } from '#contract/devices'
import type { Key } from '#native/scanner/wedge'
import { withWedges } from '#native/scanner/wedge-link'

/** The devices of the station with those that type like a keyboard, which hear the keys of one window. */
export function keyboardScanners(inner: DeviceLink): { link: DeviceLink; hear(window: BrowserWindow): void } {
  let window: BrowserWindow | null = null
  let giving = false
  const clock = {
    now: () => new Date().toISOString(),
    newId: () => globalThis.crypto.randomUUID(),
    nowMs: () => performance.now(),
  }
  const wedges = withWedges(inner, clock, (keys) => {
    if (window === null || window.isDestroyed()) return
    giving = true
    typeInto(window, keys)
    giving = false
  })

  return {
    link: wedges.link,
    hear(opened) {
      window = opened
      let altGraph = false
      opened.webContents.on('before-input-event', (event, input) => {
        if (giving) return
        if (input.code === 'AltRight') altGraph = input.type === 'keyDown'
        if (!wedges.key(keyOf(input, altGraph))) return
        event.preventDefault()
        /** Chromium tells of no key going up after one that was kept, so that AltGr counts for the next one alone. */
        altGraph = input.code === 'AltRight'
      })
      const look = () => {
        altGraph = false
        wedges.inFront(opened.isFocused())
      }
      opened.on('focus', look)
      opened.on('blur', look)
      look()
    },
  }
}

/** Types held keys into the page, as a keyboard does. Done at once, so that the next key comes after them. */
function typeInto({ webContents }: BrowserWindow, keys: readonly Key[]): void {
  for (const { key, ...held } of keys) {
    const modifiers = (['shift', 'control', 'alt', 'meta'] as const).filter((name) => held[name])
    webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers })
    if ([...key].length === 1 && !held.control)
      webContents.sendInputEvent({ type: 'char', keyCode: key, modifiers })
    webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers })
  }
}

/** On Windows AltGr arrives as Control with Alt. */
function keyOf(input: Input, altGraph: boolean): Key {
  const { key, code, shift, control, alt, meta } = input
  return {
    down: input.type === 'keyDown',
    key,
    code,
    shift,
    control,
    alt,
    altGraph: altGraph || (control && alt),
    meta,
    byHand: input.isAutoRepeat || input.isComposing || key === 'Process',
  }
}
