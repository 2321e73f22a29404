import { createServer, type Socket } from 'node:net'

/** A label printer that stands in nobody's hall: what it is sent lies in its tray, byte for byte. */
export interface LabelTray {
  host: string
  port: number
  /** A roll that is out stops it before the next label, and it says so. */
  loadPaper(there: boolean): void
  hasPaper(): boolean
  onLabel(listener: (zpl: Uint8Array) => void): void
  close(): Promise<void>
}

const host = '127.0.0.1'
/** A format longer than this is none. */
const longestLabel = 4_000_000

/** Opens a tray at a free port of this computer, which takes ZPL and answers `~HS` (ZPL II Programming Guide). */
export async function openLabelTray(): Promise<LabelTray> {
  const callers = new Set<Socket>()
  const listeners: ((zpl: Uint8Array) => void)[] = []
  let paper = true
  let waiting: Uint8Array[] = []

  function comeOut(): void {
    if (!paper) return
    for (const label of waiting.splice(0)) for (const listener of listeners) listener(label)
  }

  const server = createServer((socket) => {
    let held = ''
    callers.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => callers.delete(socket))
    socket.on('data', (bytes) => {
      const { labels, asks, rest } = takenFrom(held + bytes.toString('latin1'))
      held = rest.slice(-longestLabel)
      waiting = [...waiting, ...labels]
      comeOut()
      for (let answers = 0; answers < asks; answers++)
        socket.write(hostStatus({ paper, waiting: waiting.length, partial: held.includes('^XA') }))
    })
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : 0)
    })
  })

  return {
    host,
    port,
    hasPaper: () => paper,
    loadPaper(there) {
      paper = there
      comeOut()
    },
    onLabel: (listener) => void listeners.push(listener),
    async close() {
      for (const caller of callers) caller.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Whole labels and questions in what came, and what is not whole yet. */
function takenFrom(text: string): { labels: Uint8Array[]; asks: number; rest: string } {
  const labels: Uint8Array[] = []
  let asks = 0
  let rest = text
  for (;;) {
    const found = /\^XA[\s\S]*?\^XZ|~HS/.exec(rest)
    if (found === null) return { labels, asks, rest }
    if (found[0] === '~HS') asks++
    else labels.push(Buffer.from(found[0], 'latin1'))
    rest = rest.slice(found.index + found[0].length)
  }
}

/** The three lines of `~HS`: of the first the second field is paper out, the fifth formats waiting, the eighth a format half read. */
function hostStatus({
  paper,
  waiting,
  partial,
}: {
  paper: boolean
  waiting: number
  partial: boolean
}): string {
  const formats = String(Math.max(0, waiting - 1)).padStart(3, '0')
  const labels = String(Math.min(1, waiting)).padStart(8, '0')
  const lines = [
    `030,${paper ? 0 : 1},0,1218,${formats},0,0,${partial ? 1 : 0},000,0,0,0`,
    `000,0,0,0,0,2,4,0,${labels},1,000`,
    '1234,0',
  ]
  return lines.map((line) => `\x02${line}\x03\r\n`).join('')
}
