import type { Device, DeviceDeps } from '#native/device'
import { createStateTeller } from '#native/state-teller'
import { openHidLine } from '#native/transports/hid'
import { scanText, staleMs, textOf } from './framing.ts'
import { createHearing } from './hearing.ts'
import { emptyHid, feedReport, type HidFrame, quietHid, reportLayouts } from './hid-pos.ts'
import { createScanTeller, type ScannerConfig } from './scan-teller.ts'
import { understandReports } from './understand.ts'

type HidTransport = Extract<ScannerConfig['transport'], { kind: 'hid' }>

/** Point of sale scanners; HID Usage Tables, page 0x8C. */
const scannerPage = 0x8c

/** One scanner on a USB plug that gives its codes as reports of the bar code scanner page. */
export function createHidScanner(config: ScannerConfig, transport: HidTransport, deps: DeviceDeps): Device {
  const layout = reportLayouts[transport.layout]
  const state = createStateTeller(config.deviceId, deps)
  const hearing = createHearing(deps.tell, understandReports)
  const teller = createScanTeller(config, deps, state, hearing)
  let held = emptyHid
  let quiet: NodeJS.Timeout | null = null

  function take(frames: readonly HidFrame[]): void {
    for (const one of frames) {
      if (one.frame === 'garbled') {
        const detail = `a report of ${one.bytes.length} bytes is not of the layout ${transport.layout}: ${one.problem}`
        state.set('garbled', 'unreadable', detail)
      } else if (layout.aimAt === null) teller.scan(scanText(one.bytes), one.bytes)
      else teller.scan({ text: textOf(one.bytes), aim: one.aim }, one.bytes)
    }
  }

  function stopWaiting(): void {
    if (quiet !== null) clearTimeout(quiet)
    quiet = null
  }

  function forget(): void {
    stopWaiting()
    held = emptyHid
  }

  const line = openHidLine(config.deviceId, scannerPage, transport, deps, {
    opened() {
      forget()
      state.set('ready', null, null)
    },
    bytes(report) {
      if (hearing.isOn()) return hearing.take(report)
      stopWaiting()
      const fed = feedReport(layout, held, report)
      held = fed.state
      take(fed.frames)
      if (held.continues)
        quiet = setTimeout(() => {
          const given = quietHid(held)
          held = given.state
          take(given.frames)
        }, staleMs)
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
