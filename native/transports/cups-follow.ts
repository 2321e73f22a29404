import { type DeviceTrouble, faultOf, type JobResult, type JobWatch, pause } from '#native/device'
import { type CupsQueue, runCups } from './cups-programs.ts'
import type { CupsAsk, CupsJob } from './cups-state.ts'

/** How long CUPS and its printer may take for each thing. */
export interface CupsPatience {
  /** To take a document, and to answer one question. */
  printWaitMs: number
  answerWaitMs: number
  /** Between two looks at a job. */
  watchMs: number
  /** How long CUPS may still wait for a document that `lp` says it has sent, and how long CUPS may be away. */
  incomingMs: number
  awayMs: number
  /** How long nothing may move in a printing job before people hear of it. */
  quietMs: number
  /** After this long without a move a job is taken out of CUPS again. */
  stuckMs: number
}
export const cupsPatience: CupsPatience = {
  printWaitMs: 30_000,
  answerWaitMs: 5000,
  watchMs: 500,
  incomingMs: 5000,
  awayMs: 30_000,
  quietMs: 30_000,
  stuckMs: 600_000,
}

/** A job that CUPS has taken, and who waits for it. */
export interface CupsFollowing extends JobWatch {
  to: CupsQueue
  ask: CupsAsk
  number: number
  /** What `lp` called the job, such as `office-7`. */
  name: string
  patience: CupsPatience
}

/**
 * Follows a job to its end. Completed is `sent`: CUPS does not know whether paper came out. A job that ended otherwise
 * is `failed` where CUPS had not begun with it, else `unknown`. One that cannot go on, or that CUPS would print from
 * its start again, is taken out of CUPS: nothing comes out later by itself beside a copy that somebody asked for.
 */
export async function followJob(following: CupsFollowing): Promise<JobResult> {
  const { ask, number, name, saw, signal, patience } = following
  let heardMs = performance.now()
  let movedMs = heardMs
  let progress = ''
  let uuid: string | null = null
  const begun: Begun = { at: null, again: false }
  while (!signal.aborted) {
    try {
      const job = await ask.job(number)
      heardMs = performance.now()
      uuid ??= job?.uuid ?? null
      if (job === null || job.uuid !== uuid) return inDoubt(following, { reason: 'fault', detail: forgotten })
      begun.at ??= job.begunAt
      begun.again ||= begun.at !== job.begunAt
      const end = endOf(job, name, begun)
      if (end !== null) return end
      if (job.progress !== progress) movedMs = heardMs
      progress = job.progress
      const { trouble, hopeless } = await judge(following, job, heardMs - movedMs)
      saw(trouble)
      if (hopeless || begun.again) return await takeOut(following, trouble, begun)
    } catch (error) {
      const fault = faultOf(error)
      saw(fault)
      if (performance.now() - heardMs > patience.awayMs) return inDoubt(following, fault)
    }
    await pause(patience.watchMs, signal)
  }
  return inDoubt(following, { reason: 'fault', detail: 'this printer was closed before the job had ended' })
}

const forgotten =
  'CUPS does not know the job any more: it crashed, or it forgets what has ended (PreserveJobHistory)'

/** When CUPS first began to print a job, as far as it was seen; `again`: CUPS began anew, or forgot that it had begun. */
interface Begun {
  at: number | null
  again: boolean
}

function endOf(job: CupsJob, name: string, begun: Begun): JobResult | null {
  if (job.state === 'completed' && !begun.again) return { outcome: 'sent', reason: null, detail: name }
  if (job.state === 'completed')
    return { outcome: 'unknown', reason: 'fault', detail: `CUPS printed ${name} twice, or once and a part` }
  if (job.state !== 'cancelled' && job.state !== 'aborted') return null
  const how = job.state === 'cancelled' ? 'was cancelled' : 'was given up by CUPS'
  const when = begun.at === null ? 'before it was printed' : 'while it was printed'
  const detail = `${name} ${how} ${when}${job.message === '' ? '' : `: ${job.message}`}`
  return { outcome: begun.at === null ? 'failed' : 'unknown', reason: 'fault', detail }
}

/** What wants somebody, and whether the job cannot go on. */
interface Judgement {
  trouble: DeviceTrouble | null
  hopeless: boolean
}

const calm: Judgement = { trouble: null, hopeless: false }

/**
 * `lp` ends well even when its line to CUPS broke within the document: such a job stays `incoming`. One that had begun
 * and waits again, after a restart of CUPS or for the retry of a printer that failed, would be printed a second time.
 * A printer that cannot be reached shows only in words, of any language, and by a job in which nothing moves.
 */
async function judge(
  { ask, name, patience }: CupsFollowing,
  job: CupsJob,
  quietMs: number,
): Promise<Judgement> {
  const because = (reason: DeviceTrouble['reason'], detail: string, hopeless: boolean): Judgement => {
    return { trouble: { reason, detail }, hopeless }
  }
  switch (job.state) {
    case 'incoming':
      if (quietMs <= patience.incomingMs) return calm
      return because('no-answer', `CUPS did not get all of ${name}`, true)
    case 'waiting':
    case 'held': {
      const { stopped, message } = await ask.queue()
      if (stopped) return because('queue-stopped', message || `the queue of ${name} is stopped`, true)
      if (job.begunAt !== null) return because('no-answer', job.message || `${name} has to begin again`, true)
      return job.state === 'held' ? because('queue-stopped', `${name} is held in CUPS`, false) : calm
    }
    default: {
      const hopeless = quietMs > patience.stuckMs
      if (job.trouble !== null || quietMs <= patience.quietMs) return { trouble: job.trouble, hopeless }
      return because('no-answer', job.message || `nothing moves in ${name}`, hopeless)
    }
  }
}

/** Cancels the job; only one with which CUPS had never begun is safe to send again. */
async function takeOut(
  following: CupsFollowing,
  trouble: DeviceTrouble | null,
  begun: Begun,
): Promise<JobResult> {
  const { to, ask, number, name, patience } = following
  const why = trouble ?? { reason: 'no-answer' as const, detail: `CUPS began anew with ${name}` }
  await runCups('cancel', [name], to, null, patience.answerWaitMs)
  const job = await ask.job(number).catch(() => null)
  if (job === null) return inDoubt(following, why)
  begun.at ??= job.begunAt
  const end = endOf(job, name, begun)
  if (end === null) return inDoubt(following, why)
  if (job.state === 'completed') return end
  if (begun.at === null) return { outcome: 'not-sent', ...why }
  return { ...why, outcome: 'unknown', detail: `${why.detail} (${name} was taken out of CUPS half-way)` }
}

/** The job may still come out by itself: whoever decides about another copy must know. */
function inDoubt({ name }: CupsFollowing, why: DeviceTrouble): JobResult {
  const detail = `${why.detail}; CUPS may still hold ${name}: cancel it there before you print it again`
  return { outcome: 'unknown', reason: why.reason, detail }
}
