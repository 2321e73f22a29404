import type { DeviceCondition, DeviceReason, DeviceState } from '#contract/devices'
import type { DeviceDeps } from './device.ts'

/** Remembers what a device is doing and tells it when it changes, so that the devices screen is true and quiet. */
export interface StateTeller {
  set(condition: DeviceCondition, reason: DeviceReason | null, detail: string | null): void
  current(): DeviceState
  retell(): void
}

/** The teller of one device; it begins as `connecting` and says so. */
export function createStateTeller(deviceId: string, deps: DeviceDeps): StateTeller {
  let state: DeviceState = {
    deviceId,
    condition: 'connecting',
    reason: null,
    detail: null,
    since: deps.now(),
  }
  const retell = () => deps.tell({ news: 'state', state })
  retell()
  return {
    set(condition, reason, detail) {
      const same = state.condition === condition && state.reason === reason
      if (same && state.detail === detail) return
      state = { deviceId, condition, reason, detail, since: same ? state.since : deps.now() }
      retell()
    },
    current: () => state,
    retell,
  }
}
