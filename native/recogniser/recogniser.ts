import type { DeviceConfig } from '#contract/devices'
import { type Device, type DeviceDeps, pause } from '#native/device'
import { createStateTeller } from '#native/state-teller'
import { feedLines, noLine } from './lines.ts'
import { type ProgramEnd, type ProgramRun, runProgram } from './own-program.ts'
import { readSpoken } from './utterance.ts'

/** Nobody says more; a program gone wild must not fill the log of the station. */
const mostUtterances = 50
const withinMs = 10_000

type RecogniserConfig = Extract<DeviceConfig, { kind: 'recogniser' }>

/** A program that dies at once is not ready in between. */
const provenMs = 1000
const firstWaitMs = 1000
const longestWaitMs = 30_000
/** One that ran so long is started again as quickly as the first time. */
const steadyMs = 60_000

/**
 * A program that hears one person, kept running: when it ends it is started again, after a wait that doubles up to half
 * a minute. What it writes that is no utterance is shown at the device and otherwise left alone.
 */
export function createRecogniser(config: RecogniserConfig, deps: DeviceDeps): Device {
  const { deviceId, seat, transport } = config
  const state = createStateTeller(deviceId, deps)
  const closing = new AbortController()
  let run: ProgramRun | null = null
  let recentMs: number[] = []

  function isWild(): boolean {
    const nowMs = performance.now()
    recentMs = recentMs.filter((ms) => nowMs - ms < withinMs)
    if (recentMs.length >= mostUtterances) return true
    recentMs.push(nowMs)
    return false
  }

  function take(line: string | null): void {
    const said = line === null ? { wrong: 'a line that is too long' } : readSpoken(line)
    if ('wrong' in said) state.set('garbled', 'unreadable', said.wrong)
    else if (isWild()) state.set('garbled', 'unreadable', 'more utterances than anybody says')
    else {
      state.set('ready', null, null)
      const utterance = { utteranceId: deps.newId(), deviceId, seat, ...said, at: deps.now() }
      deps.tell({ news: 'utterance', utterance })
    }
  }

  async function runOnce(): Promise<ProgramEnd> {
    let held = noLine
    const proven = setTimeout(() => state.set('ready', null, null), provenMs)
    run = runProgram(transport, (chunk) => {
      if (closing.signal.aborted) return
      const fed = feedLines(held, chunk)
      held = fed.state
      for (const line of fed.lines) if (line === null || line.trim() !== '') take(line)
    })
    const end = await run.over
    clearTimeout(proven)
    run = null
    return end
  }

  async function keepRunning(): Promise<void> {
    let waitMs = firstWaitMs
    while (!closing.signal.aborted) {
      const startedMs = performance.now()
      const end = await runOnce()
      if (closing.signal.aborted) return
      state.set('missing', end.reason, end.detail)
      if (performance.now() - startedMs > steadyMs) waitMs = firstWaitMs
      await pause(waitMs, closing.signal)
      waitMs = Math.min(2 * waitMs, longestWaitMs)
    }
  }

  const over = keepRunning()
  return {
    ask(ask) {
      if (ask.ask === 'status') state.retell()
      if (!('requestId' in ask)) return
      const ok = ask.ask === 'test' && run !== null && state.current().condition === 'ready'
      const detail = ask.ask !== 'test' ? 'a recogniser' : ok ? 'it runs: say anything' : 'it does not run'
      deps.tell({ news: 'done', requestId: ask.requestId, ok, detail })
    },
    async close() {
      closing.abort()
      run?.stop()
      await over
    },
  }
}
