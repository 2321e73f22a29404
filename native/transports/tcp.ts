import { connect, type Socket } from 'node:net'
import { deviceFault } from '#native/device'

/** One conversation with a printer at port 9100, from connecting to hanging up. */
export interface TcpTalk {
  /** Sends a question and collects its answer; what has come when the time is over, '' for nothing. */
  ask(question: string, isWhole: (answer: string) => boolean, waitMs: number): Promise<string>
  /** Sends a job; rejects when the line breaks or takes no byte for `stallMs`. From its start on, bytes may have left. */
  send(bytes: Uint8Array, stallMs: number): Promise<void>
  /** Hangs up after the last byte and waits for the other side to have done so too; rejects when it broke instead. */
  end(waitMs: number): Promise<void>
  destroy(): void
}

/** Where to connect and how long to try; `saw` gets the raw bytes, aborting breaks the line at once. */
export interface TcpWay {
  host: string
  port: number
  connectWaitMs: number
  signal: AbortSignal
  saw: (direction: 'in' | 'out', bytes: Uint8Array) => void
}

const longestAnswer = 16_384
const chunkBytes = 16_384

/** Connects to a printer; rejects with `refused-connection` or `no-answer` before any byte has left. */
export function connectTcp(way: TcpWay): Promise<TcpTalk> {
  return new Promise((resolve, reject) => {
    if (way.signal.aborted) return reject(deviceFault('no-answer', 'given up'))
    const socket = connect({ host: way.host, port: way.port, noDelay: true })
    const fail = (error: Error) => {
      clearTimeout(late)
      way.signal.removeEventListener('abort', giveUp)
      socket.destroy()
      reject(error)
    }
    const giveUp = () => fail(deviceFault('no-answer', 'given up'))
    const late = setTimeout(
      () => fail(deviceFault('no-answer', `no connection in ${way.connectWaitMs} ms`)),
      way.connectWaitMs,
    )
    way.signal.addEventListener('abort', giveUp)
    const early = (error: NodeJS.ErrnoException) =>
      fail(
        deviceFault(
          error.code === 'ECONNREFUSED' ? 'refused-connection' : 'no-answer',
          error.message || String(error.code),
        ),
      )
    socket.once('error', early)
    socket.once('connect', () => {
      clearTimeout(late)
      way.signal.removeEventListener('abort', giveUp)
      socket.off('error', early)
      resolve(talkOver(socket, way))
    })
  })
}

function talkOver(socket: Socket, way: TcpWay): TcpTalk {
  let received = ''
  let broken: Error | null = null
  let ending = false
  let failed = false
  const wakers = new Set<() => void>()
  const wake = () => {
    for (const waker of [...wakers]) waker()
  }
  const breaks = (error: Error) => {
    broken ??= error
    wake()
  }
  const giveUp = () => socket.destroy(deviceFault('no-answer', 'given up'))
  way.signal.addEventListener('abort', giveUp)
  socket.on('data', (chunk) => {
    way.saw('in', chunk)
    received = (received + chunk.toString('latin1')).slice(-longestAnswer)
    wake()
  })
  socket.on('error', (error) => {
    failed = true
    breaks('reason' in error ? error : deviceFault('no-answer', error.message))
  })
  socket.on('end', () => breaks(deviceFault('no-answer', 'the printer closed the connection')))
  socket.on('close', () => {
    way.signal.removeEventListener('abort', giveUp)
    breaks(deviceFault('no-answer', 'the connection broke'))
  })
  if (way.signal.aborted) giveUp()

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
    way.saw('out', bytes)
    socket.write(bytes, (error) => {
      taken = error === undefined || error === null
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
      for (let from = 0; from < bytes.length; from += chunkBytes) {
        if (broken !== null) throw broken
        const taken = await until(write(bytes.subarray(from, from + chunkBytes)), stallMs)
        if (broken !== null && !taken) throw broken
        if (!taken) throw deviceFault('no-answer', `the printer took no byte for ${stallMs} ms`)
      }
    },
    async end(waitMs) {
      if (!ending) socket.end()
      ending = true
      await until(() => socket.closed, waitMs)
      socket.destroy()
      if (failed) throw broken
    },
    destroy: () => socket.destroy(),
  }
}
