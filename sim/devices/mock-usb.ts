import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { DeviceLink, DeviceNews } from '#contract/devices'

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
  const files = {
    device: join(folder, 'usb.umockdev'),
    ioctl: join(folder, 'usb.ioctl'),
    pty: join(folder, 'pty'),
  }
  await writeFile(files.device, description(hid))
  await writeFile(files.ioctl, answers(hid))
  const program = [process.execPath, join(import.meta.dirname, 'usb-process.ts')]
  const mocked = ['-d', files.device, '-i', `/dev/hidraw0=${files.ioctl}`, '--', ...program]
  const child = spawn('umockdev-run', mocked, { stdio: ['pipe', 'pipe', 'inherit'] })
  const listeners: ((news: DeviceNews) => void)[] = []
  const lines = createInterface({ input: child.stdout })
  const usb = await new Promise<string>((resolve, reject) => {
    child.on('error', (error) =>
      reject(new Error(`umockdev is needed (apt-get install umockdev): ${error.message}`)),
    )
    lines.on('line', (line) => {
      const told: DeviceNews | { usb: string } = JSON.parse(line)
      if ('usb' in told) resolve(told.usb)
      else for (const listener of listeners) listener(told)
    })
  })
  const node = join(usb, 'dev', 'hidraw0')
  const tree = join(usb, 'sys', bus.slice(1))
  const away = join(folder, 'unplugged')
  let live: ChildProcess | null = null
  let sent = ''

  async function unplug(): Promise<void> {
    const gone = live
    live = null
    await rm(node, { force: true })
    if (existsSync(tree)) await rename(tree, away)
    if (gone === null) return
    const ended = once(gone, 'exit')
    gone.kill('SIGKILL')
    await ended
  }

  return {
    link: {
      send: (ask) => void child.stdin.write(`${JSON.stringify(ask)}\n`),
      onNews: (listener) => void listeners.push(listener),
      async close() {
        if (child.exitCode !== null) return
        const ended = once(child, 'exit')
        child.stdin.end()
        await ended
      },
    },
    async plug() {
      const socat = spawn('socat', ['-d', '-d', `pty,raw,echo=0,link=${files.pty}`, '-'])
      live = socat
      socat.stdout.on('data', (bytes: Buffer) => {
        sent += bytes.toString('hex')
      })
      await new Promise<void>((resolve, reject) => {
        socat.on('error', (error) =>
          reject(new Error(`socat is needed (apt-get install socat): ${error.message}`)),
        )
        socat.stderr.on('data', (said: Buffer) => {
          if (said.includes('starting data transfer loop')) resolve()
        })
      })
      await rm(node, { force: true })
      if (existsSync(away)) await rename(away, tree)
      await symlink(files.pty, node)
    },
    unplug,
    report: (hex) => void live?.stdin?.write(Buffer.from(hex, 'hex')),
    sent: () => sent,
    async close() {
      await unplug()
    },
  }
}
