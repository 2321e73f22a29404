import { deviceFault, faultOf, type JobResult, type JobWatch, type PrintJob } from '#native/device'
import { type CupsPatience, cupsPatience, followJob } from './cups-follow.ts'
import { type CupsQueue, type CupsRun, runCups } from './cups-programs.ts'
import { askCups, type CupsAsk } from './cups-state.ts'
import { lacksMedia } from './paper-media.ts'

/**
 * Hands a document to CUPS and follows it to its end; `sent` means that CUPS says it is done. What fails before CUPS
 * has the document is `not-sent` and safe to repeat, what CUPS refuses is `failed`, and after that nothing is sent
 * again: a job whose end is not known is `unknown`.
 */
export async function printToCups(
  to: CupsQueue,
  job: PrintJob,
  { saw, signal }: JobWatch,
  patience: CupsPatience = cupsPatience,
): Promise<JobResult> {
  let ask: CupsAsk
  try {
    ask = await askCups(to, patience.answerWaitMs)
    await checkQueue(ask, to)
  } catch (error) {
    return { outcome: 'not-sent', ...faultOf(error) }
  }
  const how = to.media === null ? 'raw' : `media=${to.media}`
  const args = ['-d', to.queue, '-o', how, '-t', job.fileName, '-']
  const run = await runCups('lp', args, to, job.bytes, patience.printWaitMs)
  if (run.ended !== 'well') return await notTaken(run, ask, to, job.fileName)
  const [, name, number] = /request id is (\S+-(\d+))/.exec(run.words) ?? []
  if (name === undefined || number === undefined) {
    return { outcome: 'unknown', reason: 'fault', detail: `${run.words}; ${lookFor(job.fileName)}` }
  }
  return await followJob({ to, ask, number: Number(number), name, saw, signal, patience })
}

/** Rejects with what is wrong when the queue cannot be used now. */
export async function checkCups(queue: CupsQueue): Promise<void> {
  await checkQueue(await askCups(queue, cupsPatience.answerWaitMs), queue)
}

async function checkQueue(ask: CupsAsk, { queue, media }: CupsQueue): Promise<void> {
  const { stopped, accepting, raw, media: supported, message } = await ask.queue()
  if (stopped) throw deviceFault('queue-stopped', message || 'the queue is stopped')
  if (!accepting) throw deviceFault('queue-stopped', message || 'the queue takes no jobs')
  if (raw && media !== null) throw deviceFault('queue-raw', `${queue} has no driver: it is for labels only`)
  if (lacksMedia(media, supported)) throw deviceFault('other-media', `${queue} has no ${media}`)
}

/**
 * How `lp` failed. A CUPS that is away right at the start is "does not exist" in its words, too; "unable to queue" it
 * says when it could not send all of the document, so that CUPS has nothing to print.
 */
async function notTaken(
  { ended, words: detail }: CupsRun,
  ask: CupsAsk,
  to: CupsQueue,
  title: string,
): Promise<JobResult> {
  if (ended === 'not-installed') return { outcome: 'not-sent', reason: 'fault', detail }
  if (ended === 'late')
    return { outcome: 'unknown', reason: 'no-answer', detail: `${detail}; ${lookFor(title)}` }
  if (/does not exist|not accepting jobs/i.test(detail)) {
    const fault = await checkQueue(ask, to).then(() => ({ reason: 'fault' as const, detail }), faultOf)
    return { outcome: 'not-sent', ...fault }
  }
  if (/unable to queue from stdin/i.test(detail)) return { outcome: 'not-sent', reason: 'no-answer', detail }
  const refused = /unsupported|not allowed|forbidden|not authorized|unauthorized/i.test(detail)
  if (refused) return { outcome: 'failed', reason: 'fault', detail }
  return { outcome: 'unknown', reason: 'fault', detail: `${detail}; ${lookFor(title)}` }
}

/** Of a job whose number is not known, people can still find the name. */
const lookFor = (title: string) => `CUPS may hold it as ${title}: look there before you print it again`
