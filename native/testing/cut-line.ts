import { connect, createServer, type Socket } from 'node:net'

/**
 * What happens to the line when a document goes over it: it breaks at its first bytes, or when half of them have
 * passed and `lp` believes that all have, or when the server has all and wants to say so; or no answer passes any more.
 */
type LineMood = 'holds' | 'breaks-early' | 'breaks-within' | 'breaks-after' | 'goes-silent'

/** How HTTP ends a body whose length it did not tell. */
const endOfChunks = Buffer.from('0\r\n\r\n')

/** A network line to a print server, at a port of this machine. */
export interface CutLine {
  /** What goes to CUPS_SERVER. */
  server: string
  set: (mood: LineMood) => void
  close: () => Promise<void>
}

/** Lays a line to the socket of a print server; it holds until it is told otherwise. */
export async function cutLine(socketPath: string): Promise<CutLine> {
  const open = new Set<Socket>()
  let mood: LineMood = 'holds'
  const line = createServer((near) => {
    const far = connect(socketPath)
    let document = false
    let kept = Buffer.alloc(0)
    tie(near, far)
    tie(far, near)
    near.on('data', (chunk) => {
      document ||= chunk.includes('%PDF')
      if (document && mood === 'breaks-early') near.destroy()
      else if (!document || mood !== 'breaks-within') far.write(chunk)
      else {
        kept = Buffer.concat([kept, chunk])
        if (kept.subarray(-endOfChunks.length).equals(endOfChunks))
          far.end(kept.subarray(0, kept.length / 2), () => near.destroy())
      }
    })
    far.on('data', (chunk) => {
      if (!document || mood === 'holds') near.write(chunk)
      else if (mood === 'breaks-after') near.destroy()
    })
  })

  function tie(socket: Socket, other: Socket): void {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => {
      open.delete(socket)
      other.destroy()
    })
  }

  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const address = line.address()
  if (address === null || typeof address === 'string') throw new Error('this machine gives no free port')
  return {
    server: `127.0.0.1:${address.port}`,
    set(next) {
      mood = next
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => line.close(resolve))
    },
  }
}
