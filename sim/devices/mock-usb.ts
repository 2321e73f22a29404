import type { DeviceLink } from '#contract/devices'
import { answeredHid, describedHid, hidPlug, type MockHid } from './hid-tree.ts'
import { startMockProcess } from './mock-process.ts'

/** A scale of usage page 0x8D, written from the HID Point of Sale usage tables. */
export const mockScale: MockHid = {
  vendorId: '0922',
  productId: '8003',
  name: 'HID POS Scale',
  serialNumber: 'SN-SCALE-1',
  descriptor:
    '058d0920a10185030932a1020970a1027508950115012508097109720973097409750976097709788100c00950a1021501250c095109520953095409550956095709580959095a095b095c8100c009411580257f810209407510150027ffff00008102c0c0',
}

/** A scanner of usage page 0x8C, likewise. */
export const mockScanner: MockHid = {
  vendorId: '0c2e',
  productId: '0b61',
  name: 'HID POS Scanner',
  serialNumber: 'SN-SCAN-1',
  descriptor:
    '058c0902a10185020912a102150026ff00750895010501093b8102058c950309fb09fc09fd8102953809fe8202019502810375019501250109ff810295078103c0c0',
}

/** A process with devices that sees one mocked USB plug. */
export interface MockUsb {
  link: DeviceLink
  plug(): Promise<void>
  unplug(): Promise<void>
  /** One report to the program. */
  report(hex: string): void
  /** What the program sent to the device, in hex. */
  sent(): string
  close(): Promise<void>
}

/** Starts the process under umockdev; its device is not plugged in yet. */
export async function startMockUsb(folder: string, hid: MockHid): Promise<MockUsb> {
  const { link, root } = await startMockProcess(
    folder,
    describedHid(hid, 0),
    await answeredHid(folder, hid, 0),
  )
  const plug = hidPlug(root, folder, 0)
  return { link, ...plug, report: (hex) => plug.send(Buffer.from(hex, 'hex')), close: plug.unplug }
}
