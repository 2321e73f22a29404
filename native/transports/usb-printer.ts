import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { DeviceReason } from '#contract/devices'
import { deviceFault, pause } from '#native/device'
import { type BytePipe, type PipeEvents, type PrinterTalk, type TalkWay, talkOver } from './printer-talk.ts'

/** Between two looks at a printer that has nothing to say, or takes nothing yet. */
const lookMs = 5
/** What the kernel's driver sends in one go (usblp.c, USBLP_BUF_SIZE). */
const pieceBytes = 8192

/**
 * Opens a printer on a USB plug as the file that the kernel's `usblp` driver makes of it, such as `/dev/usb/lp0`; only one
 * program may have it. Rejects with the reason before any byte has left.
 */
export async function connectUsbPrinter(path: string, way: TalkWay): Promise<PrinterTalk> {
  const flags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY
  const file = await open(path, flags).catch((error) => {
    throw faultOfFile(error)
  })
  if (!way.signal.aborted) return talkOver(pipeOf(file), way)
  await file.close()
  throw deviceFault('no-answer', 'given up')
}

const reasons: Partial<Record<string, DeviceReason>> = {
  ENOENT: 'no-such-port',
  ENXIO: 'no-such-port',
  EBUSY: 'port-busy',
  ENODEV: 'unplugged',
  EIO: 'unplugged',
  ESHUTDOWN: 'unplugged',
  ENOSPC: 'paper-out',
}

function faultOfFile(error: NodeJS.ErrnoException): Error {
  const allowed = error.code === 'EACCES' ? ' (the user of this program must be in the group lp)' : ''
  return deviceFault(reasons[error.code ?? ''] ?? 'fault', `${error.message}${allowed}`)
}

const isWaiting = (error: NodeJS.ErrnoException): boolean => error.code === 'EAGAIN'

/** The file never blocks: a printer without paper would else hold a thread of the program for as long as it has none. */
function pipeOf(file: FileHandle): BytePipe {
  const life = new AbortController()
  let events: PipeEvents | null = null
  let writing: Promise<void> = Promise.resolve()
  let closed = false

  function close(): Promise<void> {
    life.abort()
    return file.close().then(
      () => {
        closed = true
        events?.over('the printer was closed')
      },
      () => {},
    )
  }

  function failed(error: NodeJS.ErrnoException): void {
    if (!life.signal.aborted) events?.failed(faultOfFile(error))
  }

  async function listen(): Promise<void> {
    const room = Buffer.alloc(1024)
    while (!life.signal.aborted) {
      const { bytesRead } = await file.read(room, 0, room.length, null).catch((error) => {
        if (isWaiting(error)) return { bytesRead: 0 }
        throw error
      })
      if (bytesRead > 0) events?.bytes(Uint8Array.from(room.subarray(0, bytesRead)))
      else await pause(lookMs, life.signal)
    }
  }

  /** `length` 0 takes nothing and still waits for what was written before: closing earlier would throw that away. */
  async function push(bytes: Uint8Array, from: number, length: number): Promise<number> {
    while (!life.signal.aborted) {
      try {
        return (await file.write(bytes, from, length, null)).bytesWritten
      } catch (error) {
        if (!isWaiting(error as NodeJS.ErrnoException)) throw error
        await pause(lookMs, life.signal)
      }
    }
    throw deviceFault('no-answer', 'given up')
  }

  async function pushAll(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; ) from += await push(bytes, from, bytes.length - from)
    await push(bytes, 0, 0)
  }

  return {
    chunkBytes: pieceBytes,
    listen(given) {
      events = given
      /** A printer that cannot answer has a file that cannot be read (usblp.c, EINVAL): it is mute, not broken. */
      listen().catch((error) => (error.code === 'EINVAL' ? undefined : failed(error)))
    },
    write(bytes, done) {
      writing = writing
        .then(() => pushAll(bytes))
        .then(
          () => done(true),
          (error) => {
            failed(error)
            done(false)
          },
        )
    },
    finish: () => void writing.then(close),
    isClosed: () => closed,
    destroy: () => void close(),
  }
}
