import { connect, type Socket } from 'node:net'
import { deviceFault } from '#native/device'
import { type BytePipe, type PrinterTalk, type TalkWay, talkOver } from './printer-talk.ts'

/** A printer at a port of the network, most often 9100. */
interface TcpWay extends TalkWay {
  host: string
  port: number
}

/** Connects to a printer; rejects with `refused-connection` or `no-answer` before any byte has left. */
export function connectTcp(way: TcpWay): Promise<PrinterTalk> {
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
      resolve(talkOver(pipeOf(socket), way))
    })
  })
}

function pipeOf(socket: Socket): BytePipe {
  return {
    chunkBytes: 16_384,
    listen({ bytes, failed, over }) {
      socket.on('data', bytes)
      socket.on('error', failed)
      socket.on('end', () => over('the printer closed the connection'))
      socket.on('close', () => over('the connection broke'))
    },
    write: (bytes, done) => void socket.write(bytes, (error) => done(error === undefined || error === null)),
    finish: () => void socket.end(),
    isClosed: () => socket.closed,
    destroy: () => void socket.destroy(),
  }
}
