import type { PluggedView } from '#contract/bench-commands'
import type { DeviceConfig, HidFound, SerialPortFound } from '#contract/devices'
import { usualScale } from '#contract/devices'
import { type Listened, lineOf, listenAt } from '#station/devices/listening'

type Scanner = Extract<DeviceConfig, { kind: 'scanner' }>
type Scale = Extract<DeviceConfig, { kind: 'scale' }>

/** Something that is plugged in, with the settings it would have as a scanner and as a scale; null: it cannot be one. */
export interface Plugged {
  id: string
  name: string
  kind: PluggedView['kind']
  scanner: Scanner | null
  scale: Scale | null
  /** At which lines it was listened to as a scanner. */
  listened: Listened | null
  /** By which half it is used as a scanner until now. */
  half: 'a' | 'b' | null
}

const usualLine = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const

/** What a bench may have, of what is plugged in and what is set: with the settings it has until now, where it has some. */
export function pluggedOf(
  ports: readonly SerialPortFound[],
  hids: readonly HidFound[],
  set: readonly DeviceConfig[],
): Plugged[] {
  return [
    ...ports.map((port) => serialOf(port, set)),
    ...set.flatMap((device) => byHand(device, ports, set)),
    ...hids.map((hid) => hidOf(hid, set)),
    keyboardOf(set),
  ]
}

/** A port that somebody typed, such as one that the system does not list. */
function byHand(
  device: DeviceConfig,
  ports: readonly SerialPortFound[],
  set: readonly DeviceConfig[],
): Plugged[] {
  const { transport } = device
  if (transport.kind !== 'serial' || transport.usb !== null) return []
  if (ports.some(({ path }) => path === transport.path)) return []
  return [serialOf({ path: transport.path, maker: null, usb: null }, set)]
}

function serialOf({ path, maker, usb }: SerialPortFound, set: readonly DeviceConfig[]): Plugged {
  const id = `serial ${path}`
  const name = [path, maker, usb?.serialNumber].filter((part) => part != null).join(' · ')
  const known = set.find(({ transport }) =>
    transport.kind === 'serial' && transport.usb !== null && usb !== null
      ? sameUsb(transport.usb, usb) && (usb.serialNumber !== null || transport.path === path)
      : transport.kind === 'serial' && transport.usb === null && transport.path === path,
  )
  const line = known === undefined ? usualLine : (lineOf(known) ?? usualLine)
  const transport = { kind: 'serial', path, usb, ...line } as const
  const scanner: Scanner =
    known?.kind === 'scanner'
      ? { ...known, deviceId: id, transport }
      : { kind: 'scanner', deviceId: id, name, seat: 'a', framing: 'auto', transport }
  const scale: Scale =
    known?.kind === 'scale'
      ? { ...known, deviceId: id, transport }
      : { kind: 'scale', deviceId: id, name, transport, ...usualScale }
  const half = known?.kind === 'scanner' ? known.seat : null
  return { id, name, kind: 'serial', scanner, scale, listened: listenAt(line), half }
}

type HidTransport = Extract<DeviceConfig['transport'], { kind: 'hid' }>

/** Whether settings speak of this plug; what they leave open fits all. */
const isHid = (transport: DeviceConfig['transport'], { usb }: HidFound): transport is HidTransport =>
  transport.kind === 'hid' &&
  (transport.vendorId ?? usb.vendorId) === usb.vendorId &&
  (transport.productId ?? usb.productId) === usb.productId &&
  (transport.serialNumber ?? usb.serialNumber) === usb.serialNumber

function hidOf(hid: HidFound, set: readonly DeviceConfig[]): Plugged {
  const { vendorId, productId, serialNumber } = hid.usb
  const id = `usb ${hid.kind} ${vendorId}:${productId} ${serialNumber ?? ''}`
  const name = [hid.name ?? hid.maker ?? 'USB', serialNumber].filter((part) => part !== null).join(' · ')
  const transport = { kind: 'hid', vendorId, productId, serialNumber } as const
  const known = set.find((device) => device.kind === hid.kind && isHid(device.transport, hid))
  const shared = { id, name, listened: null }
  if (hid.kind === 'scale') {
    const before = known?.kind === 'scale' ? known : { kind: 'scale' as const, ...usualScale }
    const scale: Scale = { ...before, deviceId: id, name, transport }
    return { ...shared, kind: 'usb-scale', scanner: null, scale, half: null }
  }
  const layout = known?.kind === 'scanner' && known.transport.kind === 'hid' ? known.transport.layout : 'auto'
  const half = known?.kind === 'scanner' ? known.seat : null
  const scanner: Scanner = {
    kind: 'scanner',
    deviceId: id,
    name,
    seat: 'a',
    framing: 'auto',
    transport: { ...transport, layout },
  }
  return { ...shared, kind: 'usb-scanner', scanner, scale: null, half }
}

/** Scanners that type cannot be told apart before their prefix is known, so there is one of them. */
function keyboardOf(set: readonly DeviceConfig[]): Plugged {
  const known = set.find(
    (device): device is Scanner => device.kind === 'scanner' && device.transport.kind === 'wedge',
  )
  const id = 'keyboard'
  const scanner: Scanner =
    known === undefined
      ? {
          kind: 'scanner',
          deviceId: id,
          name: id,
          seat: 'a',
          framing: 'auto',
          transport: { kind: 'wedge', prefix: null, suffix: null, gs: 'Ctrl+]', gapMs: 35, layout: 'us' },
        }
      : { ...known, deviceId: id }
  return { id, name: '⌨', kind: 'keyboard', scanner, scale: null, listened: null, half: known?.seat ?? null }
}

const sameUsb = (one: NonNullable<SerialPortFound['usb']>, other: typeof one): boolean =>
  one.vendorId === other.vendorId &&
  one.productId === other.productId &&
  one.serialNumber === other.serialNumber
