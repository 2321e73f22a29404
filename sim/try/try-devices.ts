import type { DeviceAsk, DeviceLink, DeviceNews, PrintOutcome } from '#contract/devices'
import type { ScaleOrderOutcome } from '#domain/scale-order'

/** Devices played by a test: what the station asked, and what they tell. */
export interface FakeDevices extends DeviceLink {
  asks: DeviceAsk[]
  /** What a printer answers to a job; null is silence. */
  prints: PrintOutcome | null
  /** What a scale answers to zero and tare; null is silence. */
  sets: ScaleOrderOutcome | null
  /** Called at the moment of an ask, before any answer. */
  watch: (ask: DeviceAsk) => void
  tell(news: DeviceNews): void
  scan(text: string, aim?: string | null): void
  /** An empty pan, then this weight until it is steady. */
  weigh(weightG: number): void
  reading(weightG: number, stable?: boolean): void
}

export function fakeDevices(): FakeDevices {
  const listeners: ((news: DeviceNews) => void)[] = []
  let ms = Date.parse('2026-11-22T02:00:00.000Z')
  let open = true
  const at = () => new Date(ms).toISOString()
  const tell = (news: DeviceNews) => {
    if (open) for (const listener of listeners) listener(news)
  }
  const devices: FakeDevices = {
    asks: [],
    prints: 'printed',
    sets: 'done',
    watch: () => {},
    tell,
    send: (ask) => {
      devices.asks.push(ask)
      devices.watch(ask)
      const { prints: outcome, sets: told } = devices
      if (ask.ask === 'print' && outcome !== null)
        queueMicrotask(() => tell({ news: 'print', jobId: ask.jobId, outcome, reason: null, detail: null }))
      if (ask.ask === 'ports')
        queueMicrotask(() => tell({ news: 'ports', requestId: ask.requestId, ports: [] }))
      if (ask.ask === 'test')
        queueMicrotask(() => tell({ news: 'done', requestId: ask.requestId, ok: true, detail: null }))
      if ((ask.ask === 'zero' || ask.ask === 'tare') && told !== null) {
        const ok = told === 'done' || told === 'sent'
        queueMicrotask(() => tell({ news: 'done', requestId: ask.requestId, ok, detail: null, told }))
      }
    },
    onNews: (listener) => void listeners.push(listener),
    close: async () => {
      open = false
    },
    scan: (text, aim = null) =>
      tell({
        news: 'scan',
        scan: { scanId: 's', deviceId: 'scanner-a', seat: 'a', text, aim, bytesHex: '', at: at() },
      }),
    reading: (weightG, stable = true) => {
      ms += 600
      const reading = {
        deviceId: 'scale',
        weightMg: weightG * 1000,
        text: String(weightG),
        unit: 'g',
        stable,
        load: null,
        problem: null,
        at: at(),
      }
      tell({ news: 'weight', reading })
    },
    weigh: (weightG) => {
      for (const grams of [0, weightG, weightG]) devices.reading(grams)
    },
  }
  return devices
}
