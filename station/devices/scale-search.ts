import type { ScaleSearchView } from '#contract/desk-views'
import type { DeviceNews } from '#contract/devices'
import type { Refusal } from '#domain/refusal'
import { lineText } from '#domain/serial-line'
import type { Floor } from '#station/context'
import type { DeviceMemory } from '#station/devices/device-desk'
import type { Desk } from '#station/handlers'

/** Looks for the settings of a scale, and takes over what was found. */
export interface ScaleSearch {
  /** The end is told by the devices page; the scale does not weigh until then. */
  begin(deviceId: string): null | Refusal
  /** Sets the scale up as it was found. */
  use(deviceId: string, by: string, save: Desk['settings']['saveDevices']): null | Refusal
  hear(news: DeviceNews): void
}

function viewOf(news: Extract<DeviceNews, { news: 'finding' | 'found' | 'done' }>): ScaleSearchView {
  if (news.news === 'finding') return { search: 'running', line: lineText(news.line), percent: news.percent }
  return news.news === 'found' && news.found !== null
    ? { search: 'found', found: news.found }
    : { search: 'nothing', detail: news.detail }
}

/** The search for a scale; what it found is remembered until the station closes or the scale is set up. */
export function scaleSearch(floor: Floor, { searches }: Pick<DeviceMemory, 'searches'>): ScaleSearch {
  const waiting = new Map<string, string>()
  const isScale = (deviceId: string) =>
    floor.settings.devices.some((one) => one.deviceId === deviceId && one.kind === 'scale')

  return {
    begin(deviceId) {
      if (!isScale(deviceId)) return { refusal: 'not-found', what: deviceId }
      if (searches.get(deviceId)?.search === 'running') return null
      const requestId = floor.newId()
      waiting.set(requestId, deviceId)
      searches.set(deviceId, { search: 'running', line: null, percent: 0 })
      floor.devices.send({ ask: 'find', deviceId, requestId })
      floor.tell({ tell: 'changed', tables: ['device'] })
      return null
    },
    use(deviceId, by, save) {
      const done = searches.get(deviceId)
      if (done?.search !== 'found') return { refusal: 'not-found', what: deviceId }
      const { protocol, line } = done.found
      const devices = floor.settings.devices.map((device) =>
        device.deviceId === deviceId && device.kind === 'scale' && device.transport.kind === 'serial'
          ? { ...device, protocol, transport: { ...device.transport, ...line } }
          : device,
      )
      const refused = save({ devices }, by)
      if (refused === null) searches.delete(deviceId)
      return refused
    },
    hear(news) {
      if (news.news !== 'finding' && news.news !== 'found' && news.news !== 'done') return
      const deviceId = waiting.get(news.requestId)
      if (deviceId === undefined) return
      if (news.news !== 'finding') waiting.delete(news.requestId)
      searches.set(deviceId, viewOf(news))
      floor.tell({ tell: 'changed', tables: ['device'] })
    },
  }
}
