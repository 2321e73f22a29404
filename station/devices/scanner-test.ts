import type { ScannerTestView } from '#contract/desk-views'
import type { DeviceConfig, DeviceNews } from '#contract/devices'
import type { Refusal } from '#domain/refusal'
import { type TestSymbol, testSymbolNames } from '#domain/scanner-symbols'
import { type Heard, heardSymbol, judgeScanner, type ScannerSetting } from '#domain/scanner-test'
import { testSymbolPicture } from '#printing/scanner-symbols'
import type { Floor } from '#station/context'
import type { Desk } from '#station/handlers'

type Scanner = Extract<DeviceConfig, { kind: 'scanner' }>

/** A scanner that is tried, or was: what came for which symbol, and which symbols it cannot read. */
interface Trial {
  /** Null once the scanner works again. */
  requestId: string | null
  heard: Map<TestSymbol, Heard>
  skipped: Set<TestSymbol>
  /** The last thing that came was none of the symbols. */
  strange: boolean
}

/** Tries scanners with five symbols, and sets them up as they were found. */
export interface ScannerTests {
  /** While it is tried, a scanner does no work. */
  begin(deviceId: string): null | Refusal
  /** It cannot read the symbol that is shown. */
  skip(deviceId: string): null | Refusal
  end(deviceId: string): null
  use(deviceId: string, by: string, save: Desk['settings']['saveDevices']): null | Refusal
  hear(news: DeviceNews): void
  view(deviceId: string): ScannerTestView | null
}

/** The trials of this station; they are forgotten when it closes. */
export function scannerTests(floor: Floor): ScannerTests {
  const trials = new Map<string, Trial>()
  const changed = (): null => {
    floor.tell({ tell: 'changed', tables: ['device'] })
    return null
  }
  const scannerOf = (deviceId: string): Scanner | undefined =>
    floor.settings.devices.find((one): one is Scanner => one.deviceId === deviceId && one.kind === 'scanner')

  /** The scanner works again as soon as nothing more is wanted of it. */
  const rest = (deviceId: string, trial: Trial): void => {
    if (trial.requestId === null || shown(trial) !== null) return
    trial.requestId = null
    floor.devices.send({ ask: 'unhear', deviceId })
  }

  const judged = (deviceId: string, trial: Trial) => {
    const scanner = scannerOf(deviceId)
    return scanner === undefined
      ? null
      : judgeScanner(settingOf(scanner), [...trial.heard.values()], [...trial.skipped])
  }

  return {
    begin(deviceId) {
      if (scannerOf(deviceId) === undefined) return { refusal: 'not-found', what: deviceId }
      if (trials.get(deviceId)?.requestId != null) return null
      for (const [other, trial] of trials) if (trial.requestId !== null) this.end(other)
      const requestId = floor.newId()
      trials.set(deviceId, { requestId, heard: new Map(), skipped: new Set(), strange: false })
      floor.devices.send({ ask: 'hear', deviceId, requestId })
      return changed()
    },
    skip(deviceId) {
      const trial = trials.get(deviceId)
      const symbol = trial === undefined || trial.requestId === null ? null : shown(trial)
      if (trial === undefined || symbol === null) return { refusal: 'not-found', what: deviceId }
      trial.skipped.add(symbol)
      trial.strange = false
      rest(deviceId, trial)
      return changed()
    },
    end(deviceId) {
      const trial = trials.get(deviceId)
      trials.delete(deviceId)
      if (trial !== undefined && trial.requestId !== null) floor.devices.send({ ask: 'unhear', deviceId })
      return changed()
    },
    use(deviceId, by, save) {
      const trial = trials.get(deviceId)
      const better = trial === undefined ? null : (judged(deviceId, trial)?.better ?? null)
      if (better === null) return { refusal: 'not-found', what: deviceId }
      const devices = floor.settings.devices.map((one) =>
        one.deviceId === deviceId && one.kind === 'scanner' ? setUp(one, better) : one,
      )
      return save({ devices }, by)
    },
    hear(news) {
      if (news.news !== 'heard' && news.news !== 'done') return
      const [deviceId, trial] = [...trials].find(([, one]) => one.requestId === news.requestId) ?? []
      if (deviceId === undefined || trial === undefined) return
      if (news.news === 'done') trials.delete(deviceId)
      else {
        const symbol = heardSymbol(news.heard)
        trial.strange = symbol === null
        if (symbol !== null) {
          trial.heard.set(symbol, news.heard)
          trial.skipped.delete(symbol)
          rest(deviceId, trial)
        }
      }
      changed()
    },
    view(deviceId) {
      const trial = trials.get(deviceId)
      if (trial === undefined) return null
      const symbol = shown(trial)
      const picture = symbol === null ? null : testSymbolPicture(symbol)
      if (symbol !== null && picture !== null) {
        const { heard, skipped, strange } = trial
        return { test: 'running', symbol, picture, read: [...heard.keys()], skipped: [...skipped], strange }
      }
      const verdict = judged(deviceId, trial)
      return verdict === null
        ? null
        : { test: 'done', findings: verdict.findings, canSetUp: verdict.better !== null }
    },
  }
}

/** The symbol that is wanted next; null: all have come or been passed over. */
const shown = ({ heard, skipped }: Trial): TestSymbol | null =>
  testSymbolNames.find((one) => !heard.has(one) && !skipped.has(one)) ?? null

function settingOf({ transport, framing }: Scanner): ScannerSetting {
  if (transport.kind === 'serial') return { way: 'serial', as: 'serial', framing }
  if (transport.kind === 'hid') return { way: 'hid', as: transport.layout }
  const { layout, prefix, suffix, gs } = transport
  return { way: 'wedge', as: layout, prefix, suffix, gs }
}

function setUp(scanner: Scanner, better: ScannerSetting): Scanner {
  const { transport } = scanner
  if (better.way === 'serial') return { ...scanner, framing: better.framing }
  if (better.way === 'hid' && transport.kind === 'hid')
    return { ...scanner, transport: { ...transport, layout: better.as } }
  if (better.way !== 'wedge' || transport.kind !== 'wedge') return scanner
  const { as: layout, prefix, suffix, gs } = better
  return { ...scanner, transport: { ...transport, layout, prefix, suffix, gs } }
}
