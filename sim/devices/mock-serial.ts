import { join } from 'node:path'
import type { DeviceLink } from '#contract/devices'
import { type MockPlug, mockPlug } from './mock-plug.ts'
import { startMockProcess } from './mock-process.ts'

/** A port of the computer with an adapter in it; without a number, as the cheap ones come. */
interface MockPort {
  /** Its place on the bus and the number of its node: `ttyUSB0` is 0. */
  port: number
  serialNumber: string | null
}

const treeOf = (port: number): string => `/devices/pci0000:00/0000:00:14.0/usb1/1-${port + 1}`

/** A USB-to-serial adapter as the system describes it; the ids are those of a common make. */
function described({ port, serialNumber }: MockPort): string {
  const tree = treeOf(port)
  const number = serialNumber === null ? '' : `E: ID_SERIAL_SHORT=${serialNumber}\n`
  return `P: ${tree}/1-${port + 1}:1.0/ttyUSB${port}/tty/ttyUSB${port}
N: ttyUSB${port}
E: DEVNAME=/dev/ttyUSB${port}
E: MAJOR=188
E: MINOR=${port}
E: SUBSYSTEM=tty
E: ID_BUS=usb
E: ID_VENDOR_ENC=FTDI
E: ID_VENDOR_ID=0403
E: ID_MODEL_ID=6001
${number}A: dev=188:${port}\\n

P: ${tree}
N: bus/usb/001/01${port}=1201100100000008
E: DEVNAME=/dev/bus/usb/001/01${port}
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
E: BUSNUM=001
E: DEVNUM=01${port}
E: MAJOR=189
E: MINOR=${port}
A: idVendor=0403\\n
A: idProduct=6001\\n

`
}

/** The devices of a station in a computer with these ports, all of them empty at first. */
export async function startMockSerial(
  folder: string,
  ports: readonly MockPort[],
): Promise<{ link: DeviceLink; plugs: MockPlug[] }> {
  const { link, root } = await startMockProcess(folder, ports.map(described).join(''), [])
  const plugs = ports.map(({ port }) =>
    mockPlug(root, { node: `ttyUSB${port}`, tree: treeOf(port), pty: join(folder, `pty-${port}`) }),
  )
  for (const plug of plugs) await plug.unplug()
  return { link, plugs }
}
