import { SerialPort } from 'serialport'
import type { DeviceConfig } from '#contract/devices'
import { deviceFault } from '#native/device'
import { type BytePipe, type PrinterTalk, type TalkWay, talkOver } from './printer-talk.ts'
import { reasonOf } from './serial.ts'
import { placeOf } from './serial-ports.ts'

type SerialPrinter = Extract<
  Extract<DeviceConfig, { kind: 'label-printer' }>['transport'],
  { kind: 'serial' }
>

/**
 * Opens the serial port of a label printer for one conversation: a port that was unplugged is another one when it is back
 * (node-serialport#1361). Rejects with the reason before any byte has left.
 */
export async function connectSerialPrinter(to: SerialPrinter, way: TalkWay): Promise<PrinterTalk> {
  const place = await placeOf(to)
  if (!('path' in place)) throw deviceFault(place.reason, place.detail)
  const { baudRate, dataBits, parity, stopBits, flow } = to
  const port = new SerialPort({
    path: place.path,
    ...{ baudRate, dataBits, parity, stopBits },
    rtscts: flow === 'rts-cts',
    xon: flow === 'xon-xoff',
    xoff: flow === 'xon-xoff',
    autoOpen: false,
  })
  await new Promise<void>((resolve, reject) => {
    port.open((error) =>
      error === null ? resolve() : reject(deviceFault(reasonOf(error.message, false), error.message)),
    )
  })
  port.set({ dtr: true, ...(flow === 'rts-cts' ? {} : { rts: true }) }, () => {})
  if (!way.signal.aborted) return talkOver(pipeOf(port), way)
  await new Promise((resolve) => port.close(resolve))
  throw deviceFault('no-answer', 'given up')
}

/** Bytes count as taken when they have left this computer: a printer that holds the line back must not look done. */
function pipeOf(port: SerialPort): BytePipe {
  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    if (port.isOpen) port.close(() => {})
  }
  return {
    chunkBytes: 512,
    listen({ bytes, failed, over }) {
      const broke = (error: Error) => failed(deviceFault('unplugged', error.message))
      port.on('data', (chunk: Buffer) => bytes(chunk))
      port.on('error', (error: Error) => closing || broke(error))
      port.on('close', (error?: Error) => {
        if (!closing) broke(error ?? new Error('the port closed'))
        over('the port closed')
      })
    },
    write(bytes, done) {
      if (!port.isOpen) return done(false)
      port.write(Buffer.from(bytes), (error) => {
        if (error) done(false)
        else port.drain((late) => done(late === null || late === undefined))
      })
    },
    finish: () => (port.isOpen ? port.drain(close) : close()),
    isClosed: () => !port.isOpen,
    destroy: close,
  }
}
