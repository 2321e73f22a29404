import type { Device, DeviceDeps } from '#native/device'
import { createStateTeller } from '#native/state-teller'
import { openHidLine } from '#native/transports/hid'
import { scanText, staleMs, textOf } from './framing.ts'
import { createHearing } from './hearing.ts'
import { layoutsOf } from './hid-models.ts'
import { emptyHid, feedReport, type HidFrame, quietHid, type ReportLayout, reportLayouts } from './hid-pos.ts'
import { createScanTeller, type ScannerConfig } from './scan-teller.ts'
import { understandReports } from './understand.ts'

type HidTransport = Extract<ScannerConfig['transport'], { kind: 'hid' }>

/** Point of sale scanners; HID Usage Tables, page 0x8C. */
const scannerPage = 0x8c

/** One scanner on a USB plug that gives its codes as reports of the bar code scanner page. */
export function createHidScanner(config: ScannerConfig, transport: HidTransport, deps: DeviceDeps): Device {
  const state = createStateTeller(config.deviceId, deps)
  const hearing = createHearing<Uint8Array>(deps.tell, (reports) => understandReports(reports, layouts))
  const teller = createScanTeller(config, deps, state, hearing)
  let layouts: readonly ReportLayout[] = transport.layout === 'auto' ? [] : [reportLayouts[transport.layout]]
  let held = emptyHid
  let quiet: NodeJS.Timeout | null = null

  function take(frames: readonly HidFrame[]): void {
    for (const one of frames) {
      if (one.frame === 'garbled') {
        const detail = `a report of ${one.bytes.length} bytes is not of the layout ${transport.layout}: ${one.problem}`
        state.set('garbled', 'unreadable', detail)
      } else if (one.aim === null) teller.scan(scanText(one.bytes), one.bytes)
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
    opened(plug) {
      forget()
      if (transport.layout === 'auto') layouts = layoutsOf(plug)
      state.set('ready', null, null)
    },
    bytes(report) {
      if (hearing.isOn()) return hearing.take(report)
      stopWaiting()
      const fed = feedReport(layouts, held, report)
      held = fed.state
      take(fed.frames)
      if (held.layout !== null)
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
