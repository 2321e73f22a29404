import type { DeviceConfig, DeviceReason } from '#contract/devices'
import type { AskOfDevice, Device, DeviceDeps } from '#native/device'
import { emptyFramer, feedFramer } from '#native/scanner/framing'
import { createStateTeller } from '#native/state-teller'
import { openSerialLine } from '#native/transports/serial'
import { readingFromReply, replyFromLine, type SicsReply } from './mt-sics.ts'

type ScaleConfig = Extract<DeviceConfig, { kind: 'scale' }>
type Command = { text: 'SI' } | { text: 'Z' | 'T'; requestId: string }

const pollMs = 100
const answerWaitMs = 500
/** Z and T wait in the scale until it stands still. */
const zeroWaitMs = 5000
const testWaitMs = 2000
/** So many failures in a row before the screen says it: one lost byte is no news. */
const patience = 3

/** One MT-SICS scale: asked five times a second, one command at a time; zero and tare go now or never. */
export function createScale(config: ScaleConfig, deps: DeviceDeps): Device {
  const state = createStateTeller(config.deviceId, deps)
  const testers = new Map<string, NodeJS.Timeout>()
  let framer = emptyFramer
  let outstanding: Command | null = null
  let next: Command | null = null
  let timer: NodeJS.Timeout | null = null
  let heard = false
  let misses = 0
  let unreadable = 0

  const done = (requestId: string, ok: boolean, detail: string) =>
    deps.tell({ news: 'done', requestId, ok, detail })

  function refuse(command: Command | null, detail: string): void {
    if (command !== null && command.text !== 'SI') done(command.requestId, false, detail)
  }

  function after(waitMs: number, step: () => void): void {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(step, waitMs)
  }

  function sendNext(): void {
    const command: Command = next ?? { text: 'SI' }
    next = null
    if (line.write(Buffer.from(`${command.text}\r\n`, 'latin1'))) outstanding = command
    else refuse(command, 'the port did not take the command')
    heard = false
    after(command.text === 'SI' ? answerWaitMs : zeroWaitMs, unanswered)
  }

  function unanswered(): void {
    refuse(outstanding, 'the scale did not answer')
    outstanding = null
    if (heard) complain('no readable answer')
    else if (++misses >= patience) {
      unreadable = 0
      state.set('silent', 'no-answer', null)
    }
    sendNext()
  }

  function complain(detail: string): void {
    misses = 0
    if (++unreadable >= patience) state.set('garbled', 'unreadable', detail)
  }

  function settle(reply: SicsReply): void {
    const command = outstanding
    const mine = command?.text === 'Z' ? 'zero' : command?.text === 'T' ? 'tare' : null
    if (reply.reply === 'error') complain(reply.text)
    else {
      misses = 0
      unreadable = 0
      const problem = reply.reply === 'no-weight' ? reply.problem : null
      const reason: DeviceReason | null = problem === 'overload' || problem === 'underload' ? problem : null
      if (mine === null || reason !== null) state.set(reason === null ? 'ready' : 'attention', reason, null)
    }
    if (command === null) return
    if (mine !== null && command.text !== 'SI') {
      if (reply.reply !== mine && reply.reply !== 'error') return
      done(command.requestId, reply.reply === mine && reply.ok, reply.text)
    }
    outstanding = null
    after(next === null ? pollMs : 0, sendNext)
  }

  function take(chunk: Uint8Array): void {
    const fed = feedFramer('lf', framer, chunk)
    framer = fed.state
    heard = true
    let newest = null
    for (const { bytes } of fed.frames) {
      const reply = replyFromLine(Buffer.from(bytes).toString('latin1'))
      if (reply === null) complain('an unreadable line')
      else {
        settle(reply)
        newest = readingFromReply(reply, config.deviceId, deps.now()) ?? newest
      }
    }
    if (newest === null) return
    deps.tell({ news: 'weight', reading: newest })
    for (const requestId of [...testers.keys()]) endTest(requestId, newest.problem !== 'error', newest.text)
  }

  function endTest(requestId: string, ok: boolean, detail: string): void {
    clearTimeout(testers.get(requestId))
    testers.delete(requestId)
    done(requestId, ok, detail)
  }

  function forget(detail: string): void {
    if (timer !== null) clearTimeout(timer)
    for (const command of [outstanding, next]) refuse(command, detail)
    for (const requestId of [...testers.keys()]) endTest(requestId, false, detail)
    framer = emptyFramer
    outstanding = null
    next = null
    misses = 0
    unreadable = 0
  }

  const line = openSerialLine(config.deviceId, config.transport, deps, {
    opened() {
      forget('the port was opened again')
      state.set('connecting', null, null)
      sendNext()
    },
    bytes: take,
    lost(reason, detail) {
      forget(detail)
      state.set('missing', reason, detail)
    },
  })

  /** Why zero and tare cannot go now; null when they can. Asked of a scale that is away, they never go later. */
  function refusal(): string | null {
    const { condition } = state.current()
    if (!line.isOpen()) return 'the port is not open'
    if (condition !== 'ready' && condition !== 'attention') return `the scale is ${condition}`
    const busy = next !== null || (outstanding !== null && outstanding.text !== 'SI')
    return busy ? 'the scale is still busy with the last command' : null
  }

  function ask(ask: AskOfDevice): void {
    if (ask.ask === 'status') state.retell()
    else if (ask.ask === 'test') {
      const late = setTimeout(() => endTest(ask.requestId, false, 'the scale did not answer'), testWaitMs)
      testers.set(ask.requestId, late)
      if (!line.isOpen()) endTest(ask.requestId, false, 'the port is not open')
    } else if (ask.ask !== 'print') {
      const refused = refusal()
      if (refused !== null) done(ask.requestId, false, refused)
      else {
        next = { text: ask.ask === 'zero' ? 'Z' : 'T', requestId: ask.requestId }
        if (outstanding === null) after(0, sendNext)
      }
    }
  }

  return {
    ask,
    async close() {
      forget('the scale was closed')
      await line.close()
    },
  }
}
