import type { DeviceCondition, DeviceConfig, DeviceReason } from '#contract/devices'
import {
  type AskOfDevice,
  type Device,
  type DeviceDeps,
  faultOf,
  type JobResult,
  type JobWatch,
  type PrintJob,
  pause,
} from '#native/device'
import { createStateTeller } from '#native/state-teller'
import { checkCups, printToCups } from '#native/transports/cups'
import { checkFolder, printToFolder } from '#native/transports/folder'

type DocumentPrinterConfig = Extract<DeviceConfig, { kind: 'document-printer' }>

/** How long a running job may still finish when its printer is closed. */
const graceMs = 3000

interface Way {
  print(job: PrintJob, watch: JobWatch): Promise<JobResult>
  check(): Promise<void>
  idleMs: number
}

function wayOf(transport: DocumentPrinterConfig['transport']): Way {
  switch (transport.kind) {
    case 'folder':
      return {
        print: (job) => printToFolder(transport.path, job),
        check: () => checkFolder(transport.path),
        idleMs: 2000,
      }
    case 'cups':
      return {
        print: (job, watch) => printToCups(transport, job, watch),
        check: () => checkCups(transport),
        idleMs: 10_000,
      }
  }
}

/** A queue or printer that is there and wants somebody, or something that is not there. */
const conditionOf = (reason: DeviceReason): DeviceCondition =>
  reason === 'queue-stopped' || reason === 'printer-asks' ? 'attention' : 'missing'

/** A printer of documents: a folder or a CUPS queue, one document after the other, looked at in between. */
export function createDocumentPrinter(config: DocumentPrinterConfig, deps: DeviceDeps): Device {
  const state = createStateTeller(config.deviceId, deps)
  const way = wayOf(config.transport)
  const queue: PrintJob[] = []
  const life = new AbortController()
  let closed = false
  let napping = new AbortController()

  const tell = (jobId: string, result: JobResult) => deps.tell({ news: 'print', jobId, ...result })

  const saw: JobWatch['saw'] = (trouble) => {
    if (closed) return
    if (trouble === null) state.set('ready', null, null)
    else state.set(conditionOf(trouble.reason), trouble.reason, trouble.detail)
  }

  async function check(): Promise<{ ok: boolean; detail: string | null }> {
    const fault = await way.check().then(() => null, faultOf)
    saw(fault)
    return { ok: fault === null, detail: fault?.detail ?? null }
  }

  async function print(job: PrintJob): Promise<void> {
    const result = await way
      .print(job, { saw, signal: life.signal })
      .catch((error): JobResult => ({ outcome: 'unknown', ...faultOf(error) }))
    tell(job.jobId, result)
    await check()
  }

  async function live(): Promise<void> {
    await check()
    while (!closed) {
      const job = queue.shift()
      if (job !== undefined) await print(job)
      else await check()
      if (queue.length > 0 || closed) continue
      napping = new AbortController()
      const calm = state.current().condition === 'ready'
      await pause(calm ? way.idleMs : Math.min(1000, way.idleMs), napping.signal)
    }
  }
  const living = live()

  return {
    ask(ask: AskOfDevice) {
      if (ask.ask === 'print') {
        const { jobId, fileName } = ask
        if (closed) return tell(jobId, { outcome: 'not-sent', reason: null, detail: 'closed' })
        queue.push({ jobId, fileName, bytes: Buffer.from(ask.bytes, 'base64') })
        napping.abort()
      } else if (ask.ask === 'status') {
        state.retell()
        napping.abort()
      } else if (ask.ask === 'test') {
        void check().then((result) => deps.tell({ news: 'done', requestId: ask.requestId, ...result }))
      } else if ('requestId' in ask)
        deps.tell({ news: 'done', requestId: ask.requestId, ok: false, detail: 'a printer' })
    },
    async close() {
      closed = true
      for (const job of queue.splice(0))
        tell(job.jobId, { outcome: 'not-sent', reason: null, detail: 'closed' })
      napping.abort()
      const late = setTimeout(() => life.abort(), graceMs)
      await Promise.race([living, pause(2 * graceMs, null)])
      clearTimeout(late)
    },
  }
}
