import type { DeviceConfig } from '#contract/devices'
import { labelPrinter } from '#domain/label-printer'
import {
  type AskOfDevice,
  type Device,
  type DeviceDeps,
  type DeviceTrouble,
  faultOf,
  type JobResult,
  type PrintJob,
  pause,
} from '#native/device'
import { createRawTeller } from '#native/raw-teller'
import { createStateTeller } from '#native/state-teller'
import type { PrinterTalk, TalkWay } from '#native/transports/printer-talk'
import { connectSerialPrinter } from '#native/transports/serial-printer'
import { connectTcp } from '#native/transports/tcp'
import { connectUsbPrinter } from '#native/transports/usb-printer'
import { otherLanguage } from './other-language.ts'
import { type PrinterPatience, printerPatience, printOver, type Voice } from './print-over.ts'
import type { PrinterStatus } from './printer-status.ts'
import { tongueOf } from './tongues.ts'

type LabelPrinterConfig = Extract<DeviceConfig, { kind: 'label-printer' }>
type LineTransport = Extract<LabelPrinterConfig['transport'], { kind: 'tcp' | 'usb-printer' | 'serial' }>
/** A label printer that is talked to over a line of its own. */
type LinePrinterConfig = LabelPrinterConfig & { transport: LineTransport }
type Work = { work: 'print'; job: PrintJob } | { work: 'test'; requestId: string }

/** How long a running job may still finish when its printer is closed or set up anew. */
const graceMs = 3000

/**
 * A printer that never answers may be another than it is set up as, and put our questions on paper: after a few looks (it may still
 * be starting) it is asked again only with a job or a test.
 */
const mostMuteLooks = 2

function connectTo(transport: LineTransport, way: TalkWay): Promise<PrinterTalk> {
  switch (transport.kind) {
    case 'tcp':
      return connectTcp({ host: transport.host, port: transport.port, ...way })
    case 'usb-printer':
      return connectUsbPrinter(transport.path, way)
    case 'serial':
      return connectSerialPrinter(transport, way)
  }
}

/**
 * One label printer on a line of its own, in whichever language its model speaks. One loop does everything, one connection
 * at a time (many printers serve only one): jobs in their order, and in between a look every two seconds, given up at once
 * when a job comes.
 */
