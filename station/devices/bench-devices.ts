import type { BenchRoleView } from '#contract/bench-commands'
import type { DeviceConfig } from '#contract/devices'
import { asksScanner, type BenchDraft, type BenchRole, benchRoles, halfOf } from '#domain/bench-setup'
import type { Plugged } from '#station/devices/bench-plugged'
import { connectionText } from '#station/devices/device-desk'

/** Whether a device plays this role as it is set. */
export function plays(device: DeviceConfig, role: BenchRole): boolean {
  if (asksScanner(role)) return device.kind === 'scanner' && device.seat === halfOf(role)
  return device.kind === (role === 'scale' ? 'scale' : 'label-printer')
}

/** What a plugged device would be set to for a role, under the id and name that the role had until now. */
function playing(one: Plugged, role: BenchRole, before: DeviceConfig | undefined): DeviceConfig[] {
  const device = asksScanner(role) ? one.scanner : role === 'scale' ? one.scale : null
  if (device === null) return []
  const named = { deviceId: before?.deviceId ?? role, name: before?.name ?? one.name }
  return device.kind === 'scanner' && asksScanner(role)
    ? [{ ...device, ...named, seat: halfOf(role) }]
    : [{ ...device, ...named }]
}

/**
 * All devices of the station after a round: those it found in the place of what had their role, every other one as it
 * is set, and none twice.
 */
export function devicesAfter(
  set: readonly DeviceConfig[],
  { chosen }: BenchDraft,
  plugged: readonly Plugged[],
): DeviceConfig[] {
  const found = benchRoles.flatMap((role) => {
    const one = plugged.find(({ id }) => id === chosen[role])
    const before = set.find((device) => plays(device, role))
    return one === undefined || role === 'printer'
      ? []
      : [{ role, before, devices: playing(one, role, before) }]
  })
  const made = found.flatMap(({ devices }) => devices)
  const inPlace = set.flatMap((device) => {
    const mine = found.find(({ before }) => before?.deviceId === device.deviceId)
    if (mine !== undefined) return mine.devices
    return made.some((one) => samePlug(one, device)) ? [] : [device]
  })
  const added = found.flatMap(({ before, devices }) => (before === undefined ? devices : []))
  return [...inPlace, ...added.map((one) => withFreeId(one, inPlace))]
}

/** Whether two devices are the same thing on the same plug. */
function samePlug({ transport: one }: DeviceConfig, { transport: other }: DeviceConfig): boolean {
  if (one.kind === 'serial' && other.kind === 'serial')
    return one.path === other.path && (one.usb === null) === (other.usb === null)
  if (one.kind === 'hid' && other.kind === 'hid')
    return (
      one.vendorId === other.vendorId &&
      one.productId === other.productId &&
      one.serialNumber === other.serialNumber
    )
  return one.kind === 'wedge' && other.kind === 'wedge' && one.prefix === other.prefix
}

function withFreeId(device: DeviceConfig, others: readonly DeviceConfig[]): DeviceConfig {
  const taken = new Set(others.map(({ deviceId }) => deviceId))
  let deviceId = device.deviceId
  for (let number = 2; taken.has(deviceId); number++) deviceId = `${device.deviceId}-${number}`
  return { ...device, deviceId }
}

/** Every role with what has it after the round. */
export function roleViews(
  set: readonly DeviceConfig[],
  draft: BenchDraft,
  plugged: readonly Plugged[],
): BenchRoleView[] {
  const after = devicesAfter(set, draft, plugged)
  return benchRoles.map((role) => {
    const device = after.find((one) => plays(one, role))
    if (device === undefined) return { role, how: 'none', name: null, connection: null }
    const how = draft.chosen[role] === undefined ? 'as-set' : 'found'
    return { role, how, name: device.name, connection: connectionText(device) }
  })
}
