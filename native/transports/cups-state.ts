import type { DeviceReason } from '#contract/devices'
import { type DeviceTrouble, deviceFault } from '#native/device'
import { type CupsQueue, serverOf } from './cups-programs.ts'
import { askIpp, type IppAnswer, type IppQuestion, type IppServer } from './ipp.ts'

/** What a queue does with jobs that it has, and whether it takes more. */
interface QueueState {
  stopped: boolean
  accepting: boolean
  /** It has no driver and passes everything on as it is. */
  raw: boolean
  /** The paper it can be fed with, as it names it; none where it does not say. */
  media: string[]
  /** What CUPS or the printer said last, in words; '' for nothing. */
  message: string
}

/** One job in CUPS. `incoming`: CUPS still waits for its document. */
export interface CupsJob {
  /** Tells it from a later job that got the same number, as happens after a crash of CUPS. */
  uuid: string
  state: 'incoming' | 'waiting' | 'held' | 'printing' | 'cancelled' | 'aborted' | 'completed'
  /** When CUPS last began to print it, in its own seconds; null: never, so no paper can have come out. */
  begunAt: number | null
  message: string
  trouble: DeviceTrouble | null
  /** Changes with everything that CUPS tells of the job. */
  progress: string
}

/** One way to ask CUPS, for one queue. */
export interface CupsAsk {
  queue: () => Promise<QueueState>
  /** null: CUPS does not know this job, or does not know it any more. */
  job: (number: number) => Promise<CupsJob | null>
}

/**
 * Finds the server of a queue and asks it over IPP, because `lpstat` tells neither whether a job was printed or
 * cancelled (CUPS 2.4 says `processing-to-stop-point` of both) nor a queue that is missing from a CUPS that is away.
 */
export async function askCups(to: CupsQueue, waitMs: number): Promise<CupsAsk> {
  const server = await serverOf(to, waitMs)
  return {
    queue: async () => queueOf(await asked(server, questionOfQueue(to), waitMs), to),
    job: async (number) => jobOf(await asked(server, questionOfJob(number), waitMs)),
  }
}

const notFound = 0x0406

const questionOfQueue = ({ queue }: CupsQueue): IppQuestion => ({
  operation: 0x000b,
  target: 'printer-uri',
  path: `/printers/${encodeURIComponent(queue)}`,
  wanted: [
    'printer-state',
    'printer-state-message',
    'printer-is-accepting-jobs',
    'printer-make-and-model',
    'media-supported',
  ],
})
const questionOfJob = (number: number): IppQuestion => ({
  operation: 0x0009,
  target: 'job-uri',
  path: `/jobs/${number}`,
  wanted: [
    'job-uuid',
    'job-state',
    'job-state-reasons',
    'job-impressions-completed',
    'job-printer-state-message',
    'job-printer-state-reasons',
    'time-at-processing',
  ],
})

async function asked(server: IppServer, question: IppQuestion, waitMs: number): Promise<IppAnswer> {
  const answer = await askIpp(server, question, waitMs)
  if (answer.status < 0x0100 || answer.status === notFound) return answer
  throw deviceFault('fault', `CUPS answers ${text(answer, 'status-message') || answer.status}`)
}

const text = (answer: IppAnswer, name: string): string => answer.values.get(name)?.join(' ').trim() ?? ''

function queueOf(answer: IppAnswer, { queue }: CupsQueue): QueueState {
  if (answer.status === notFound) throw deviceFault('queue-unknown', `CUPS has no queue ${queue}`)
  return {
    stopped: answer.values.get('printer-state')?.[0] === 5,
    accepting: answer.values.get('printer-is-accepting-jobs')?.[0] !== false,
    /** So CUPS calls a queue without a driver (`scheduler/printers.c`). */
    raw: text(answer, 'printer-make-and-model') === 'Local Raw Printer',
    media: answer.values.get('media-supported')?.map(String) ?? [],
    message: text(answer, 'printer-state-message'),
  }
}

/** RFC 8011, 5.3.7. */
const jobStates: Partial<Record<number, CupsJob['state']>> = {
  3: 'waiting',
  4: 'held',
  5: 'printing',
  6: 'printing',
  7: 'cancelled',
  8: 'aborted',
  9: 'completed',
}

function jobOf(answer: IppAnswer): CupsJob | null {
  if (answer.status === notFound) return null
  const state = jobStates[Number(answer.values.get('job-state')?.[0])]
  if (state === undefined) throw deviceFault('fault', 'CUPS tells no state of the job')
  const message = text(answer, 'job-printer-state-message')
  const begunAt = answer.values.get('time-at-processing')?.[0]
  return {
    uuid: text(answer, 'job-uuid'),
    state:
      state === 'held' && answer.values.get('job-state-reasons')?.includes('job-incoming')
        ? 'incoming'
        : state,
    begunAt: typeof begunAt === 'number' ? begunAt : null,
    message,
    trouble: troubleOf(answer.values.get('job-printer-state-reasons')?.map(String) ?? [], message),
    progress: JSON.stringify([...answer.values]),
  }
}

/**
 * What printers say when they want somebody (RFC 8011, 5.4.12), without the `-error` or `-warning` behind it: the ipp
 * backend of CUPS tells a printer without paper as `media-empty-warning`.
 */
const reasons: Partial<Record<string, DeviceReason>> = {
  'media-empty': 'printer-asks',
  'media-needed': 'printer-asks',
  'media-jam': 'printer-asks',
  'input-tray-missing': 'printer-asks',
  'output-area-full': 'printer-asks',
  'cover-open': 'printer-asks',
  'door-open': 'printer-asks',
  'interlock-open': 'printer-asks',
  'toner-empty': 'printer-asks',
  'marker-supply-empty': 'printer-asks',
  offline: 'no-answer',
  shutdown: 'no-answer',
  'timed-out': 'no-answer',
}

function troubleOf(said: string[], message: string): DeviceTrouble | null {
  for (const word of said) {
    const reason = reasons[word.replace(/-(error|warning|report)$/, '')]
    if (reason !== undefined) return { reason, detail: [said.join(' '), message].filter(Boolean).join(': ') }
  }
  return null
}
