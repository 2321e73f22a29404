import type { DeviceAsk, DeviceConfig, DeviceNews } from '#contract/devices'
import { type BadDevice, checkedAsk } from './ask-door.ts'
import { type AskOfDevice, type Device, type DeviceDeps, faultOf } from './device.ts'
import { createKnownJobs } from './known-jobs.ts'
import { createLabelPrinter } from './printer/label-printer.ts'
import { createQueuedPrinter } from './printer/queued-printer.ts'
import { createRecogniser } from './recogniser/recogniser.ts'
import { createSearchingScale } from './scale/searching-scale.ts'
import { createScanner } from './scanner/scanner.ts'
import { hidsPlugged } from './transports/hid.ts'
import { serialPorts } from './transports/serial-ports.ts'

/** All devices of one station behind one pair of words: ask and tell. */
export interface DeviceHost {
  ask(ask: DeviceAsk): void
  close(): Promise<void>
}

/** A configured device; it is null while an older one that may hold the same port is still closing. */
interface Place {
  config: DeviceConfig
  device: Device | null
  waiting: AskOfDevice[]
}

/** Keeps every configured device alive by itself: one that is broken, missing or badly set up never stops another. */
export function createHost({ tell, now, newId }: DeviceDeps): DeviceHost {
  const places = new Map<string, Place>()
  const known = createKnownJobs()
  let closings: Promise<unknown> | null = null
  let closed = false
  const deps: DeviceDeps = {
    now,
    newId,
    tell(news: DeviceNews) {
      if (news.news === 'print') known.finish(news)
      tell(news)
    },
  }

  function configure(devices: DeviceConfig[], bad: BadDevice[]): void {
    const wanted = new Map(devices.map((config) => [config.deviceId, config]))
    const leaving = [...places].filter(([deviceId, { config }]) => !isSame(config, wanted.get(deviceId)))
    for (const [deviceId] of leaving) places.delete(deviceId)
    if (leaving.length > 0) {
      const leave = ([, place]: [string, Place]) => {
        for (const ask of place.waiting.splice(0)) refuse(ask, 'this device was set up anew')
        return place.device?.close().catch(() => {})
      }
      const closing: Promise<unknown> = Promise.all([closings, ...leaving.map(leave)]).finally(() => {
        if (closings === closing) closings = null
      })
      closings = closing
    }
    for (const config of devices) {
      const place = places.get(config.deviceId)
      if (place === undefined) settle(config)
      else {
        place.config = config
        place.device?.ask({ ask: 'status', deviceId: config.deviceId })
      }
    }
    for (const { deviceId, wrong } of bad) tellFault(deviceId, wrong)
  }

  function settle(config: DeviceConfig): void {
    const place: Place = { config, device: null, waiting: [] }
    places.set(config.deviceId, place)
    const open = () => {
      if (places.get(config.deviceId) !== place || closed) return
      try {
        place.device = deviceOf(config, deps)
        for (const ask of place.waiting.splice(0)) place.device.ask(ask)
      } catch (error) {
        tellFault(config.deviceId, faultOf(error).detail)
        for (const ask of place.waiting.splice(0)) refuse(ask, 'this device could not be opened')
      }
    }
    if (closings === null) open()
    else void closings.then(open)
  }

  function tellFault(deviceId: string, detail: string): void {
    tell({ news: 'state', state: { deviceId, condition: 'missing', reason: 'fault', detail, since: now() } })
  }

  async function tellPorts(requestId: string): Promise<void> {
    tell({ news: 'ports', requestId, ports: await serialPorts() })
  }

  async function tellPlugged(requestId: string): Promise<void> {
    const [ports, hids] = await Promise.all([serialPorts(), hidsPlugged()])
    tell({ news: 'plugged', requestId, ports, hids })
  }

  function refuse(ask: AskOfDevice, detail: string): void {
    if (ask.ask === 'print') {
      deps.tell({ news: 'print', jobId: ask.jobId, outcome: 'not-sent', reason: null, detail })
    } else if ('requestId' in ask) tell({ news: 'done', requestId: ask.requestId, ok: false, detail })
  }

  function forward(ask: AskOfDevice): void {
    const place = places.get(ask.deviceId)
    if (ask.ask === 'print') {
      const before = known.begin(ask.jobId)
      if (before !== 'new' && before !== 'running') tell(before)
      if (before !== 'new') return
    }
    if (place === undefined || closed) refuse(ask, 'there is no such device')
    else if (ask.ask === 'print' && !place.config.kind.endsWith('printer'))
      refuse(ask, 'this device cannot print')
    else if (place.device === null) place.waiting.push(ask)
    else place.device.ask(ask)
  }

  return {
    ask(raw) {
      const ask = checkedAsk(raw)
      if (ask.ask === 'configure') {
        if (!closed) configure(ask.devices, ask.bad)
      } else if (ask.ask === 'ports') void tellPorts(ask.requestId)
      else if (ask.ask === 'plugged') void tellPlugged(ask.requestId)
      else if (ask.ask !== 'refused') forward(ask)
      else if (ask.jobId !== null) {
        tell({ news: 'print', jobId: ask.jobId, outcome: 'failed', reason: 'fault', detail: ask.wrong })
      } else if (ask.requestId !== null) {
        tell({ news: 'done', requestId: ask.requestId, ok: false, detail: ask.wrong })
      } else tell({ news: 'host', alive: true, detail: `an ask was refused: ${ask.wrong}` })
    },
    async close() {
      configure([], [])
      closed = true
      await closings
    },
  }
}

/** A new name, or other papers to print, is no reason to let go of a working port. */
function isSame(config: DeviceConfig, wanted: DeviceConfig | undefined): boolean {
  return (
    wanted !== undefined &&
    JSON.stringify({ ...config, ...unheld }) === JSON.stringify({ ...wanted, ...unheld })
  )
}

/** What of a device's settings is no concern of whoever holds it. */
const unheld = { name: '', route: undefined }

function deviceOf(config: DeviceConfig, deps: DeviceDeps): Device {
  switch (config.kind) {
    case 'scanner':
      return createScanner(config, deps)
    case 'scale':
      return createSearchingScale(config, deps)
    case 'label-printer':
      return labelPrinterOf(config, deps)
    case 'document-printer':
      return createQueuedPrinter(config, deps)
    case 'recogniser':
      return createRecogniser(config, deps)
  }
}

function labelPrinterOf(
  { transport, ...config }: Extract<DeviceConfig, { kind: 'label-printer' }>,
  deps: DeviceDeps,
): Device {
  switch (transport.kind) {
    case 'tcp':
    case 'usb-printer':
    case 'serial':
      return createLabelPrinter({ ...config, transport }, deps)
    case 'cups':
    case 'winspool':
    case 'folder':
      return createQueuedPrinter({ ...config, transport }, deps)
  }
}
