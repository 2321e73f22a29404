import type { DeviceConfig } from '#contract/devices'
import type { AskOfDevice, Device, DeviceDeps } from '#native/device'
import { createStateTeller } from '#native/state-teller'
import { openSerialLine } from '#native/transports/serial'
import { emptyFramer, type Frame, feedFramer, quietFramer, quietWaitMs, scanText } from './framing.ts'

type ScannerConfig = Extract<DeviceConfig, { kind: 'scanner' }>

/** One serial scanner: its codes become scans with the device and seat they came from. */
export function createScanner(config: ScannerConfig, deps: DeviceDeps): Device {
  const { transport } = config
  if (transport.kind === 'wedge')
    throw new Error('it types like a keyboard, and this station has no window to type into')
  const state = createStateTeller(config.deviceId, deps)
  let framer = emptyFramer
  let quiet: NodeJS.Timeout | null = null

  function take(frames: Frame[]): void {
    for (const { frame, bytes } of frames) {
      const { text, aim } = scanText(bytes)
      if (frame === 'garbled') {
        state.set(
          'garbled',
          'unreadable',
          `${bytes.length} bytes without the end of a code (${config.framing})`,
        )
      } else if (text !== '') {
        state.set('ready', null, null)
        const bytesHex = Buffer.from(bytes).toString('hex')
        const { deviceId, seat } = config
        const scan = { scanId: deps.newId(), deviceId, seat, text, aim, bytesHex, at: deps.now() }
        deps.tell({ news: 'scan', scan })
      }
    }
  }

  function waitForQuiet(): void {
    if (quiet !== null) clearTimeout(quiet)
    quiet = null
    const waitMs = quietWaitMs(config.framing, framer)
    if (waitMs === null) return
    const dueMs = performance.now() + waitMs
    quiet = setTimeout(() => {
      /** This process, not the scanner, may have paused: a late timer says nothing about the line, so wait again. */
      if (performance.now() - dueMs > 20) return waitForQuiet()
      const { state: next, frames } = quietFramer(config.framing, framer)
      framer = next
      take(frames)
    }, waitMs)
  }

  function forget(): void {
    framer = emptyFramer
    waitForQuiet()
  }

  const line = openSerialLine(config.deviceId, transport, deps, {
    opened() {
      forget()
      state.set('ready', null, null)
    },
    bytes(chunk) {
      const { state: next, frames } = feedFramer(config.framing, framer, chunk)
      framer = next
      take(frames)
      waitForQuiet()
    },
    lost(reason, detail) {
      forget()
      state.set('missing', reason, detail)
    },
  })

  return {
    ask(ask: AskOfDevice) {
      if (ask.ask === 'status') return state.retell()
      if (ask.ask === 'print') return
      const ok = ask.ask === 'test' && line.isOpen()
      const detail = ok
        ? 'the port is open: scan any code'
        : ask.ask === 'test'
          ? 'the port is not open'
          : 'a scanner'
      deps.tell({ news: 'done', requestId: ask.requestId, ok, detail })
    },
    async close() {
      forget()
      await line.close()
    },
  }
}