export function createLabelPrinter(
  config: LinePrinterConfig,
  deps: DeviceDeps,
  patience: PrinterPatience = printerPatience,
): Device {
  const { language, dpi } = labelPrinter(config)
  const tongue = tongueOf(language)
  const state = createStateTeller(config.deviceId, deps)
  const raw = createRawTeller(config.deviceId, deps)
  const queue: Work[] = []
  const life = new AbortController()
  let closed = false
  let voice: Voice = 'new'
  let lookSoon = false
  let muteLooks = 0
  /** Whether it said what it is since it was last away, and what of that does not fit how it is set up. */
  let met = false
  let misfit: DeviceTrouble | null = null
  let looking = new AbortController()
  let napping = new AbortController()

  function told(status: PrinterStatus | null): void {
    if (status !== null) {
      voice = 'tells'
      const trouble = status.troubles[0] ?? null
      if (trouble === null && misfit !== null) state.set('attention', misfit.reason, misfit.detail)
      else
        state.set(
          trouble === null ? 'ready' : 'attention',
          trouble,
          trouble === null ? (status.note ?? null) : status.detail,
        )
    } else if (voice === 'tells') {
      state.set('silent', 'no-answer', null)
    } else {
      voice = 'mute'
      state.set('ready', null, 'answers no status question: nobody can say whether a label came out')
    }
  }

  async function talking<T>(signal: AbortSignal, step: (talk: PrinterTalk) => Promise<T>): Promise<T> {
    const talk = await connectTo(config.transport, {
      connectWaitMs: patience.connectWaitMs,
      signal,
      saw: raw.saw,
    })
    try {
      return await step(talk)
    } finally {
      /** Hanging up politely: a reset could throw away what the printer has not read yet. */
      await talk.end(patience.answerWaitMs).catch(() => {})
    }
  }

  function gone(error: unknown): DeviceTrouble {
    const trouble = faultOf(error)
    met = false
    state.set('missing', trouble.reason, trouble.detail)
    return trouble
  }

  /** Asks how it is, and the first time what it is: labels for another resolution would come out too large or too small. */
  async function greet(talk: PrinterTalk): Promise<void> {
    const status = await tongue.askStatus(talk, patience.answerWaitMs)
    if (status !== null && !met) {
      const identity = await tongue.askIdentity(talk, patience.answerWaitMs)
      const headDpi = identity === null ? null : tongue.dpiOf(identity)
      met = true
      misfit =
        headDpi === null || headDpi === dpi
          ? null
          : { reason: 'other-head', detail: `${identity}, not ${dpi} dpi` }
    }
    told(status)
  }

  async function look(): Promise<void> {
    looking = new AbortController()
    const { signal } = looking
    try {
      await talking(signal, async (talk) => {
        if (voice !== 'mute' || muteLooks++ < mostMuteLooks) await greet(talk)
        else told(null)
      })
    } catch (error) {
      if (!signal.aborted) gone(error)
    }
  }

  async function print({ jobId, bytes }: PrintJob): Promise<void> {
    const tell = (result: JobResult) => deps.tell({ news: 'print', jobId, ...result })
    try {
      await talking(life.signal, async (talk) => {
        if (!met && voice !== 'mute') await greet(talk)
        const wrong = otherLanguage(bytes, language) ?? misfit
        if (wrong !== null) return tell({ outcome: 'not-sent', ...wrong })
        const result = await printOver(talk, bytes, voice, tongue, patience, told)
        lookSoon = result.outcome === 'unknown'
        tell(result)
      })
    } catch (error) {
      tell({ outcome: 'not-sent', ...gone(error) })
    }
  }

  async function test(requestId: string): Promise<void> {
    try {
      await talking(life.signal, async (talk) => {
        const identity = await tongue.askIdentity(talk, patience.answerWaitMs)
        const status = await tongue.askStatus(talk, patience.answerWaitMs)
        told(status)
        const detail = [identity ?? 'no name', status?.detail ?? 'no status'].join(': ')
        deps.tell({ news: 'done', requestId, ok: status !== null && status.troubles.length === 0, detail })
      })
    } catch (error) {
      deps.tell({ news: 'done', requestId, ok: false, detail: gone(error).detail })
    }
  }

  async function live(): Promise<void> {
    while (!closed) {
      const work = queue.shift()
      if (work?.work === 'print') await print(work.job)
      else if (work?.work === 'test') await test(work.requestId)
      else await look()
      const nap = queue.length === 0 && !closed && !lookSoon
      lookSoon = false
      if (!nap) continue
      napping = new AbortController()
      const calm = state.current().condition === 'ready'
      await pause(calm ? patience.idleMs : patience.troubledMs, napping.signal)
    }
  }
  const living = live()

  function refuse(work: Work): void {
    if (work.work === 'test')
      deps.tell({ news: 'done', requestId: work.requestId, ok: false, detail: 'closed' })
    else
      deps.tell({ news: 'print', jobId: work.job.jobId, outcome: 'not-sent', reason: null, detail: 'closed' })
  }

  function add(work: Work): void {
    if (closed) refuse(work)
    else queue.push(work)
    looking.abort()
    napping.abort()
  }

  return {
    ask(ask: AskOfDevice) {
      if (ask.ask === 'print') {
        const { jobId, fileName } = ask
        add({ work: 'print', job: { jobId, fileName, bytes: Buffer.from(ask.bytes, 'base64') } })
      } else if (ask.ask === 'test') add({ work: 'test', requestId: ask.requestId })
      else if (ask.ask === 'status') {
        state.retell()
        napping.abort()
      } else if ('requestId' in ask)
        deps.tell({ news: 'done', requestId: ask.requestId, ok: false, detail: 'a printer' })
    },
    async close() {
      closed = true
      for (const work of queue.splice(0)) refuse(work)
      looking.abort()
      napping.abort()
      const late = setTimeout(() => life.abort(), graceMs)
      await living
      clearTimeout(late)
      raw.close()
    },
  }
}
