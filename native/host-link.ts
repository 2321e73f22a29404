import type { DeviceLink, DeviceNews } from '#contract/devices'
import { createHost } from './host.ts'

/**
 * The devices inside this process, for stations without a window and for tests. News come a moment later, as they
 * would from another process: never in the middle of the caller's own transaction.
 */
export function inProcessLink({ now, newId }: { now: () => string; newId: () => string }): DeviceLink {
  const listeners: ((news: DeviceNews) => void)[] = []
  const tell = (news: DeviceNews) => {
    queueMicrotask(() => {
      for (const listener of listeners) listener(news)
    })
  }
  const host = createHost({ tell, now, newId })
  return {
    send: (ask) => host.ask(ask),
    onNews: (listener) => void listeners.push(listener),
    close: () => host.close(),
  }
}
