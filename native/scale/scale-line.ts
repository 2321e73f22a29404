import type { DeviceDeps } from '#native/device'
import { openHidLine } from '#native/transports/hid'
import type { DeviceLine, LineEvents } from '#native/transports/line'
import { openSerialLine } from '#native/transports/serial'
import type { ScaleConfig } from './protocols/protocols.ts'

const scalePage = 0x8d

/** Opens the line a scale is set up with. */
export function openScaleLine(
  { deviceId, transport }: ScaleConfig,
  deps: DeviceDeps,
  events: LineEvents,
): DeviceLine {
  return transport.kind === 'hid'
    ? openHidLine(deviceId, scalePage, transport, deps, events)
    : openSerialLine(deviceId, transport, deps, events)
}
