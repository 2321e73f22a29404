import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type MockPlug, mockPlug } from './mock-plug.ts'

/** A HID device as its maker describes it; the ids are given as they stand in the tree of the system. */
export interface MockHid {
  vendorId: string
  productId: string
  name: string
  serialNumber: string
  /** The report descriptor, in hex. */
  descriptor: string
}

/** Where the nth device is plugged in. */
const busOf = (nth: number): string => `/devices/pci0000:00/0000:00:14.0/usb1/1-${nth + 1}`

/** The nth device of a computer as its system describes it (umockdev's own format). */
export function describedHid(hid: MockHid, nth: number): string {
  const [vendor, product] = [hid.vendorId.toUpperCase(), hid.productId.toUpperCase()]
  const bus = busOf(nth)
  const port = bus.slice(bus.lastIndexOf('/') + 1)
  const device = `0003:${vendor}:${product}.000${nth + 1}`
  const node = `${bus}/${port}:1.0/${device}`
  return `P: ${node}/hidraw/hidraw${nth}
N: hidraw${nth}
E: DEVNAME=/dev/hidraw${nth}
E: MAJOR=240
E: MINOR=${nth}
E: SUBSYSTEM=hidraw
A: dev=240:${nth}\\n
L: device=../../../${device}

P: ${node}
E: DRIVER=hid-generic
E: HID_ID=0003:0000${vendor}:0000${product}
E: HID_NAME=${hid.name}
E: HID_PHYS=usb-0000:00:14.0-${nth + 1}/input0
E: HID_UNIQ=${hid.serialNumber}
E: SUBSYSTEM=hid
H: report_descriptor=${hid.descriptor}

P: ${bus}/${port}:1.0
E: DEVTYPE=usb_interface
E: SUBSYSTEM=usb
E: INTERFACE=3/0/0
A: bInterfaceClass=03\\n
A: bInterfaceNumber=00\\n

P: ${bus}
N: bus/usb/001/01${nth}=1201100100000008
E: DEVNAME=/dev/bus/usb/001/01${nth}
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
E: BUSNUM=001
E: DEVNUM=01${nth}
E: MAJOR=189
E: MINOR=${9 + nth}
A: idVendor=${hid.vendorId}\\n
A: idProduct=${hid.productId}\\n
A: bcdDevice=0100\\n
A: manufacturer=Mock\\n
A: product=${hid.name}\\n
A: serial=${hid.serialNumber}\\n

`
}

/** What umockdev is told of the nth device: its answers to the two questions that hidraw asks of every one. */
export async function answeredHid(folder: string, { descriptor }: MockHid, nth: number): Promise<string[]> {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(descriptor.length / 2)
  const size = length.toString('hex')
  const file = join(folder, `usb-${nth}.ioctl`)
  await writeFile(
    file,
    `@DEV /dev/hidraw${nth}\nHIDIOCGRDESCSIZE 0 ${size}\nHIDIOCGRDESC 0 ${size}${descriptor.padEnd(8192, '0')}\n`,
  )
  return ['-i', `/dev/hidraw${nth}=${file}`]
}

/** The plug of the nth device, in a computer whose mocked system lies at `root`. */
export const hidPlug = (root: string, folder: string, nth: number): MockPlug =>
  mockPlug(root, { node: `hidraw${nth}`, tree: busOf(nth), pty: join(folder, `pty-hid-${nth}`) })

/** A mocked computer with HID devices that any process can be started in. */
export interface HidTree {
  /** The environment of a process that sees it. */
  env: { UMOCKDEV_DIR: string; LD_PRELOAD: string }
  /** In the order of the devices; all are plugged in. */
  plugs: MockPlug[]
  close(): Promise<void>
}

/** Makes a computer with these devices, which stays until it is closed or this process ends. */
export async function startHidTree(folder: string, hids: readonly MockHid[]): Promise<HidTree> {
  const description = join(folder, 'hids.umockdev')
  await writeFile(description, hids.map(describedHid).join(''))
  const answers = await Promise.all(hids.map((hid, nth) => answeredHid(folder, hid, nth)))
  const holds = 'echo "$UMOCKDEV_DIR $LD_PRELOAD"; exec cat'
  const holder = spawn('umockdev-run', ['-d', description, ...answers.flat(), '--', 'sh', '-c', holds], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [root, preload] = await firstWords(holder)
  if (root === undefined || preload === undefined) throw new Error('umockdev-run told no folder')
  const plugs = hids.map((_, nth) => hidPlug(root, folder, nth))
  for (const plug of plugs) await plug.plug()
  return {
    env: { UMOCKDEV_DIR: root, LD_PRELOAD: preload },
    plugs,
    async close() {
      for (const plug of plugs) await plug.unplug()
      if (holder.exitCode !== null) return
      const ended = once(holder, 'exit')
      holder.stdin?.end()
      await ended
    },
  }
}

function firstWords(holder: ChildProcess): Promise<string[]> {
  return new Promise((resolve, reject) => {
    holder.once('error', (error) =>
      reject(new Error(`umockdev is needed (apt-get install umockdev): ${error.message}`)),
    )
    holder.once('exit', (code) => reject(new Error(`umockdev-run ended with ${code}`)))
    if (holder.stdout === null) return
    createInterface({ input: holder.stdout }).once('line', (line) => resolve(line.trim().split(/\s+/)))
  })
}
