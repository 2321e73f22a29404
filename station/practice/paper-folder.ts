import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceAsk, DeviceConfig, DeviceLink, DeviceNews } from '#contract/devices'

/**
 * Devices whose printers are a folder: what is printed lies there as a file, and nothing reaches a printer, not even a question
 * how it is. Scanners and scales are the real ones, and so is a printer that only makes a picture (`isPicture`).
 */
export function paperFolder(
  real: DeviceLink,
  { folder, isPicture }: { folder: string; isPicture: (device: DeviceConfig) => boolean },
  now: () => Date,
): DeviceLink {
  const listeners: ((news: DeviceNews) => void)[] = []
  const printers = new Set<string>()
  const tell = (news: DeviceNews): void =>
    queueMicrotask(() => {
      for (const listener of listeners) listener(news)
    })

  const configure = ({ devices }: Extract<DeviceAsk, { ask: 'configure' }>): void => {
    printers.clear()
    for (const device of devices)
      if (device.kind.endsWith('printer') && !isPicture(device)) printers.add(device.deviceId)
    real.send({ ask: 'configure', devices: devices.filter(({ deviceId }) => !printers.has(deviceId)) })
    for (const deviceId of printers)
      tell({
        news: 'state',
        state: { deviceId, condition: 'ready', reason: null, detail: folder, since: now().toISOString() },
      })
  }

  const print = ({ jobId, fileName, bytes }: Extract<DeviceAsk, { ask: 'print' }>): void => {
    const told = { news: 'print', jobId, reason: null } as const
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, fileName), Buffer.from(bytes, 'base64'))
      tell({ ...told, outcome: 'printed', detail: null })
    } catch (error) {
      tell({ ...told, outcome: 'failed', detail: String(error) })
    }
  }

  return {
    send: (ask) => {
      if (ask.ask === 'configure') configure(ask)
      else if (!('deviceId' in ask) || !printers.has(ask.deviceId)) real.send(ask)
      else if (ask.ask === 'print') print(ask)
      else if ('requestId' in ask) tell({ news: 'done', requestId: ask.requestId, ok: true, detail: folder })
    },
    onNews: (listener) => {
      listeners.push(listener)
      real.onNews(listener)
    },
    close: async () => {
      listeners.length = 0
      await real.close()
    },
  }
}
