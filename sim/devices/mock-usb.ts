import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeviceLink } from '#contract/devices'
import { mockPlug } from './mock-plug.ts'
import { startMockProcess } from './mock-process.ts'

/** A HID device as its maker describes it; the ids are given as they stand in the tree of the system. */
export interface MockHid {
  vendorId: string
  productId: string
  name: string
  serialNumber: string
  /** The report descriptor, in hex. */
  descriptor: string
}

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

const bus = '/devices/pci0000:00/0000:00:14.0/usb1/1-1'

function description(hid: MockHid): string {
  const [vendor, product] = [hid.vendorId.toUpperCase(), hid.productId.toUpperCase()]
  const node = `${bus}/1-1:1.0/0003:${vendor}:${product}.0001`
  return `P: ${node}/hidraw/hidraw0
N: hidraw0
E: DEVNAME=/dev/hidraw0
E: MAJOR=240
E: MINOR=0
E: SUBSYSTEM=hidraw
A: dev=240:0\\n
L: device=../../../0003:${vendor}:${product}.0001

P: ${node}
E: DRIVER=hid-generic
E: HID_ID=0003:0000${vendor}:0000${product}
E: HID_NAME=${hid.name}
E: HID_PHYS=usb-0000:00:14.0-1/input0
E: HID_UNIQ=${hid.serialNumber}
E: SUBSYSTEM=hid
H: report_descriptor=${hid.descriptor}

P: ${bus}/1-1:1.0
E: DEVTYPE=usb_interface
E: SUBSYSTEM=usb
E: INTERFACE=3/0/0
A: bInterfaceClass=03\\n
A: bInterfaceNumber=00\\n

P: ${bus}
N: bus/usb/001/010=1201100100000008
E: DEVNAME=/dev/bus/usb/001/010
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
E: BUSNUM=001
E: DEVNUM=010
E: MAJOR=189
E: MINOR=9
A: idVendor=${hid.vendorId}\\n
A: idProduct=${hid.productId}\\n
A: bcdDevice=0100\\n
A: manufacturer=Mock\\n
A: product=${hid.name}\\n
A: serial=${hid.serialNumber}\\n

`
}

/** The answers of the device to the two questions that hidraw asks of every one. */
function answers({ descriptor }: MockHid): string {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(descriptor.length / 2)
  const size = length.toString('hex')
  return `@DEV /dev/hidraw0\nHIDIOCGRDESCSIZE 0 ${size}\nHIDIOCGRDESC 0 ${size}${descriptor.padEnd(8192, '0')}\n`
}

/** Starts the process under umockdev; its device is not plugged in yet. */
export async function startMockUsb(folder: string, hid: MockHid): Promise<MockUsb> {
  const ioctl = join(folder, 'usb.ioctl')
  await writeFile(ioctl, answers(hid))
  const { link, root } = await startMockProcess(folder, description(hid), ['-i', `/dev/hidraw0=${ioctl}`])
  const plug = mockPlug(root, { node: 'hidraw0', tree: bus, pty: join(folder, 'pty') })
  return { link, ...plug, report: (hex) => plug.send(Buffer.from(hex, 'hex')), close: plug.unplug }
}
