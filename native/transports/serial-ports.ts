import { SerialPort } from 'serialport'
import type { UsbIdentity } from '#contract/device-transports'
import type { DeviceConfig, DeviceReason, SerialPortFound } from '#contract/devices'

type SerialConfig = Extract<DeviceConfig['transport'], { kind: 'serial' }>

/** The serial ports of this computer, as the system lists them (Linux: udevadm); null where it cannot. */
export async function serialPorts(): Promise<SerialPortFound[] | null> {
  try {
    const listed = await SerialPort.list()
    return listed.map(({ path, manufacturer, vendorId, productId, serialNumber }) => ({
      path,
      maker: manufacturer || null,
      usb: usbOf(vendorId, productId, serialNumber),
    }))
  } catch {
    return null
  }
}

function usbOf(
  vendor: string | undefined,
  product: string | undefined,
  serialNumber: string | undefined,
): UsbIdentity | null {
  const [vendorId, productId] = [vendor, product].map((hex) => Number.parseInt(hex ?? '', 16))
  if (vendorId === undefined || productId === undefined) return null
  return Number.isNaN(vendorId) || Number.isNaN(productId)
    ? null
    : { vendorId, productId, serialNumber: serialNumber || null }
}

/** Where a device is now; a reason and the system's side of it where it is nowhere. */
export async function placeOf({
  path,
  usb,
}: Pick<SerialConfig, 'path' | 'usb'>): Promise<
  { path: string } | { reason: Extract<DeviceReason, 'alike' | 'no-such-port'>; detail: string }
> {
  const ports = usb === null ? null : await serialPorts()
  return usb === null || ports === null ? { path } : choosePort(path, usb, ports)
}

/**
 * The port on which a device sits. Several that nothing tells apart (no serial number, or one that all of a make
 * share) are told apart by the port that was set; another device on that port is never taken for it.
 */
function choosePort(
  path: string,
  usb: UsbIdentity,
  ports: readonly SerialPortFound[],
): Awaited<ReturnType<typeof placeOf>> {
  const fitting = ports.filter(
    (port) =>
      port.usb?.vendorId === usb.vendorId &&
      port.usb.productId === usb.productId &&
      port.usb.serialNumber === usb.serialNumber,
  )
  const [only] = fitting
  if (only === undefined) return { reason: 'no-such-port', detail: `${named(usb)} is not plugged in` }
  if (fitting.length === 1 || fitting.some((port) => port.path === path))
    return { path: fitting.length === 1 ? only.path : path }
  return { reason: 'alike', detail: `${named(usb)} is on ${fitting.map((port) => port.path).join(', ')}` }
}

const named = ({ vendorId, productId, serialNumber }: UsbIdentity): string =>
  `USB ${[vendorId, productId].map((id) => id.toString(16).padStart(4, '0')).join(':')}, ${serialNumber ?? 'no serial number'}`
