import type { Device, DeviceDeps } from '#native/device'
import { createStateTeller } from '#native/state-teller'
import { openSerialLine } from '#native/transports/serial'
import { emptyFramer, type Frame, feedFramer, quietFramer, quietWaitMs, scanText } from './framing.ts'
import { createHearing } from './hearing.ts'
import { createHidScanner } from './hid-scanner.ts'
import { createScanTeller, type ScannerConfig } from './scan-teller.ts'
import { understandBytes } from './understand.ts'

type SerialTransport = Extract<ScannerConfig['transport'], { kind: 'serial' }>

/** One scanner on a cable of its own: its codes become scans with the device and seat they came from. */
export function createScanner(config: ScannerConfig, deps: DeviceDeps): Device {
  const { transport } = config
  if (transport.kind === 'wedge')
    throw new Error('it types like a keyboard, and this station has no window to type into')
  return transport.kind === 'hid'
    ? createHidScanner(config, transport, deps)
    : createSerialScanner(config, transport, deps)
}

function createSerialScanner(config: ScannerConfig, transport: SerialTransport, deps: DeviceDeps): Device {
  const state = createStateTeller(config.deviceId, deps)
  const hearing = createHearing(deps.tell, understandBytes)
  const teller = createScanTeller(config, deps, state, hearing)
  let framer = emptyFramer
  let quiet: NodeJS.Timeout | null = null

  function take(frames: Frame[]): void {
    for (const { frame, bytes } of frames) {
      if (frame === 'garbled') {
        state.set(
          'garbled',
          'unreadable',
          `${bytes.length} bytes without the end of a code (${config.framing})`,
        )
      } else {
        const said = scanText(bytes)
        if (said.text !== '') teller.scan(said, bytes)
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
      if (hearing.isOn()) return hearing.take(chunk)
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
    ask: (ask) => teller.answer(ask, line.isOpen()),
    async close() {
      hearing.end()
      forget()
      await line.close()
    },
  }
}
