import type { DeviceLink, DeviceNews, DeviceState } from '#contract/devices'

type NewsOf<K extends DeviceNews['news']> = Extract<DeviceNews, { news: K }>

/** What a test or a benchmark hears of a device link, and can wait for. */
export interface Hearing {
  news: readonly DeviceNews[]
  all<K extends DeviceNews['news']>(kind: K): NewsOf<K>[]
  /** The first news of this kind that fits, from number `from` on, past or to come. */
  next<K extends DeviceNews['news']>(
    kind: K,
    fits: (news: NewsOf<K>) => boolean,
    from?: number,
    mostMs?: number,
  ): Promise<NewsOf<K>>
  /** The state of a device, once it is as wanted (and not as it was before). */
  state(deviceId: string, condition: DeviceState['condition'], from?: number): Promise<DeviceState>
}

const patienceMs = 8000

/** Listens to a link; a wait that takes too long fails with what was heard. */
export function hear(link: DeviceLink): Hearing {
  const news: DeviceNews[] = []
  const looks = new Set<() => void>()
  link.onNews((told) => {
    news.push(told)
    for (const look of [...looks]) look()
  })

  function next<K extends DeviceNews['news']>(
    kind: K,
    fits: (news: NewsOf<K>) => boolean,
    from = 0,
    mostMs = patienceMs,
  ): Promise<NewsOf<K>> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = news
          .slice(from)
          .find((told): told is NewsOf<K> => told.news === kind && fits(told as NewsOf<K>))
        if (found === undefined) return
        clearTimeout(late)
        looks.delete(look)
        resolve(found)
      }
      const late = setTimeout(() => {
        looks.delete(look)
        const heard = news.filter((told) => told.news !== 'raw').slice(-8)
        reject(new Error(`no such ${kind} in ${mostMs} ms: ${fits}; heard ${JSON.stringify(heard)}`))
      }, mostMs)
      looks.add(look)
      look()
    })
  }

  return {
    news,
    all: (kind) => news.filter((told): told is NewsOf<typeof kind> => told.news === kind),
    next,
    async state(deviceId, condition, from = 0) {
      const told = await next(
        'state',
        ({ state }) => state.deviceId === deviceId && state.condition === condition,
        from,
      )
      return told.state
    },
  }
}
