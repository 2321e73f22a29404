import type { ScannerTestView } from '#contract/desk-views'
import type { DeviceConfig, DeviceNews } from '#contract/devices'
import type { Refusal } from '#domain/refusal'
import { type TestSymbol, testSymbolNames } from '#domain/scanner-symbols'
import { type Heard, heardSymbol, judgeScanner, type ScannerSetting } from '#domain/scanner-test'
import { lineText, type SerialLine } from '#domain/serial-line'
import { testSymbolPicture } from '#printing/scanner-symbols'
import type { Floor } from '#station/context'
import { hearAt, type Listened, lineOf, listenAt, setLine } from '#station/devices/listening'
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
  /** Where it is listened on a serial line; null for the others. */
  listened: Listened | null
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
    putBack(trial)
  }

  /** The scanner listens at the line it is set to again. */
  const putBack = ({ listened }: Trial): void => {
    if (listened !== null && listened.lines.length > 1)
      floor.devices.send({ ask: 'configure', devices: floor.settings.devices })
  }

  /** Listens at another line: what is heard from now on belongs to a new request. */
  const listen = (deviceId: string, trial: Trial, line: SerialLine): void => {
    const devices = floor.settings.devices.map((one) =>
      one.deviceId === deviceId ? setLine(one, line) : one,
    )
    const requestId = floor.newId()
    trial.requestId = requestId
    floor.devices.send({ ask: 'configure', devices })
    floor.devices.send({ ask: 'hear', deviceId, requestId })
  }

  const judged = (deviceId: string, trial: Trial) => {
    const scanner = scannerOf(deviceId)
    if (scanner === undefined) return null
    const judged = judgeScanner(settingOf(scanner), [...trial.heard.values()], [...trial.skipped])
    const line = trial.listened?.found ?? null
    if (line === null || lineText(line) === lineText(lineOf(scanner) ?? line))
      return { ...judged, line: null }
    const speed = { what: 'speed', verdict: 'adapt', saw: [lineText(line)], symbols: [] } as const
    return { ...judged, findings: [{ ...speed, saw: [...speed.saw], symbols: [] }, ...judged.findings], line }
  }

  const take = (deviceId: string, trial: Trial, came: Heard): void => {
    const { heard, listened, turnTo } = hearAt(trial.listened, came)
    const symbol = heardSymbol(heard)
    trial.listened = listened
    trial.strange = symbol === null
    if (symbol !== null) {
      trial.heard.set(symbol, heard)
      trial.skipped.delete(symbol)
      rest(deviceId, trial)
    } else if (turnTo !== null) listen(deviceId, trial, turnTo)
  }

  return {
    begin(deviceId) {
      const scanner = scannerOf(deviceId)
      if (scanner === undefined) return { refusal: 'not-found', what: deviceId }
      if (trials.get(deviceId)?.requestId != null) return null
      for (const [other, trial] of trials) if (trial.requestId !== null) this.end(other)
      const requestId = floor.newId()
      const fresh = { heard: new Map(), skipped: new Set<TestSymbol>(), strange: false }
      trials.set(deviceId, { requestId, ...fresh, listened: listenAt(lineOf(scanner)) })
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
      if (trial !== undefined && trial.requestId !== null) {
        floor.devices.send({ ask: 'unhear', deviceId })
        putBack(trial)
      }
      return changed()
    },
    use(deviceId, by, save) {
      const trial = trials.get(deviceId)
      const found = trial === undefined ? null : judged(deviceId, trial)
      if (found === null || (found.better === null && found.line === null))
        return { refusal: 'not-found', what: deviceId }
      const { better, line } = found
      const devices = floor.settings.devices.map((one) => {
        if (one.deviceId !== deviceId || one.kind !== 'scanner') return one
        const scanner = better === null ? one : setUp(one, better)
        return line === null ? scanner : setLine(scanner, line)
      })
      return save({ devices }, by)
    },
    hear(news) {
      if (news.news !== 'heard' && news.news !== 'done') return
      const [deviceId, trial] = [...trials].find(([, one]) => one.requestId === news.requestId) ?? []
      if (deviceId === undefined || trial === undefined) return
      if (news.news === 'done') {
        trials.delete(deviceId)
        putBack(trial)
      } else take(deviceId, trial, news.heard)
      changed()
    },
    view(deviceId) {
      const trial = trials.get(deviceId)
      if (trial === undefined) return null
      const symbol = shown(trial)
      const picture = symbol === null ? null : testSymbolPicture(symbol)
      if (symbol !== null && picture !== null) {
        const { heard, skipped, strange, listened } = trial
        const shared = { symbol, picture, read: [...heard.keys()], skipped: [...skipped], strange }
        return { test: 'running', ...shared, listening: listened?.said ?? null }
      }
      const verdict = judged(deviceId, trial)
      return verdict === null
        ? null
        : {
            test: 'done',
            findings: verdict.findings,
            canSetUp: verdict.better !== null || verdict.line !== null,
          }
    },
  }
}

/** The symbol that is wanted next; null: all have come or been passed over. */
const shown = ({ heard, skipped }: Trial): TestSymbol | null =>
  testSymbolNames.find((one) => !heard.has(one) && !skipped.has(one)) ?? null

/** What of a scanner a test can prove or put right. */
export function settingOf({ transport, framing, ...scanner }: Scanner): ScannerSetting {
  const gsText = scanner.gsText ?? null
  if (transport.kind === 'serial') return { way: 'serial', as: 'serial', framing, gsText }
  if (transport.kind === 'hid') return { way: 'hid', as: transport.layout, gsText }
  const { layout, prefix, suffix, gs } = transport
  return { way: 'wedge', as: layout, prefix, suffix, gs }
}

/** A scanner with what a test found put into it. */
export function setUp(scanner: Scanner, better: ScannerSetting): Scanner {
  const { transport } = scanner
  if (better.way === 'serial') return withGsText({ ...scanner, framing: better.framing }, better.gsText)
  if (better.way === 'hid' && transport.kind === 'hid')
    return withGsText({ ...scanner, transport: { ...transport, layout: better.as } }, better.gsText)
  if (better.way !== 'wedge' || transport.kind !== 'wedge') return scanner
  const { as: layout, prefix, suffix, gs } = better
  return { ...scanner, transport: { ...transport, layout, prefix, suffix, gs } }
}

const withGsText = ({ gsText: _, ...scanner }: Scanner, gsText: string | null): Scanner =>
  gsText === null ? scanner : { ...scanner, gsText }
