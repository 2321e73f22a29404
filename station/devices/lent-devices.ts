import type { DeviceLink, DeviceNews } from '#contract/devices'

/** Devices that outlive a station: each one gets them lent, and gives back only its ear. */
export function lentDevices(real: DeviceLink): { lend: () => DeviceLink } {
  let hear: ((news: DeviceNews) => void)[] = []
  real.onNews((news) => {
    for (const listener of hear) listener(news)
  })
  return {
    lend: () => {
      const mine: typeof hear = []
      hear = mine
      return {
        send: (ask) => real.send(ask),
        onNews: (listener) => void mine.push(listener),
        close: async () => {
          mine.length = 0
        },
      }
    },
  }
}
