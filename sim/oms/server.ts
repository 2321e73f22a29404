import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { adminApi, type Heard } from './admin-api.ts'
import { fillDemo } from './fill.ts'
import { bodyText, listener, writeMalformed, writeReply, writeSlowly } from './http.ts'
import { problem } from './reply.ts'
import { stationApi } from './station-api.ts'
import { openStore, saveSetting, setting } from './store.ts'
import { noTroubles, type Trouble } from './trouble.ts'

/** How to start a demo OMS. */
export interface OmsOptions {
  /** Its SQLite file; null keeps it in memory. */
  file: string | null
  /** 0 takes any free port. */
  port: number
  adminPort: number
  /** What the demo warehouse is made from when the file is new. */
  seed: number
  orderCount: number
  /** null takes the one in the file, or makes one. */
  token: string | null
  /** Milliseconds since 1970. */
  now: () => number
}

/** A running demo OMS. */
export interface Oms {
  /** Base URL of the Station REST side. */
  url: string
  /** Base URL of the admin side, ending in /admin; stays up while the OMS is away. */
  adminUrl: string
  token: string
  /** Drops every connection and refuses new ones, as a cut cable does. */
  goAway(): Promise<void>
  /** Answers again on the same port. */
  comeBack(): Promise<void>
  close(): Promise<void>
}

const mostHeard = 20_000

/** Starts the demo warehouse's central OMS; the same file and port bring it back as it was. */
export async function startOms({
  file,
  port,
  adminPort,
  seed,
  orderCount,
  token: given,
  now,
}: OmsOptions): Promise<Oms> {
  const store = openStore(file, now)
  if (setting(store, 'master') === null) fillDemo(store, seed, orderCount)
  const token = given ?? setting(store, 'token') ?? randomBytes(24).toString('base64url')
  saveSetting(store, 'token', token)
  const troubles = noTroubles()
  const heard: Heard[] = []

  const station = listener(port, async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://oms')
    const method = request.method ?? 'GET'
    const trouble = troubles.draw(method, url.pathname)
    const key = headerOf(request, 'idempotency-key')
    const entry: Heard = {
      at: new Date(now()).toISOString(),
      method,
      path: url.pathname + url.search,
      key,
      trouble: trouble?.mode ?? null,
      status: null,
    }
    heard.push(entry)
    if (heard.length > mostHeard) heard.shift()
    const text = await bodyText(request)
    if (trouble !== null && before(trouble, response)) return
    const body = jsonOrNull(text)
    const reply =
      request.headers.authorization !== `Bearer ${token}`
        ? problem(401, 'unauthorised', 'wrong or missing token', null)
        : body === undefined
          ? problem(400, 'not-json', 'the body is not JSON', null)
          : await stationApi(store, { method, url, key, body }, trouble)
    if (trouble?.mode === 'drop-after-accept') return void request.socket.destroy()
    if (trouble?.mode === 'timeout-after-accept') return
    entry.status = reply.status
    if (trouble?.mode === 'slow') writeSlowly(response, reply, trouble.delayMs)
    else if (trouble?.mode === 'malformed') writeMalformed(response, reply, trouble.variant)
    else writeReply(response, reply)
  })

  const admin = listener(adminPort, async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://oms')
    // a web page open in a browser on this computer must not be able to play the central office
    if (
      request.headers.origin !== undefined ||
      !/^(127\.0\.0\.1|localhost):/.test(request.headers.host ?? '')
    )
      return writeReply(response, problem(403, 'not-here', 'only from programs on this computer', null))
    const text = await bodyText(request)
    const body = url.pathname === '/admin/csv' ? text : jsonOrNull(text)
    if (body === undefined)
      return writeReply(response, problem(400, 'not-json', 'the body is not JSON', null))
    const powers = { store, troubles, heard: () => heard, goAway: station.close, comeBack: station.open }
    writeReply(response, await adminApi(powers, request.method ?? 'GET', url, body))
  })

  await Promise.all([station.open(), admin.open()])
  return {
    url: `http://127.0.0.1:${station.port()}`,
    adminUrl: `http://127.0.0.1:${admin.port()}/admin`,
    token,
    goAway: station.close,
    comeBack: station.open,
    close: async () => {
      await Promise.all([station.close(), admin.close()])
      store.db.close()
    },
  }
}

/** Troubles that come before anything is done; true when the request is thereby over. */
function before(trouble: Trouble, response: ServerResponse): boolean {
  switch (trouble.mode) {
    case '500':
      writeReply(response, problem(500, 'trouble', 'told to answer 500', null))
      return true
    case '429':
    case 'limit':
      response.setHeader('retry-after', String(trouble.retryAfterS))
      writeReply(response, problem(429, 'too-many-requests', 'told to answer 429', null))
      return true
    case 'drop-before':
      response.socket?.destroy()
      return true
    case 'timeout':
      return true
    default:
      return false
  }
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name]
  return typeof value === 'string' ? value : null
}

/** null for no body, undefined for one that is not JSON. */
function jsonOrNull(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
