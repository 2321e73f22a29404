import { createServer, type Socket } from 'node:net'
import { asDelivered, labelPrinter, type PrinterModelName, printerModels } from '#domain/label-printer'
import { createLabelMechanism, type PrintedLabel } from '#sim/devices/label-mechanism'
import type { PrinterFaults } from '#sim/devices/zpl-answers'
import { questionsOf, type SpokenLanguage } from './answers.ts'
import { readJob } from './read-job.ts'

/** A printer of another language than ZPL at a TCP port, which takes as long for a label as its model does. */
export interface VirtualPrinter {
  host: string
  port: number
  labels: readonly PrintedLabel[]
  set(faults: Partial<PrinterFaults>): void
  close(): Promise<void>
}

/** The last bytes of a job. */
const ends: Record<SpokenLanguage, string> = {
  tspl: '\r\nPRINT 1,1\r\n',
  epl: '\nP1\n',
  escpos: '\x1dVB\0',
}

/** Switches a printer on, loaded with labels of a height. */
export async function startVirtualPrinter(
  model: PrinterModelName,
  heightUm: number,
): Promise<VirtualPrinter> {
  const printer = labelPrinter(asDelivered(model))
  const { language } = printer
  if (language === 'zpl') throw new Error('ZPL printers are in sim/devices')
  const inTurn: (() => void)[] = []
  const mechanism = createLabelMechanism({
    msPerLabel: heightUm / printerModels[model].mmPerS,
    folder: null,
    onLabel: () => setImmediate(answerInTurn),
  })
  const isPrinting = () => mechanism.waiting().labels > 0
  function answerInTurn(): void {
    if (!isPrinting()) for (const answer of inTurn.splice(0)) answer()
  }

  function listen(socket: Socket): void {
    const stream = jobStream(language as SpokenLanguage, (bytes) => isWhole(bytes))
    let jobBytes = 0
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const { dieAfterBytes, silent } = mechanism.faults()
      const found = stream(chunk)
      jobBytes += chunk.length
      if (dieAfterBytes !== null && jobBytes > dieAfterBytes) {
        mechanism.set({ dieAfterBytes: null })
        return socket.resetAndDestroy()
      }
      for (const job of found.jobs) mechanism.take(job)
      for (const question of silent ? [] : found.questions) {
        const answer = () =>
          socket.write(Buffer.from(question.answer(mechanism.faults(), isPrinting()), 'latin1'))
        if (question.inTurn) inTurn.push(answer)
        else answer()
      }
      return answerInTurn()
    })
  }
  const isWhole = (bytes: Uint8Array): boolean => {
    try {
      readJob(bytes, printer, { heightUm })
      return true
    } catch (error) {
      if (/ends within|has no end/.test(String(error))) return false
      throw error
    }
  }

  const server = createServer(listen)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))
  return {
    host: '127.0.0.1',
    port: address !== null && typeof address === 'object' ? address.port : 0,
    labels: mechanism.labels,
    set: (faults) => {
      mechanism.set(faults)
    },
    async close() {
      mechanism.clear()
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Found = { jobs: Uint8Array[]; questions: (typeof questionsOf)[SpokenLanguage][number][] }

/** Takes questions out of the bytes of a connection, wherever they stand, and cuts the rest into jobs. */
function jobStream(
  language: SpokenLanguage,
  isWhole: (job: Uint8Array) => boolean,
): (chunk: Uint8Array) => Found {
  let text = ''
  return (chunk) => {
    text += Buffer.from(chunk).toString('latin1')
    const found: Found = { jobs: [], questions: [] }
    const asked = questionsOf[language].flatMap((question) => {
      const place = text.indexOf(question.bytes)
      return place < 0 ? [] : [{ question, place }]
    })
    for (const { question } of asked.sort((one, other) => one.place - other.place)) {
      text = text.replace(question.bytes, '')
      found.questions.push(question)
    }
    const end = ends[language]
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
      const job = Buffer.from(text.slice(0, at + end.length), 'latin1')
      if (!isWhole(job)) continue
      found.jobs.push(job)
      text = text.slice(at + end.length)
      at = -1
    }
    return found
  }
}
