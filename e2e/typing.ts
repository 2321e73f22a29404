import type { DeviceConfig } from '#contract/devices'
import { until } from '#sim/shift/shift'
import { ownDisplay } from './display.ts'
import { type RealKeys, realKeys } from './real-keys.ts'
import { type Story, startStory } from './story.ts'

/** A scanner that types like a keyboard, as the settings have it. */
export const wedge = (
  deviceId: string,
  seat: 'a' | 'b',
  prefix: string | null,
  layout: 'us' | 'computer' = 'us',
): DeviceConfig => ({
  kind: 'scanner',
  deviceId,
  name: deviceId,
  seat,
  transport: { kind: 'wedge', prefix, suffix: null, gs: 'Ctrl+]', gapMs: 80, layout },
  framing: 'auto',
})

/** A scanner that types like a keyboard, played by real keys of the X server. */
export interface Typing {
  story: Story
  keys: RealKeys
  close(): Promise<void>
}
/** A station on a screen of its own, with scanners that type. */
export async function startTyping(devices: DeviceConfig[], people: 'one' | 'two'): Promise<Typing> {
  const display = await ownDisplay()
  const env = { DISPLAY: display.name, WAYLAND_DISPLAY: '' }
  const story = await startStory({ orders: 30, seed: 11, people, moreDevices: devices, env })
  return {
    story,
    keys: realKeys(display.name),
    async close() {
      await story.close()
      display.close()
    },
  }
}
/** Waits for what must come true; throws where it does not in time. */
export const within = async (holds: () => Promise<boolean>, ms = 30_000): Promise<void> => {
  if (!(await until(holds, ms))) throw new Error(`Not within ${ms} ms`)
}
