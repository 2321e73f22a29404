import { deviceFault } from '#native/device'

/** One conversation with a printer over a line of bytes, from opening it to closing it. */
export interface PrinterTalk {
  /** Sends a question and collects its answer; what has come when the time is over, '' for nothing. */
  ask(question: string, isWhole: (answer: string) => boolean, waitMs: number): Promise<string>
  /** Sends a job; rejects when the line breaks or takes no byte for `stallMs`. From its start on, bytes may have left. */
  send(bytes: Uint8Array, stallMs: number): Promise<void>
  /** Closes the line after the last byte and waits until it is; rejects when it broke instead. */
  end(waitMs: number): Promise<void>
  destroy(): void
}

/** How long to try a line; `saw` gets the raw bytes, aborting breaks the line at once. */
export interface TalkWay {
  connectWaitMs: number
  signal: AbortSignal
  saw: (direction: 'in' | 'out', bytes: Uint8Array) => void
}

/** What happens on an open line. `over`: the other side is gone, which is no fault once everything was said. */
export interface PipeEvents {
  bytes(chunk: Uint8Array): void
  failed(error: Error): void
  over(detail: string): void
}

/** An open line of bytes both ways. */
export interface BytePipe {
  /** So much is written at once; a line that takes none of it for a while is stuck. */
  chunkBytes: number
  listen(events: PipeEvents): void
  /** `done` is called when the line has taken the bytes, or with false when it has not. */
  write(bytes: Uint8Array, done: (taken: boolean) => void): void
  /** Closes the line when all that was written has gone. */
  finish(): void
  isClosed(): boolean
  destroy(): void
}

const longestAnswer = 16_384

/** Talks over an open line; every kind of line breaks, stalls and ends in the same words. */
export function talkOver(pipe: BytePipe, { signal, saw }: Omit<TalkWay, 'connectWaitMs'>): PrinterTalk {
  let received = ''
  let broken: Error | null = null
  let ending = false
  let failed = false
  const wakers = new Set<() => void>()
  const wake = () => {
    for (const waker of [...wakers]) waker()
  }
  const fail = (error: Error) => {
    failed = true
    broken ??= 'reason' in error ? error : deviceFault('no-answer', error.message)
    wake()
  }
  const giveUp = () => {
    fail(deviceFault('no-answer', 'given up'))
    pipe.destroy()
  }
  signal.addEventListener('abort', giveUp)
  pipe.listen({
    bytes(chunk) {
      saw('in', chunk)
      received = (received + Buffer.from(chunk).toString('latin1')).slice(-longestAnswer)
      wake()
    },
    failed: fail,
    over(detail) {
      if (pipe.isClosed()) signal.removeEventListener('abort', giveUp)
      broken ??= deviceFault('no-answer', detail)
      wake()
    },
  })
  if (signal.aborted) giveUp()

  /** Waits until `isDone`, the line breaks or the time is over; true when done. */
  function until(isDone: () => boolean, waitMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(late)
        wakers.delete(look)
        resolve(isDone())
      }
      const look = () => {
        if (isDone() || broken !== null) finish()
      }
      const late = setTimeout(finish, waitMs)
      wakers.add(look)
      look()
    })
  }

  function write(bytes: Uint8Array): () => boolean {
    let taken = false
    saw('out', bytes)
    pipe.write(bytes, (done) => {
      taken = done
      wake()
    })
    return () => taken
  }

  return {
    async ask(question, isWhole, waitMs) {
      if (broken !== null) throw broken
      received = ''
      write(Buffer.from(question, 'latin1'))
      await until(() => isWhole(received), waitMs)
      if (broken !== null && !isWhole(received)) throw broken
      return received
    },
    async send(bytes, stallMs) {
      const { chunkBytes } = pipe
      for (let from = 0; from < bytes.length; from += chunkBytes) {
        if (broken !== null) throw broken
        const taken = await until(write(bytes.subarray(from, from + chunkBytes)), stallMs)
        if (broken !== null && !taken) throw broken
        if (!taken) throw deviceFault('no-answer', `the printer took no byte for ${stallMs} ms`)
      }
    },
    async end(waitMs) {
      if (!ending) pipe.finish()
      ending = true
      await until(() => pipe.isClosed(), waitMs)
      signal.removeEventListener('abort', giveUp)
      pipe.destroy()
      if (failed) throw broken
    },
    destroy: () => pipe.destroy(),
  }
}
