import type { DeviceConfig, DeviceNews, HidFound, SerialPortFound } from '#contract/devices'
import type { PersonRow } from '#db/people'
import { printJob, setPrintState } from '#db/print-jobs'
import type { Refusal } from '#domain/refusal'
import { type Floor, isoNow, step } from '#station/context'
import type { DeviceMemory } from '#station/devices/device-desk'
import { journalAt } from '#station/paper/journal'
import { drawTest } from '#station/paper/small-labels'

interface Tried {
  ok: boolean
  detail: string | null
}
export interface DeviceTests {
  /** A printer that is ready prints; everything else is asked how it is. */
  test: (deviceId: string, person: PersonRow) => Promise<Tried | Refusal>
  /** Zero or tare of a scale. */
  order: (name: 'zero' | 'tare', deviceId: string) => Promise<Tried>
  /** The serial ports of this computer; none where the system cannot tell. */
  ports: () => Promise<SerialPortFound[]>
  /** Serial ports, and scanners and scales on USB plugs; none of what the system cannot tell. */
  plugged: () => Promise<{ ports: SerialPortFound[]; hids: HidFound[] }>
  /** After the print queue has heard it. */
  hear: (news: DeviceNews) => void
}

type Listed = Awaited<ReturnType<DeviceTests['plugged']>>
const nothingListed: Listed = { ports: [], hids: [] }
const answerMs = 15_000
const portsMs = 3000

/** Tries devices for somebody who waits for the answer. */
export function deviceTests(floor: Floor, memory: DeviceMemory): DeviceTests {
  const waiting = new Map<string, (tried: Tried) => void>()

  const answerTo = (id: string, begin: () => void): Promise<Tried> =>
    new Promise((resolve) => {
      const timeOut = setTimeout(() => waiting.get(id)?.({ ok: false, detail: 'no answer' }), answerMs)
      waiting.set(id, (tried) => {
        clearTimeout(timeOut)
        waiting.delete(id)
        resolve(tried)
      })
      begin()
    })

  const ask = (ask: 'test' | 'zero' | 'tare', deviceId: string): Promise<Tried> => {
    const requestId = floor.newId()
    return answerTo(requestId, () => floor.devices.send({ ask, deviceId, requestId }))
  }

  const print = async (
    device: Extract<DeviceConfig, { kind: 'label-printer' | 'document-printer' }>,
    person: PersonRow,
  ): Promise<Tried> => {
    const drawn = await drawTest(floor, device)
    if (drawn === null) return { ok: false, detail: device.name }
    const paper = { kind: 'test' as const, orderRef: null, cartonId: null, about: device.name }
    const jobId = step(floor, () =>
      journalAt(
        floor,
        device.deviceId,
        { ...paper, copy: 1, requestedBy: person.personId, requestReason: null },
        drawn,
      ),
    )
    const tried = await answerTo(jobId, floor.wake.printing)
    if (floor.db.open) dropWaiting(floor, jobId)
    return tried
  }

  const listing = new Map<string, (found: Listed) => void>()
  const list = (ask: 'ports' | 'plugged'): Promise<Listed> =>
    new Promise((resolve) => {
      const requestId = floor.newId()
      const timeOut = setTimeout(() => listing.get(requestId)?.(nothingListed), portsMs)
      listing.set(requestId, (found) => {
        clearTimeout(timeOut)
        listing.delete(requestId)
        resolve(found)
      })
      floor.devices.send({ ask, requestId })
    })

  return {
    order: ask,
    ports: async () => (await list('ports')).ports,
    plugged: () => list('plugged'),
    test: async (deviceId, person) => {
      const device = floor.settings.devices.find((one) => one.deviceId === deviceId)
      if (device === undefined) return { refusal: 'not-found', what: deviceId }
      const state = memory.states.get(deviceId)
      const prints = state === undefined || state.condition === 'ready'
      return prints && (device.kind === 'label-printer' || device.kind === 'document-printer')
        ? print(device, person)
        : ask('test', deviceId)
    },
    hear: (news) => {
      if (news.news === 'ports') listing.get(news.requestId)?.({ ports: news.ports ?? [], hids: [] })
      if (news.news === 'plugged')
        listing.get(news.requestId)?.({ ports: news.ports ?? [], hids: news.hids ?? [] })
      if (news.news === 'done') listing.get(news.requestId)?.(nothingListed)
      if (news.news === 'done') waiting.get(news.requestId)?.({ ok: news.ok, detail: news.detail })
      if (news.news === 'print') {
        const ok = news.outcome === 'printed' || news.outcome === 'sent'
        waiting.get(news.jobId)?.({
          ok,
          detail: ok ? news.detail : (news.reason ?? news.detail ?? news.outcome),
        })
      }
    },
  }
}

/** A test that did not come out is not wanted any more when the printer works again. */
function dropWaiting(floor: Floor, jobId: string): void {
  if (printJob(floor.db, jobId)?.state !== 'queued') return
  step(floor, () => setPrintState(floor.db, jobId, 'cancelled', null, 'test', isoNow(floor)))
  floor.tell({ tell: 'changed', tables: ['printJob'] })
}
