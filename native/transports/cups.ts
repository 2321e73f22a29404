import { spawn } from 'node:child_process'
import { deviceFault, type JobResult, type PrintJob } from '#native/device'

/** A CUPS queue; `server` goes to CUPS_SERVER, null means this machine's own. */
export interface CupsQueue {
  queue: string
  server: string | null
  media: string
}

const printWaitMs = 30_000
const checkWaitMs = 5_000

/**
 * Hands a document to CUPS. `sent` means queued, nothing more: CUPS does not know whether paper came out. What `lp`
 * refuses before it takes the document is safe to repeat; where its words leave doubt, the outcome is `unknown`.
 */
export async function printToCups(to: CupsQueue, job: PrintJob): Promise<JobResult> {
  const run = await runCups(
    'lp',
    ['-d', to.queue, '-o', `media=${to.media}`, '-t', job.fileName, '-'],
    to,
    job.bytes,
    printWaitMs,
  )
  const detail = run.words
  switch (run.ended) {
    case 'well':
      return { outcome: 'sent', reason: null, detail }
    case 'not-installed':
      return { outcome: 'failed', reason: 'fault', detail }
    case 'late':
      return { outcome: 'unknown', reason: 'no-answer', detail }
    case 'badly': {
      if (isUnknownQueue(detail)) return { outcome: 'failed', reason: 'queue-unknown', detail }
      if (/not accepting|unsupported|not allowed|forbidden|unauthorized/i.test(detail)) {
        return { outcome: 'failed', reason: 'fault', detail }
      }
      if (isAway(detail)) return { outcome: 'not-sent', reason: 'no-answer', detail }
      return { outcome: 'unknown', reason: 'fault', detail }
    }
  }
}

/** Rejects with what is wrong when the queue cannot be used now. */
export async function checkCups(queue: CupsQueue): Promise<void> {
  const run = await runCups('lpstat', ['-p', queue.queue], queue, null, checkWaitMs)
  if (run.ended === 'well') {
    if (/\bdisabled\b/i.test(run.words)) throw deviceFault('paused', run.words)
    return
  }
  if (run.ended === 'badly' && isUnknownQueue(run.words)) throw deviceFault('queue-unknown', run.words)
  throw deviceFault(run.ended === 'not-installed' ? 'fault' : 'no-answer', run.words)
}

const isUnknownQueue = (words: string) =>
  /does not exist|invalid destination|unknown destination|non-existent|no such printer/i.test(words)
const isAway = (words: string) =>
  /unable to connect|connection refused|not responding|bad file descriptor|no such file or directory/i.test(
    words,
  )

interface CupsRun {
  ended: 'well' | 'badly' | 'late' | 'not-installed'
  words: string
}

function runCups(
  program: 'lp' | 'lpstat',
  args: string[],
  { server }: CupsQueue,
  input: Uint8Array | null,
  waitMs: number,
): Promise<CupsRun> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C', ...(server === null ? {} : { CUPS_SERVER: server }) }
    const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
    let words = ''
    let late = false
    const hear = (chunk: Buffer) => {
      words = (words + chunk.toString('utf8')).slice(0, 2000)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    /** A program that stops reading says why when it ends. */
    child.stdin.on('error', () => {})
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, waitMs)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ ended: 'not-installed', words: error.message })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      const ended = late ? 'late' : code === 0 ? 'well' : 'badly'
      resolve({ ended, words: words.trim() || `${program} ended with ${code}` })
    })
    child.stdin.end(input ?? undefined)
  })
}
