import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Reply } from './reply.ts'
import type { Trouble } from './trouble.ts'

/** A server on the loopback that can go away and come back on the same port. */
export interface Listener {
  port: () => number
  open(): Promise<void>
  close(): Promise<void>
}

/** Listens on 127.0.0.1 only; port 0 takes any free one the first time and keeps it. */
export function listener(
  wantedPort: number,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Listener {
  let port = wantedPort
  let server: Server | null = null
  return {
    port: () => port,
    open: () =>
      new Promise((resolve, reject) => {
        if (server !== null) return resolve()
        const opened = createServer((request, response) => {
          handle(request, response).catch((error: unknown) => {
            if (!response.headersSent)
              writeReply(response, {
                status: 500,
                body: { problem: 'bug', detail: String(error), order: null },
              })
            else response.destroy()
          })
        })
        opened.once('error', reject)
        opened.listen(port, '127.0.0.1', () => {
          port = (opened.address() as AddressInfo).port
          server = opened
          resolve()
        })
      }),
    close: () =>
      new Promise((resolve) => {
        const closing = server
        server = null
        if (closing === null) return resolve()
        closing.close(() => resolve())
        closing.closeAllConnections()
      }),
  }
}

const mostBytes = 64 * 1024 * 1024

/** The whole body of a request as text. */
export async function bodyText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request) {
    bytes += (part as Buffer).length
    if (bytes > mostBytes) throw new Error('body too large')
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Answers as JSON. */
export function writeReply(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

/** Answers in two halves with a pause, so that headers come in time and the rest does not. */
export function writeSlowly(response: ServerResponse, { status, body }: Reply, delayMs: number): void {
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  })
  response.write(bytes.subarray(0, bytes.length >> 1))
  const timer = setTimeout(() => response.end(bytes.subarray(bytes.length >> 1)), delayMs)
  response.once('close', () => clearTimeout(timer))
}

/** Answers with a body that is no good JSON, in one of the ways seen in the field. */
export function writeMalformed(
  response: ServerResponse,
  { status, body }: Reply,
  variant: Trouble['variant'],
): void {
  const text = JSON.stringify(body)
  const html = '<!doctype html><title>Gateway</title><h1>Please log in</h1>'
  const bodies: Record<Trouble['variant'], string | Buffer> = {
    orders: text,
    json: text.slice(0, -Math.ceil(text.length / 3)),
    html,
    nan: `{"value":NaN,${text.slice(1)}`,
    'duplicate-key': `{"serverTime":"2001-01-01T00:00:00.000Z","reference":"other",${text.slice(1)}`,
    empty: '',
    'not-utf8': Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
    huge: '',
  }
  response.writeHead(status, {
    'content-type': variant === 'html' ? 'text/html' : 'application/json; charset=utf-8',
  })
  if (variant === 'huge') writeForEver(response)
  else response.end(bodies[variant])
}

/** More than any sane answer: stops only when the other side hangs up or at 80 MB. */
function writeForEver(response: ServerResponse): void {
  const block = Buffer.alloc(1024 * 1024, 0x20)
  let left = 80
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1
      if (!response.write(block)) return void response.once('drain', more)
    }
    response.end()
  }
  more()
}
