import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to one request on its way. */
type Fault =
  | { fault: 'lost-request' | 'lost-reply' | 'never' }
  | { fault: 'status'; status: number; retryAfterS: number | null }
  /** The reply that the real server gave, with its body replaced. */
  | { fault: 'body'; body: (real: string) => string }
  /** The request never reaches the server, and this is answered as if it had; null lets the request through. */
  | { fault: 'pretend'; reply: (asked: string) => string | null }

/** A line to a real server on which every single request can be spoiled. */
export interface FaultProxy {
  url: string
  /** Requests since the last `watch`. */
  count(): number
  /** What happens to each request from now on, by its number from 0; it may do something of its own first. */
  watch(plan: (index: number, asked: string) => Fault | null | Promise<Fault | null>): void
  close(): Promise<void>
}

/** Stands on a free loopback port in front of the server at `target`. */
export async function faultProxy(target: string): Promise<FaultProxy> {
  let plan: Parameters<FaultProxy['watch']>[0] = () => null
  let seen = 0
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await bodyOf(request)
    const fault = await plan(seen++, asked.toString('utf8'))
    if (fault?.fault === 'lost-request') return void response.destroy()
    if (fault?.fault === 'never') return
    if (fault?.fault === 'status') {
      const wait = fault.retryAfterS === null ? {} : { 'retry-after': String(fault.retryAfterS) }
      return void response.writeHead(fault.status, wait).end('trouble')
    }
    const pretended = fault?.fault === 'pretend' ? fault.reply(asked.toString('utf8')) : null
    if (pretended !== null) return void response.writeHead(200, json).end(pretended)
    const real = await fetch(target + (request.url ?? ''), {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      ...(asked.length === 0 ? {} : { body: new Uint8Array(asked) }),
    })
    const body = await real.text()
    if (fault?.fault === 'lost-reply') return void response.destroy()
    const headers = Object.fromEntries([...real.headers].filter(([name]) => !hopByHop.has(name)))
    response.writeHead(real.status, headers).end(fault?.fault === 'body' ? fault.body(body) : body)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => seen,
    watch: (next) => {
      seen = 0
      plan = next
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const json = { 'content-type': 'application/json' }
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'content-length',
])

function headersOf(request: IncomingMessage): Record<string, string> {
  const kept = Object.entries(request.headers).filter(([name]) => !hopByHop.has(name) && name !== 'host')
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
