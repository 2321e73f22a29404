import type { DeviceReason, WeightReading } from '#contract/devices'
import type { ScaleOrder, ScaleOrderOutcome } from '#domain/scale-order'
import type { AskOfDevice, Device, DeviceDeps } from '#native/device'
import { createStateTeller } from '#native/state-teller'
import { nothingHeld, type ScaleCommand, type ScaleFrame, type ScaleSaid } from './protocols/protocol.ts'
import { protocolOf, type ScaleConfig } from './protocols/protocols.ts'
import { openScaleLine } from './scale-line.ts'

/** Zero or tare that somebody waits for. */
interface Command extends ScaleCommand {
  name: ScaleOrder
  requestId: string
}

const pollMs = 100
const answerWaitMs = 500
/** Zero and tare wait in the scale until it stands still. */
const zeroWaitMs = 5000
const testWaitMs = 2000
/** So many failures in a row before the screen says it: one lost byte is no news. */
const patience = 3

/** What a person has to do at a scale that cannot weigh; nothing about one that only swings. */
const reasons: Readonly<Record<NonNullable<WeightReading['problem']>, DeviceReason | null>> = {
  overload: 'overload',
  underload: 'underload',
  'needs-zero': 'needs-zero',
  'not-a-weight': 'not-a-weight',
  fault: 'fault',
  motion: null,
  'not-executable': null,
}

/**
 * One scale in any of the protocols: asked a tenth of a second after each answer where it does not speak by itself, one
 * command at a time; zero and tare go now or never.
 */
