import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { type DeviceConfig, deviceConfig } from '#contract/devices'
import { type BenchRole, benchRoles } from '#domain/bench-setup'
import { benchSheetText, readBenchSheet } from '#domain/bench-sheet'
import type { Refusal } from '#domain/refusal'
import { plays } from '#station/devices/bench-devices'
import type { Plugged } from '#station/devices/bench-plugged'

const sheetDevices = z.array(deviceConfig).min(1).max(16)
/** More than sixteen devices ever need: a damaged code must not fill the memory. */
const mostBytes = 100_000

/** A recogniser is a program of one computer: what is run there is never told by a piece of paper. */
export const isOnSheets = ({ kind }: DeviceConfig): boolean => kind !== 'recogniser'

/** The code that carries the devices of a bench: their settings as JSON, deflated. */
export const sheetOf = (devices: readonly DeviceConfig[]): string =>
  benchSheetText(deflateRawSync(Buffer.from(JSON.stringify(devices.filter(isOnSheets))), { level: 9 }))

/** The devices of a scanned sheet, through the same door as those of the form. */
export function devicesOfSheet(text: string): DeviceConfig[] | Refusal {
  const read = readBenchSheet(text)
  if ('wrong' in read)
    return read.wrong === 'version'
      ? { refusal: 'bench-sheet-version', version: read.version }
      : { refusal: 'bench-sheet-damaged' }
  const parsed = sheetDevices.safeParse(jsonIn(read))
  if (parsed.success) return parsed.data.filter(isOnSheets)
  const [issue] = parsed.error.issues
  return { refusal: 'bad-setting', where: issue?.path.join('.') ?? '', problem: issue?.message ?? '' }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(inflateRawSync(bytes, { maxOutputLength: mostBytes }).toString('utf8'))
  } catch {
    return null
  }
}

/** How the devices of a sheet fit what is plugged in here. */
export interface SheetFit {
  devices: DeviceConfig[]
  /** Which plugged device has which role. */
  chosen: Partial<Record<BenchRole, string>>
  /** Several of a make, not known by their numbers: scanning tells which has which of these roles. */
  unsure: BenchRole[]
  /** What is on the sheet and not here, by name. */
  missing: string[]
}

/**
 * Fits a sheet to a computer: first by the number of each plug, then by make. Another bench has other numbers, and
 * with one of a make on either side it is still clear which is meant.
 */
export function fitSheet(sheet: readonly DeviceConfig[], plugged: readonly Plugged[]): SheetFit {
  const free = new Set(plugged)
  const given = new Map<DeviceConfig, Plugged>()
  const give = (device: DeviceConfig, one: Plugged | undefined): void => {
    if (one === undefined) return
    given.set(device, one)
    free.delete(one)
  }
  const open = () => sheet.filter((device) => isPlugged(device) && !given.has(device))
  const fitting = (device: DeviceConfig) => [...free].filter((one) => fits(device, one) !== 'no')
  for (const device of open())
    give(
      device,
      fitting(device).find((one) => fits(device, one) === 'exactly'),
    )
  /** All that may be meant by what this one may be. */
  const rivals = (device: DeviceConfig) =>
    open().filter((other) => fitting(device).some((one) => fits(other, one) !== 'no'))
  for (const device of open())
    if (fitting(device).length === 1 && rivals(device).length === 1) give(device, fitting(device)[0])
  const unsure = open().filter((device) => {
    const those = fitting(device).length
    return those > 0 && those >= rivals(device).length
  })
  const missing = open().filter((device) => !unsure.includes(device))
  const roleOf = (device: DeviceConfig) => benchRoles.find((role) => plays(device, role))
  return {
    devices: sheet.map((device) => ofPlug(device, given.get(device))),
    chosen: Object.fromEntries(
      [...given].flatMap(([device, { id }]) => {
        const role = roleOf(device)
        return role === undefined ? [] : [[role, id]]
      }),
    ),
    unsure: unsure.flatMap((device) => roleOf(device) ?? []),
    missing: missing.map(({ name }) => name),
  }
}

/** Whether a device hangs on a plug of this computer; a keyboard is always there, a printer is asked itself. */
const isPlugged = ({ transport }: DeviceConfig): boolean =>
  transport.kind === 'serial' || transport.kind === 'hid'

function fits(device: DeviceConfig, one: Plugged): 'exactly' | 'by make' | 'no' {
  const { transport } = device
  const own = (device.kind === 'scale' ? one.scale : device.kind === 'scanner' ? one.scanner : null)
    ?.transport
  if (transport.kind === 'serial' && own?.kind === 'serial') {
    if (transport.usb === null || own.usb === null)
      return transport.usb === own.usb && transport.path === own.path ? 'exactly' : 'no'
    const { vendorId, productId, serialNumber } = own.usb
    if (vendorId !== transport.usb.vendorId || productId !== transport.usb.productId) return 'no'
    const known = serialNumber !== null || own.path === transport.path
    return known && serialNumber === transport.usb.serialNumber ? 'exactly' : 'by make'
  }
  if (transport.kind !== 'hid' || own?.kind !== 'hid') return 'no'
  if ((transport.vendorId ?? own.vendorId) !== own.vendorId) return 'no'
  if ((transport.productId ?? own.productId) !== own.productId) return 'no'
  return (transport.serialNumber ?? own.serialNumber) === own.serialNumber ? 'exactly' : 'by make'
}

/** A device of a sheet on the plug it was found at here. */
export function ofPlug<D extends DeviceConfig>(device: D, one: Plugged | undefined): D {
  const own = (device.kind === 'scale' ? one?.scale : one?.scanner)?.transport
  const { transport } = device
  if (transport.kind === 'serial' && own?.kind === 'serial')
    return { ...device, transport: { ...transport, path: own.path, usb: own.usb } }
  if (transport.kind !== 'hid' || own?.kind !== 'hid') return device
  const { vendorId, productId, serialNumber } = own
  const plug =
    transport.serialNumber === null ? { vendorId, productId } : { vendorId, productId, serialNumber }
  return { ...device, transport: { ...transport, ...plug } }
}
