import { type DeviceConfig, usualScale } from '#contract/devices'
import type { MockPlug } from './mock-plug.ts'
import { mockScale, mockScanner } from './mock-usb.ts'

/** A scanner on a USB plug that sends reports of 64 bytes, the usual ones of usage page 0x8C. */
export interface HidScanner {
  scan(text: string, aim: string | null): Promise<void>
  /** Only the first report of a long code, as when the plug goes in the middle of it. */
  scanHalf(text: string): void
}
/** A scale on a USB plug that tells its weight by itself, again and again. */
export interface HidScale {
  setWeight(weightMg: number): void
  close(): void
}

/** Bytes of a code in one report. */
const inReport = 56
/** The mocked line is a stream: reports closer together would arrive as one. */
const betweenMs = 10
const tellsEveryMs = 100

/** Puts a scanner at the end of a plug. */
export function createHidScanner(plug: MockPlug): HidScanner {
  let last: Promise<void> = Promise.resolve()
  const send = (text: string, aim: string | null) => async (): Promise<void> => {
    const bytes = Buffer.from(text, 'utf8')
    for (let at = 0; at === 0 || at < bytes.length; at += inReport) {
      plug.send(scanReport(bytes.subarray(at, at + inReport), aim, at + inReport < bytes.length))
      await new Promise((resolve) => setTimeout(resolve, betweenMs))
    }
  }
  return {
    scan: (text, aim) => {
      last = last.then(send(text, aim))
      return last
    },
    scanHalf: (text) => plug.send(scanReport(Buffer.from(text, 'utf8'), null, true)),
  }
}

/** Report 2: how many bytes, the identifier, the data, and in the last byte whether more comes. */
function scanReport(data: Uint8Array, aim: string | null, more: boolean): Uint8Array {
  const report = Buffer.alloc(64)
  report[0] = 2
  report[1] = data.length
  report.write(aim ?? '', 2, 'latin1')
  report.set(data, 5)
  report[63] = more ? 1 : 0
  return report
}

/** Puts a scale at the end of a plug; it moves for `settleMs` after each change. */
export function createHidScale(plug: MockPlug, settleMs: number): HidScale {
  let weightMg = 0
  let changedAtMs = Number.NEGATIVE_INFINITY
  const telling = setInterval(() => {
    plug.send(weightReport(weightMg, performance.now() - changedAtMs < settleMs))
  }, tellsEveryMs)
  return {
    setWeight(next) {
      weightMg = next
      changedAtMs = performance.now()
    },
    close: () => clearInterval(telling),
  }
}

/** Report 3 (HID Point of Sale usage tables 1.02): status, grams, the power of ten, and a number of two bytes. */
function weightReport(weightMg: number, moves: boolean): Uint8Array {
  const tenths = Math.round(weightMg / 100)
  const fine = tenths <= 0xffff
  const status = moves ? 3 : tenths === 0 ? 2 : 4
  const report = Buffer.from([3, status, 2, fine ? 0xff : 0, 0, 0])
  report.writeUInt16LE(Math.min(0xffff, fine ? tenths : Math.round(weightMg / 1000)), 4)
  return report
}

const hidTransport = ({ vendorId }: { vendorId: string }) =>
  ({ kind: 'hid', vendorId: Number.parseInt(vendorId, 16), productId: null, serialNumber: null }) as const

/** The settings of a station for such a scanner at this seat. */
export const hidScannerAt = (seat: 'a' | 'b'): DeviceConfig => ({
  kind: 'scanner',
  deviceId: 'hid-scanner',
  name: 'USB scanner',
  seat,
  framing: 'auto',
  transport: { ...hidTransport(mockScanner), layout: 'usb-pos' },
})

/** The settings of a station for such a scale. */
export const hidScale: DeviceConfig = {
  kind: 'scale',
  deviceId: 'hid-scale',
  name: 'USB scale',
  ...usualScale,
  transport: hidTransport(mockScale),
}
