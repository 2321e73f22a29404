import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A signature counts for so long before and after its time; within it each counts once. */
export const windowMs = 5 * 60_000
const mostBytes = 64 * 1024
/** A call must be complete by then, so that an idle line holds nothing. */
const longestCallMs = 10_000
/** More calls than this within the window are refused: nobody has so much to tell. */
const mostRemembered = 10_000

/** Why a call woke nothing; each is told to whoever called. */
export type WebhookFault =
  | 'no-secret'
  | 'no-timestamp'
  | 'too-old'
  | 'too-new'
  | 'no-signature'
  | 'wrong-signature'
  | 'replayed'

/** One call as it came: `X-Packbench-Timestamp` in seconds since 1970, `X-Packbench-Signature` as `sha256=` and 64 hex digits. */
export interface WebhookCall {
  timestamp: string | null
  signature: string | null
  body: Uint8Array
}

/** The signature of a body at a time: HMAC-SHA256 over the timestamp, a full stop and the body, as it is sent. */
export const signatureOf = (secret: string, timestamp: string, body: Uint8Array): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`

/** Judges calls of one source; remembers what it heard, so that none counts twice. */
export function webhookGate(
  now: () => number,
): (call: WebhookCall, secret: string | null) => WebhookFault | null {
  const heard = new Map<string, number>()
  return ({ timestamp, signature, body }, secret) => {
    if (secret === null) return 'no-secret'
    if (timestamp === null || !/^\d{9,11}$/.test(timestamp)) return 'no-timestamp'
    if (signature === null || !/^sha256=[0-9a-f]{64}$/.test(signature)) return 'no-signature'
    if (!timingSafeEqual(Buffer.from(signatureOf(secret, timestamp, body)), Buffer.from(signature)))
      return 'wrong-signature'
    const at = now()
    const ageMs = at - Number(timestamp) * 1000
    if (ageMs > windowMs) return 'too-old'
    if (ageMs < -windowMs) return 'too-new'
    for (const [old, until] of heard) if (until < at) heard.delete(old)
    if (heard.has(signature) || heard.size >= mostRemembered) return 'replayed'
    heard.set(signature, at + 2 * windowMs)
    return null
  }
}

/** Where a webhook is listened to, and for whom. */
export interface WebhookParts {
  host: string
  port: number
  /** The secret of a source; null where it has none. */
  secret: (mark: string) => string | null
  now: () => number
  /** Something may have changed at this source: it is asked, since only what it answers counts. */
  wake: (mark: string) => void
}

/** A listener that is open; `port` as the system gave it. */
export interface Webhook {
  port: number
  close: () => Promise<void>
}

/**
 * Listens for `POST /v1/wake` of the first source and `POST /v1/wake/MARK` of another. A good call wakes its feed and is
 * answered 202; nothing of its body is taken over. Rejects where the address cannot be listened to.
 */
export async function openWebhook({ host, port, secret, now, wake }: WebhookParts): Promise<Webhook> {
  const gates = new Map<string, ReturnType<typeof webhookGate>>()
  const judge = (mark: string, call: WebhookCall): WebhookFault | null => {
    const own = secret(mark)
    if (own === null) return 'no-secret'
    const gate = gates.get(mark) ?? webhookGate(now)
    gates.set(mark, gate)
    return gate(call, own)
  }
  const server = createServer({ requestTimeout: longestCallMs, maxHeaderSize: 8 * 1024 }, (ask, answer) => {
    const say = (status: number, said: object) => {
      answer.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
      answer.end(JSON.stringify(said))
    }
    const mark = /^\/v1\/wake(?:\/([A-Z][A-Z0-9]{0,5}))?$/.exec(ask.url ?? '')
    if (mark === null) return say(404, { problem: 'not-found', detail: 'POST /v1/wake or /v1/wake/MARK' })
    if (ask.method !== 'POST') return say(405, { problem: 'not-post', detail: 'only POST wakes' })
    void wholeOf(ask).then((body) => {
      if (body === null) return say(413, { problem: 'too-large', detail: `at most ${mostBytes} bytes` })
      const call = {
        timestamp: headerOf(ask, 'x-packbench-timestamp'),
        signature: headerOf(ask, 'x-packbench-signature'),
        body,
      }
      const fault = judge(mark[1] ?? '', call)
      if (fault !== null) return say(401, { problem: fault, detail: reasons[fault] })
      wake(mark[1] ?? '')
      return say(202, { woken: true })
    })
  })
  await listening(server, host, port)
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const reasons: Record<WebhookFault, string> = {
  'no-secret': 'no secret is set for this source at the station',
  'no-timestamp': 'X-Packbench-Timestamp must be seconds since 1970',
  'too-old': 'the timestamp is more than 5 minutes behind the clock of the station',
  'too-new': 'the timestamp is more than 5 minutes ahead of the clock of the station',
  'no-signature': 'X-Packbench-Signature must be sha256= and 64 hex digits',
  'wrong-signature': 'the signature is not that of this timestamp and body under the secret of this source',
  replayed: 'this very call was heard before',
}

const headerOf = ({ headers }: IncomingMessage, name: string): string | null => {
  const value = headers[name]
  return typeof value === 'string' ? value : null
}

/** The whole body; null where it is too large or breaks off. */
async function wholeOf(ask: IncomingMessage): Promise<Uint8Array | null> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of ask) {
      parts.push(part as Buffer)
      bytes += (part as Buffer).length
      if (bytes > mostBytes) return null
    }
  } catch {
    return null
  }
  return Buffer.concat(parts)
}

const listening = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
