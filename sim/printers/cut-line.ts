import { connect, createServer, type Socket } from 'node:net'

/** A network line to a printer that can be cut after a certain byte of a job. */
export interface CutLine {
  port: number
  /** Cuts the line as soon as so many bytes of this job have gone through it, no byte more; tells once they have. */
  cutAfter(job: Uint8Array, bytes: number, told: () => void): void
  close(): Promise<void>
}

/** Enough of a job to know it from the questions that are asked on the same line. */
const headBytes = 12

/** Lays a line to a port of this computer. */
export async function layCutLine(to: number): Promise<CutLine> {
  let cut: { job: Buffer; bytes: number; told: () => void } | null = null
  const sockets = new Set<Socket>()
  const server = createServer((caller) => {
    const printer = connect(to, '127.0.0.1')
    let sent: Buffer = Buffer.alloc(0)
    for (const socket of [caller, printer]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        caller.destroy()
        printer.destroy()
        sockets.delete(socket)
      })
    }
    printer.on('data', (answer) => caller.write(answer))
    caller.on('data', (chunk) => {
      const before = sent.length
      sent = Buffer.concat([sent, chunk])
      const begins = cut === null ? -1 : sent.indexOf(cut.job.subarray(0, headBytes))
      if (cut === null || begins < 0 || sent.length - begins < cut.bytes) {
        printer.write(chunk)
        return
      }
      const { told, bytes } = cut
      cut = null
      printer.end(chunk.subarray(0, begins + bytes - before), () => {
        caller.destroy()
        told()
      })
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    cutAfter: (job, bytes, told) => {
      cut = { job: Buffer.from(job), bytes, told }
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
