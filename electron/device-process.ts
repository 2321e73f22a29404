import type { DeviceAsk, DeviceLink, DeviceNews, DeviceState } from '#contract/devices'
import type { Log } from './log.ts'
import { openAsks } from './open-asks.ts'

/** The part of Electron's UtilityProcess that is used here. */
export interface HostProcess {
  postMessage(message: unknown): void
  kill(): boolean
  on(event: 'spawn', listener: () => void): unknown
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  stderr: { on(event: 'data', listener: (bytes: Buffer) => void): unknown } | null
}

/** The first time at once: nothing is gained by waiting, and each tenth of a second is a scan. */
const waitsMs = [0, 1000, 2000, 5000, 10_000]
const calmAfterMs = 30_000
const leaveWithinMs = 3000
/** Everything a device process may tell; a kind that is missing here does not compile. */
const newsKinds: Record<DeviceNews['news'], true> = {
  scan: true,
  mistyped: true,
  weight: true,
  utterance: true,
  state: true,
  print: true,
  done: true,
  finding: true,
  found: true,
  heard: true,
  ports: true,
  plugged: true,
  raw: true,
  host: true,
}

/**
 * Devices in a process of their own: a native driver that crashes costs a second, not the shift. After a crash the
 * process comes back with the last configuration, and every label that was on its way is reported `unknown`.
 */
export function utilityProcessLink({ fork, log }: { fork: () => HostProcess; log: Log }): DeviceLink {
  const listeners: ((news: DeviceNews) => void)[] = []
  const asks = openAsks()
  let host: { process: HostProcess; ready: boolean; startedAt: number } | null = null
  let configuration: DeviceAsk | null = null
  let crashes = 0
  let timer: NodeJS.Timeout | null = null
  let leave: (() => void) | null = null
  let left: Promise<void> | null = null

  /** A moment later, never in the middle of the station's own transaction. */
  const tell = (news: DeviceNews) =>
    queueMicrotask(() => {
      for (const listener of listeners) listener(news)
    })
  const post = (ask: DeviceAsk) => {
    asks.posted(ask)
    host?.process.postMessage(ask)
  }

  function start() {
    timer = null
    const child = fork()
    host = { process: child, ready: false, startedAt: performance.now() }
    child.on('spawn', () => {
      if (host?.process !== child) return
      host.ready = true
      log.info({}, 'The device process runs')
      if (configuration !== null) post(configuration)
      for (const ask of asks.takeWaiting()) post(ask)
      tell({ news: 'host', alive: true, detail: null })
    })
    child.on('message', (message) => {
      if (!isNews(message)) return log.warn({}, 'The device process said something unknown')
      asks.answered(message)
      tell(message)
    })
    child.stderr?.on('data', (bytes) =>
      log.warn({ text: String(bytes).slice(0, 500) }, 'The device process complains'),
    )
    child.on('exit', (code) => gone(code))
  }

  function gone(code: number) {
    const ranMs = performance.now() - (host?.startedAt ?? 0)
    host = null
    if (leave !== null) return leave()
    for (const news of asks.lost()) tell(news)
    crashes = ranMs > calmAfterMs ? 0 : crashes
    const waitMs = waitsMs[Math.min(crashes, waitsMs.length - 1)] ?? 10_000
    crashes += 1
    log.error({ code, waitMs }, 'The device process stopped and is started again')
    tell({ news: 'host', alive: false, detail: `exit ${code}` })
    for (const state of statesWithout(configuration, `exit ${code}`)) tell({ news: 'state', state })
    timer = setTimeout(start, waitMs)
  }

  start()
  return {
    send(ask) {
      if (ask.ask === 'configure') configuration = ask
      if (host?.ready) return post(ask)
      if (ask.ask === 'configure') return
      if (host !== null) return asks.wait(ask)
      for (const news of asks.refused(ask)) tell(news)
    },
    onNews: (listener) => void listeners.push(listener),
    close() {
      if (timer !== null) clearTimeout(timer)
      left ??= new Promise((resolve) => {
        leave = resolve
        if (host === null) return resolve()
        host.process.kill()
        setTimeout(resolve, leaveWithinMs).unref()
      })
      return left
    },
  }
}

/** No device is to look ready while nothing talks to it. */
function statesWithout(configuration: DeviceAsk | null, detail: string): DeviceState[] {
  const devices = configuration?.ask === 'configure' ? configuration.devices : []
  const since = new Date().toISOString()
  return devices.map(({ deviceId }) => ({
    deviceId,
    condition: 'missing',
    reason: 'restarting',
    detail,
    since,
  }))
}

function isNews(message: unknown): message is DeviceNews {
  if (typeof message !== 'object' || message === null) return false
  const news: unknown = Reflect.get(message, 'news')
  return typeof news === 'string' && Object.hasOwn(newsKinds, news)
}
