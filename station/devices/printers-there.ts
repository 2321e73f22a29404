import type { DeviceConfig, DeviceNews } from '#contract/devices'

/** So long a printer may take to say that it is there. */
const mostMs = 5000

/** Printers of a sheet that are opened for a moment, to see whether they are there. */
export interface PrintersThere {
  tried: DeviceConfig[]
  hear(news: DeviceNews): void
  stop(): void
}

/** Finds out which printers of a sheet are not there, by name; `done` is called once, unless it is stopped before. */
export function printersThere(
  devices: readonly DeviceConfig[],
  done: (missing: string[]) => void,
): PrintersThere {
  const tried = devices
    .filter(({ kind }) => kind.endsWith('printer'))
    .map((one, at): DeviceConfig => ({ ...one, deviceId: `sheet ${at}` }))
  const waiting = new Map(tried.map(({ deviceId, name }) => [deviceId, name]))
  const missing: string[] = []
  let over = false
  const stop = (): void => {
    over = true
    clearTimeout(late)
  }
  const end = (): void => {
    if (over) return
    stop()
    done([...missing, ...waiting.values()])
  }
  const late = setTimeout(end, waiting.size === 0 ? 0 : mostMs)
  return {
    tried,
    hear(news) {
      if (over || news.news !== 'state' || news.state.condition === 'connecting') return
      const name = waiting.get(news.state.deviceId)
      if (name === undefined) return
      waiting.delete(news.state.deviceId)
      if (news.state.condition === 'missing') missing.push(name)
      if (waiting.size === 0) end()
    },
    stop,
  }
}
