import type { DeviceCondition, DeviceConfig, DeviceReason } from '#contract/devices'
import { labelPrinter } from '#domain/label-printer'
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
import { checkSpooler, printToSpooler, type Spooler, windowsSpooler } from '#native/transports/winspool'
import { otherLanguage } from './other-language.ts'

type LabelPrinterConfig = Extract<DeviceConfig, { kind: 'label-printer' }>
/** A printer that somebody else talks to: a folder, or a queue of the system. */
type QueuedPrinterConfig =
  | Extract<DeviceConfig, { kind: 'document-printer' }>
  | (LabelPrinterConfig & {
      transport: Extract<LabelPrinterConfig['transport'], { kind: 'folder' | 'cups' | 'winspool' }>
    })

/** How long a running job may still finish when its printer is closed. */
const graceMs = 3000

interface Way {
  print(job: PrintJob, watch: JobWatch): Promise<JobResult>
  check(): Promise<void>
  idleMs: number
}

function wayOf({ transport }: QueuedPrinterConfig, spooler: () => Promise<Spooler>): Way {
  switch (transport.kind) {
    case 'folder':
      return {
        print: (job) => printToFolder(transport.path, job),
        check: () => checkFolder(transport.path),
        idleMs: 2000,
      }
    case 'cups': {
      const queue = { media: null, ...transport }
      return {
        print: (job, watch) => printToCups(queue, job, watch),
        check: () => checkCups(queue),
        idleMs: 10_000,
      }
    }
    case 'winspool':
      return {
        print: async (job) => printToSpooler(await spooler(), transport.queue, job),
        check: async () => checkSpooler(await spooler(), transport.queue),
        idleMs: 10_000,
      }
  }
}

/** A queue or printer that is there and wants somebody, or something that is not there. */
const conditionOf = (reason: DeviceReason): DeviceCondition =>
  reason === 'queue-stopped' ||
  reason === 'queue-raw' ||
  reason === 'other-media' ||
  reason === 'printer-asks'
    ? 'attention'
    : 'missing'

/**
 * A printer behind a folder or a queue, one paper after the other, looked at in between. Labels go through it as they
 * are; it does not tell what their printer says.
 */
export function createQueuedPrinter(
  config: QueuedPrinterConfig,
  deps: DeviceDeps,
  spooler: () => Promise<Spooler> = windowsSpooler,
): Device {
  const state = createStateTeller(config.deviceId, deps)
  const way = wayOf(config, spooler)
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
    const wrong =
      config.kind === 'label-printer' ? otherLanguage(job.bytes, labelPrinter(config).language) : null
    if (wrong !== null) return tell(job.jobId, { outcome: 'not-sent', ...wrong })
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
