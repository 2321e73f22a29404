import type { StationBridge } from '#contract/commands'

declare global {
  interface Window {
    /** Given by the preload under Electron; a plain browser has none. */
    packbench?: StationBridge
  }
}

/** The station behind this window, or null in a plain browser. */
export const stationBridge = (): StationBridge | null => window.packbench ?? null
