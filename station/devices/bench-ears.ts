import type { DeviceConfig, DeviceNews } from '#contract/devices'
import type { Heard } from '#domain/scanner-test'
import type { Floor } from '#station/context'
import type { Plugged } from '#station/devices/bench-plugged'

/** What a bench hears while it is gone round. */
export interface BenchHears {
  scanned: (id: string, heard: Heard) => void
  /** A steady weight of something that lies there. */
  weighed: (id: string, reading: { text: string; unit: string | null }) => void
  /** The end of a search for a scale. */
  found: (id: string, news: Extract<DeviceNews, { news: 'found' }>) => void
}

/** Ears on everything that is plugged in; each thing is listened to as a scanner, as a scale, or searched as one. */
export interface BenchEars {
  /** Listens to these; the printers stay as they are, and `beside` are opened with them. */
  listen(
    plugged: readonly Plugged[],
    asScale: (one: Plugged) => boolean,
    beside: readonly DeviceConfig[],
  ): void
  /** Looks for a scale on a port. */
  search(id: string): void
  hear(news: DeviceNews): void
  /** Whether news are about what is tried, and so nobody else's. */
  concerns(news: DeviceNews): boolean
  stop(): void
}

/** From this on something lies on a scale. */
const leastMg = 20_000

/** A scanner that is only heard: what does not matter for that stays the same, so that its port is not opened anew. */
const bare = (scanner: Plugged['scanner']): Plugged['scanner'] =>
  scanner === null ? null : { ...scanner, name: scanner.deviceId, seat: 'a', framing: 'auto' }

/** Opens ears on what is plugged in, in place of the scanners and scales of the settings. */
export function benchEars(floor: Floor, hears: BenchHears): BenchEars {
  const hearing = new Map<string, string>()
  const searching = new Map<string, string>()
  let now = new Map<string, DeviceConfig>()

  const ask = (id: string): void => {
    for (const [request, other] of hearing) if (other === id) hearing.delete(request)
    const requestId = floor.newId()
    hearing.set(requestId, id)
    floor.devices.send({ ask: 'hear', deviceId: id, requestId })
  }

  return {
    listen(plugged, asScale, beside) {
      const before = now
      const tried = plugged.flatMap((one) => (asScale(one) ? one.scale : bare(one.scanner)) ?? [])
      now = new Map(tried.map((device) => [device.deviceId, device]))
      const printers = floor.settings.devices.filter(({ kind }) => kind.endsWith('printer'))
      const fresh = tried.filter(
        (device) => JSON.stringify(device) !== JSON.stringify(before.get(device.deviceId)),
      )
      for (const [request, id] of hearing)
        if (fresh.some(({ deviceId }) => deviceId === id)) hearing.delete(request)
      floor.devices.send({ ask: 'configure', devices: [...printers, ...tried, ...beside] })
      for (const { kind, deviceId } of fresh) if (kind === 'scanner') ask(deviceId)
    },
    search(id) {
      const requestId = floor.newId()
      searching.set(requestId, id)
      floor.devices.send({ ask: 'find', deviceId: id, requestId })
    },
    hear(news) {
      if (news.news === 'heard') {
        const id = hearing.get(news.requestId)
        if (id !== undefined) hears.scanned(id, news.heard)
      }
      /** The end of five quiet minutes. */
      if (news.news === 'done' && news.ok) {
        const id = hearing.get(news.requestId)
        if (id !== undefined) ask(id)
      }
      if (news.news === 'found') {
        const id = searching.get(news.requestId)
        searching.delete(news.requestId)
        if (id !== undefined) hears.found(id, news)
      }
      if (news.news === 'weight' && now.has(news.reading.deviceId)) {
        const { deviceId, weightMg, stable, text, unit } = news.reading
        if (stable && weightMg !== null && weightMg >= leastMg) hears.weighed(deviceId, { text, unit })
      }
    },
    concerns: (news) =>
      (news.news === 'weight' && now.has(news.reading.deviceId)) ||
      (news.news === 'scan' && now.has(news.scan.deviceId)) ||
      (news.news === 'mistyped' && now.has(news.deviceId)),
    stop() {
      hearing.clear()
      searching.clear()
      now = new Map()
      floor.devices.send({ ask: 'configure', devices: floor.settings.devices })
    },
  }
}