export function createScale(config: ScaleConfig, deps: DeviceDeps): Device {
  const protocol = protocolOf(config)
  const state = createStateTeller(config.deviceId, deps)
  const testers = new Map<string, NodeJS.Timeout>()
  let held = nothingHeld
  let outstanding: Command | 'ask' | null = null
  let next: Command | null = null
  let timer: NodeJS.Timeout | null = null
  let heard = false
  let misses = 0
  let unreadable = 0
  /** Of the telegram before, since the port was opened: one that is shorter than usual is believed when two are alike. */
  let lastLength = 0

  function done(requestId: string, told: ScaleOrderOutcome, detail: string): void {
    const ok = told === 'done' || told === 'sent'
    deps.tell({ news: 'done', requestId, ok, detail, told })
  }

  function refuse(command: Command | 'ask' | null, told: ScaleOrderOutcome, detail: string): void {
    if (command !== null && command !== 'ask') done(command.requestId, told, detail)
  }

  function after(waitMs: number, step: () => void): void {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(step, waitMs)
  }

  function sendNext(): void {
    const command = next
    next = null
    heard = false
    if (command !== null) send(command)
    else {
      if (protocol.ask !== null && line.write(protocol.ask)) outstanding = 'ask'
      after(answerWaitMs, unanswered)
    }
  }

  function send(command: Command): void {
    const written = line.write(command.bytes)
    if (!written) refuse(command, 'unplugged', 'the port did not take the command')
    else if (command.answer === 'none') done(command.requestId, 'sent', 'sent; this scale does not answer it')
    else outstanding = command
    if (outstanding === null) after(pollMs, sendNext)
    else after(zeroWaitMs, unanswered)
  }

  function unanswered(): void {
    refuse(outstanding, 'no-answer', 'the scale did not answer')
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

  /** Whether the scale is well, told by what it says. */
  function judge(said: ScaleSaid): void {
    if (said.said === 'refused') {
      complain(said.text)
      return
    }
    misses = 0
    unreadable = 0
    const problem = said.said === 'weight' ? said.weight.problem : null
    const reason = problem === null ? null : reasons[problem]
    const waits = outstanding !== null && outstanding !== 'ask'
    if (!waits || reason !== null) state.set(reason === null ? 'ready' : 'attention', reason, null)
  }

  function settle(said: ScaleSaid): void {
    const command = outstanding
    judge(said)
    if (command !== null && command !== 'ask') {
      const own = said.said === command.name
      if (command.answer === 'own' && !own && said.said !== 'refused') return
      done(command.requestId, obeyed(said) ? 'done' : 'would-not', textOf(said))
    }
    outstanding = null
    if (protocol.ask !== null || next !== null) after(next === null ? pollMs : 0, sendNext)
    else after(answerWaitMs, unanswered)
  }

  /** What one telegram says; the reading it holds, if any. */
  function hear({ said, bytes }: ScaleFrame): WeightReading | null {
    const doubted = said.said === 'weight' && said.narrow === true && bytes.length !== lastLength
    lastLength = bytes.length
    if (said.said === 'unreadable') complain(`unreadable: ${said.text}`)
    else if (said.said === 'go-on') {
      if (outstanding === 'ask') line.write(said.answer)
    } else settle(said)
    return said.said === 'weight' && !doubted
      ? { deviceId: config.deviceId, ...said.weight, at: deps.now() }
      : null
  }

  function take(chunk: Uint8Array): void {
    const fed = protocol.feed(held, chunk)
    held = fed.held
    heard = true
    const newest = fed.frames.map(hear).findLast((reading) => reading !== null)
    if (newest === undefined || newest === null) return
    deps.tell({ news: 'weight', reading: newest })
    for (const requestId of [...testers.keys()]) endTest(requestId, newest.problem !== 'fault', newest.text)
  }

  function endTest(requestId: string, ok: boolean, detail: string): void {
    clearTimeout(testers.get(requestId))
    testers.delete(requestId)
    deps.tell({ news: 'done', requestId, ok, detail })
  }

  function forget(detail: string): void {
    if (timer !== null) clearTimeout(timer)
    refuse(outstanding, 'no-answer', detail)
    refuse(next, 'unplugged', detail)
    for (const requestId of [...testers.keys()]) endTest(requestId, false, detail)
    held = nothingHeld
    outstanding = null
    next = null
    misses = 0
    unreadable = 0
    lastLength = 0
  }

  const line = openScaleLine(config, deps, {
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
  function refusal(): [ScaleOrderOutcome, string] | null {
    const { condition } = state.current()
    if (!line.isOpen()) return ['unplugged', 'the port is not open']
    if (condition !== 'ready' && condition !== 'attention') return ['not-ready', `the scale is ${condition}`]
    const busy = next !== null || (outstanding !== null && outstanding !== 'ask')
    return busy ? ['busy', 'the scale is still busy with the last command'] : null
  }

  function order(name: ScaleOrder, requestId: string): void {
    const command = protocol[name]
    const refused = refusal()
    if (command === null) done(requestId, 'own-keys', `this scale can only be set to ${name} by its own keys`)
    else if (refused !== null) done(requestId, ...refused)
    else {
      next = { ...command, name, requestId }
      if (outstanding === null) after(0, sendNext)
    }
  }

  function test(requestId: string): void {
    const late = setTimeout(() => endTest(requestId, false, 'the scale did not answer'), testWaitMs)
    testers.set(requestId, late)
    if (!line.isOpen()) endTest(requestId, false, 'the port is not open')
  }

  return {
    ask(ask: AskOfDevice) {
      if (ask.ask === 'status') state.retell()
      else if (ask.ask === 'test') test(ask.requestId)
      else if (ask.ask === 'zero' || ask.ask === 'tare') order(ask.ask, ask.requestId)
    },
    async close() {
      forget('the scale was closed')
      await line.close()
    },
  }
}

/** Whether the answer to zero or tare says that it was done. */
function obeyed(said: ScaleSaid): boolean {
  if (said.said === 'zero' || said.said === 'tare') return said.ok
  if (said.said === 'weight') return said.weight.problem === null
  return said.said === 'other'
}

function textOf(said: ScaleSaid): string {
  if (said.said === 'weight') return said.weight.problem ?? said.weight.text
  return said.said === 'go-on' ? '' : said.text
}
