import { createServer, type Server, type Socket } from 'node:net'
import { createLabelMechanism, type MechanismBuild, type PrintedLabel } from './label-mechanism.ts'
import { hiAnswer, hqesAnswer, hsAnswer, type PrinterFaults } from './zpl-answers.ts'
import { createZplStream, type ZplPiece } from './zpl-stream.ts'

/** How a virtual printer is set up; port 0 takes a free one. */
export interface PrinterBuild extends MechanismBuild {
  port: number
}

/** A ZPL printer at a TCP port; it serves one connection at a time, as many do, and lets the next ones wait. */
export interface VirtualLabelPrinter {
  host: string
  port: number
  /** Everything that came out of it. */
  labels: readonly PrintedLabel[]
  /** How many whole labels it was sent, also those that never came out. */
  received(): number
  set(faults: Partial<PrinterFaults>): void
  faults(): PrinterFaults
  /** Switching off forgets what waits inside, as a real one does; it comes back at the same port. */
  power(on: boolean): Promise<void>
  close(): Promise<void>
}

/** Switches a virtual label printer on. */
export async function startVirtualLabelPrinter(build: PrinterBuild): Promise<VirtualLabelPrinter> {
  const mechanism = createLabelMechanism(build)
  let callers: Socket[] = []
  let server: Server | null = null
  let port = build.port
  let received = 0

  function answer(
    socket: Socket,
    name: Extract<ZplPiece, { piece: 'question' }>['name'],
    partial: boolean,
  ): void {
    const faults = mechanism.faults()
    const faulty = faults.paperOut || faults.headOpen || faults.ribbonOut
    if (faults.silent || (name === '~HS' && faults.quietWhenFaulty && faulty)) return
    if (name === '~HQES') socket.write(hqesAnswer(faults))
    else if (name === '~HI') socket.write(hiAnswer())
    else socket.write(hsAnswer(faults, { ...mechanism.waiting(), partial }))
  }

  function call(socket: Socket): void {
    callers.push(socket)
    socket.on('error', () => {})
    socket.on('close', () => {
      const served = callers[0] === socket
      callers = callers.filter((caller) => caller !== socket)
      const next = callers[0]
      if (served && next !== undefined) serve(next)
    })
    if (callers[0] === socket) serve(socket)
  }

  function serve(socket: Socket): void {
    const stream = createZplStream()
    let labelBytes = 0
    const isDead = () => {
      const limit = mechanism.faults().dieAfterBytes
      return limit !== null && labelBytes + stream.partialBytes() >= limit
    }
    socket.on('data', (chunk) => {
      if (mechanism.faults().dieAfterBytes === 0) return socket.resetAndDestroy()
      for (const piece of stream.feed(chunk)) {
        if (piece.piece === 'question') answer(socket, piece.name, stream.partialBytes() > 0)
        else {
          labelBytes += piece.bytes.length
          if (isDead()) break
          received++
          mechanism.take(piece.bytes)
        }
      }
      if (!isDead()) return socket
      mechanism.set({ dieAfterBytes: null })
      return socket.resetAndDestroy()
    })
  }

  function listen(): Promise<void> {
    const opening = createServer(call)
    server = opening
    return new Promise((resolve, reject) => {
      opening.once('error', reject)
      opening.listen(port, '127.0.0.1', () => {
        const address = opening.address()
        if (address !== null && typeof address === 'object') port = address.port
        resolve()
      })
    })
  }

  async function off(): Promise<void> {
    const closing = server
    server = null
    mechanism.clear()
    for (const socket of callers.splice(0)) socket.resetAndDestroy()
    if (closing !== null) await new Promise((resolve) => closing.close(resolve))
  }

  await listen()
  return {
    host: '127.0.0.1',
    port,
    labels: mechanism.labels,
    received: () => received,
    set: mechanism.set,
    faults: mechanism.faults,
    async power(on) {
      if (!on) await off()
      else if (server === null) await listen()
    },
    close: off,
  }
}
