import type { DeviceReason } from '#contract/devices'

/** A line to a device that comes back by itself. */
export interface DeviceLine {
  isOpen(): boolean
  /** Hands bytes to the open line; false when they were refused. Never keeps bytes for later. */
  write(bytes: Uint8Array): boolean
  close(): Promise<void>
}

/** What happens on a line; `lost` comes for each failed opening as well as for an unplugged cable. */
export interface LineEvents {
  opened(): void
  bytes(chunk: Uint8Array): void
  lost(reason: DeviceReason, detail: string): void
}
