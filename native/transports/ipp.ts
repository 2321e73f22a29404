import { request } from 'node:http'
import { deviceFault } from '#native/device'

/** Where an IPP server listens: at a socket file of this machine, or in the network. */
export type IppServer = { socketPath: string } | { host: string; port: number }

/** One question about one printer or job, with the names of what it wants to know (RFC 8011). */
export interface IppQuestion {
  operation: number
  target: 'printer-uri' | 'job-uri'
  /** Of the printer or job on its server, percent-encoded: `/printers/office`, `/jobs/7`. */
  path: string
  wanted: readonly string[]
}

/** An answer's status code and its attributes; `null` is a value that the server says it does not have. */
export interface IppAnswer {
  status: number
  values: ReadonlyMap<string, readonly IppValue[]>
}
type IppValue = string | number | boolean | null

const longestAnswerBytes = 262_144
const tags = { operation: 0x01, end: 0x03, keyword: 0x44, uri: 0x45, charset: 0x47, language: 0x48 }

/**
 * Asks one question over a connection of its own. Rejects with `no-answer` where nobody listens or the answer takes
 * longer than `waitMs`, and with `fault` where something else than an IPP answer comes.
 */
export function askIpp(server: IppServer, question: IppQuestion, waitMs: number): Promise<IppAnswer> {
  const place = 'socketPath' in server ? server.socketPath : `${server.host}:${server.port}`
  const body = bytesOfQuestion(question)
  return new Promise((resolve, reject) => {
    const away = (error: Error) =>
      reject(deviceFault('no-answer', `${place} does not answer: ${error.message}`))
    const asking = request(
      {
        ...server,
        path: question.path,
        method: 'POST',
        agent: false,
        headers: { 'Content-Type': 'application/ipp', 'Content-Length': body.length },
        signal: AbortSignal.timeout(waitMs),
      },
      (answer) => {
        const chunks: Buffer[] = []
        let length = 0
        answer.on('data', (chunk: Buffer) => {
          length += chunk.length
          if (length <= longestAnswerBytes) chunks.push(chunk)
        })
        answer.on('error', away)
        answer.on('end', () => {
          const read = answer.statusCode === 200 ? answerOf(Buffer.concat(chunks)) : null
          if (read !== null) resolve(read)
          else reject(deviceFault('fault', `${place} gives no IPP answer (HTTP ${answer.statusCode})`))
        })
      },
    )
    asking.on('error', away)
    asking.end(body)
  })
}

/** The bytes of a question (RFC 8010, 3.1), in IPP 1.1, which every server must understand. */
export function bytesOfQuestion({ operation, target, path, wanted }: IppQuestion): Buffer {
  const head = Buffer.alloc(9)
  head.writeUInt16BE(0x0101, 0)
  head.writeUInt16BE(operation, 2)
  head.writeUInt32BE(1, 4)
  head.writeUInt8(tags.operation, 8)
  return Buffer.concat([
    head,
    attribute(tags.charset, 'attributes-charset', 'utf-8'),
    attribute(tags.language, 'attributes-natural-language', 'en'),
    attribute(tags.uri, target, `ipp://localhost${path}`),
    ...wanted.map((name, index) => attribute(tags.keyword, index === 0 ? 'requested-attributes' : '', name)),
    Buffer.of(tags.end),
  ])
}

function attribute(tag: number, name: string, value: string): Buffer {
  return Buffer.concat([Buffer.of(tag), counted(name), counted(value)])
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** Reads an answer (RFC 8010, 3.1); null: these bytes are none, or are cut off. */
export function answerOf(bytes: Buffer): IppAnswer | null {
  if (bytes.length < 9) return null
  const values = new Map<string, IppValue[]>()
  let name = ''
  let at = 8
  const take = (): Buffer | null => {
    if (at + 2 > bytes.length) return null
    const from = at + 2
    at = from + bytes.readUInt16BE(at)
    return at > bytes.length ? null : bytes.subarray(from, at)
  }
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at++)
    if (tag === tags.end) return { status: bytes.readUInt16BE(2), values }
    if (tag < 0x10) continue
    const nameBytes = take()
    const valueBytes = take()
    if (nameBytes === null || valueBytes === null) return null
    if (nameBytes.length > 0) name = nameBytes.toString('utf8')
    values.set(name, [...(values.get(name) ?? []), readValue(tag, valueBytes)])
  }
  return null
}

/** Tags below 0x20 stand for a missing value; numbers, enums and booleans have their own, all else is read as text. */
function readValue(tag: number, bytes: Buffer): IppValue {
  if (tag < 0x20) return null
  if ((tag === 0x21 || tag === 0x23) && bytes.length === 4) return bytes.readInt32BE(0)
  if (tag === 0x22 && bytes.length === 1) return bytes.readUInt8(0) === 1
  return bytes.toString('utf8')
}
