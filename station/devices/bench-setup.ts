import type { BenchAnswer, BenchView } from '#contract/bench-commands'
import type { DeviceConfig, DeviceNews } from '#contract/devices'
import type { PersonRow } from '#db/people'
import { readSeat } from '#db/people'
import type { ActionName } from '#domain/action'
import { benchCode } from '#domain/bench-code'
import {
  askAgain,
  asksScanner,
  type BenchDraft,
  type BenchRole,
  fillRole,
  firstBench,
  halfOf,
  roleOf,
  scannerSpoke,
  skipRole,
  swapScanners,
} from '#domain/bench-setup'
import type { Refusal } from '#domain/refusal'
import { type Finding, type Heard, heardSymbol, judgeScanner } from '#domain/scanner-test'
import type { Floor, Seat } from '#station/context'
import { devicesAfter, plays } from '#station/devices/bench-devices'
import { type BenchEars, benchEars } from '#station/devices/bench-ears'
import { type Plugged, pluggedOf } from '#station/devices/bench-plugged'
import { devicesOfSheet, fitSheet, isOnSheets, ofPlug } from '#station/devices/bench-sheet'
import { benchView } from '#station/devices/bench-view'
import type { DeviceTests } from '#station/devices/device-tests'
import { hearAt, setLine } from '#station/devices/listening'
import { type PrintersThere, printersThere } from '#station/devices/printers-there'
import { settingOf, setUp } from '#station/devices/scanner-test'
import type { Desk } from '#station/handlers'
import { personAt } from '#station/people/people'

/** The round of a bench that sets up all its devices. */
export interface BenchSetup {
  view(): BenchView
  begin(by: PersonRow, seat: Seat): Promise<null | Refusal>
  answer(answer: BenchAnswer): null | Refusal
  leave(forget: boolean): null
  hear(news: DeviceNews): void
  /** Whether news belong to what is tried, so that nobody works with them. */
  concerns(news: DeviceNews): boolean
}

/** What a round knows. */
export interface Round {
  draft: BenchDraft
  plugged: Plugged[]
  /** The devices that what was found is put into: those of the settings, or of a sheet. */
  base: readonly DeviceConfig[]
  fromSheet: boolean
  /** Roles of a sheet whose device only scanning tells. */
  unsure: Set<BenchRole>
  note: Refusal | null
  advice: Finding[]
  searching: Set<string>
  scale: BenchView['scale']
  printer: BenchView['printer']
  heard: BenchRole | null
  checking: PrintersThere | null
}

/** Which answer a command barcode gives. */
const answerOf: Partial<Record<ActionName, BenchAnswer>> = {
  CONFIRM: 'save',
  SKIP: 'skip',
  BACK: 'back',
  REPEAT: 'again',
}

/** Rounds of the bench of this station. */
export function benchSetup(
  floor: Floor,
  tests: Pick<DeviceTests, 'plugged' | 'test'>,
  save: Desk['settings']['saveDevices'],
  touch: (seat: Seat) => void,
): BenchSetup {
  let round: Round | null = null
  let open: { by: PersonRow; seat: Seat } | null = null
  const ears: BenchEars = benchEars(floor, { scanned, weighed, found })

  const changed = (): null => {
    floor.tell({ tell: 'changed', tables: ['device'] })
    return null
  }
  const isScale = (one: Plugged): boolean => {
    if (round === null || one.scale === null) return false
    const { step, chosen } = round.draft
    const isScanner = chosen['scanner-a'] === one.id || chosen['scanner-b'] === one.id
    return one.scanner === null || chosen.scale === one.id || (step === 'scale' && !isScanner)
  }
  const listen = (now: Round) => ears.listen(now.plugged, isScale, now.checking?.tried ?? [])
  const plug = (now: Round, id: string) => now.plugged.find((one) => one.id === id)

  /** Goes to another question; at the scale, every port that is no scanner is searched. */
  function turn(now: Round, draft: BenchDraft): void {
    const before = now.draft.step
    Object.assign(now, { draft, note: null, heard: null, scale: draft.step === 'summary' ? now.scale : null })
    if (draft.step !== 'printer') now.printer = null
    if (before === draft.step) return
    listen(now)
    if (draft.step === 'scale') searchScales(now)
    if (draft.step === 'printer') void tryPrinter(now)
  }

  function searchScales(now: Round): void {
    for (const one of now.plugged)
      if (one.kind === 'serial' && isScale(one) && !now.searching.has(one.id)) {
        now.searching.add(one.id)
        ears.search(one.id)
      }
  }

  async function tryPrinter(now: Round): Promise<void> {
    const device = now.base.find((one) => plays(one, 'printer'))
    if (device === undefined || open === null) return turn(now, skipRole(now.draft))
    now.printer = { name: device.name, state: 'printing' }
    const tried = await tests.test(device.deviceId, open.by)
    if (round !== now || now.draft.step !== 'printer') return
    const failed = 'refusal' in tried ? device.name : tried.ok ? null : (tried.detail ?? device.name)
    if (failed === null) now.printer = { name: device.name, state: 'printed' }
    else now.note = { refusal: 'bench-printer-failed', name: device.name, detail: failed }
    changed()
  }

  /** Whoever began must still be there: a scan alone must not set up what somebody else rounds round. */
  function isAttended(): boolean {
    if (open === null) return false
    const here = personAt(floor, open.seat)?.personId === open.by.personId
    if (here && readSeat(floor.db, open.seat).lockedAt === null) return true
    leave(false)
    return false
  }

  function scanned(id: string, heard: Heard): void {
    const now = round
    if (now === null || open === null || !isAttended()) return
    const code = benchCode(heard)
    if (code.code === 'weight') return
    touch(open.seat)
    const one = plug(now, id)
    if (one === undefined) return
    if (code.code === 'command' && answerOf[code.action] !== undefined)
      now.note = answer(answerOf[code.action] ?? 'again')
    else if (code.code === 'sheet') takeSheet(now, code.text)
    else if (asksScanner(now.draft.step)) speak(now, one, heard)
    else if (now.draft.step === 'printer')
      if (code.code === 'test-label') turn(now, fillRole(now.draft, 'printer', printerId(now)))
      else now.note = { refusal: 'bench-scan-label', name: now.printer?.name ?? '' }
    else now.heard = roleOf(now.draft, id)
    changed()
  }

  const printerId = (now: Round): string => now.base.find((one) => plays(one, 'printer'))?.deviceId ?? ''

  /** A scanner says which it is, and shows how it is set. */
  function speak(now: Round, one: Plugged, came: Heard): void {
    const { heard, listened, turnTo } = hearAt(one.listened, came)
    one.listened = listened
    if (turnTo !== null && one.scanner !== null) {
      one.scanner = setLine(one.scanner, turnTo)
      now.note = {
        refusal: 'bench-garbled',
        name: one.name,
        ...(listened?.said ?? { line: '', noneFits: true }),
      }
      listen(now)
      return
    }
    const role = now.draft.step
    const template =
      asksScanner(role) && now.unsure.has(role) ? now.base.find((set) => plays(set, role)) : undefined
    const said = scannerSpoke(now.draft, one)
    if (said.refusal === null) {
      if (template?.kind === 'scanner') one.scanner = { ...ofPlug(template, one), deviceId: one.id }
      if (listened?.found != null && one.scanner !== null) one.scanner = setLine(one.scanner, listened.found)
      now.advice = judged(one, heard)
      if (asksScanner(role)) now.unsure.delete(role)
      turn(now, pastKnown(now, said.draft))
    } else Object.assign(now, { draft: said.draft, note: said.refusal })
  }

  /** After a sheet only what it left open is asked. */
  const pastKnown = (now: Round, draft: BenchDraft): BenchDraft =>
    now.fromSheet ? { ...draft, step: [...now.unsure][0] ?? 'summary' } : draft

  function weighed(id: string, reading: { text: string; unit: string | null }): void {
    const now = round
    const one = now === null ? undefined : plug(now, id)
    if (now === null || now.draft.step !== 'scale' || one?.scale == null || !isAttended()) return
    const scale = { protocol: one.scale.protocol, ...reading }
    now.unsure.delete('scale')
    turn(now, pastKnown(now, fillRole(now.draft, 'scale', id)))
    now.scale = scale
    changed()
  }

  function found(id: string, news: Extract<DeviceNews, { news: 'found' }>): void {
    const now = round
    const one = now === null ? undefined : plug(now, id)
    if (now === null || one?.scale == null) return
    now.searching.delete(id)
    if (news.found !== null) {
      const { protocol, line } = news.found
      one.scale = { ...setLine(one.scale, line), protocol }
      listen(now)
    } else if (now.searching.size === 0 && now.draft.step === 'scale')
      now.note = { refusal: 'bench-no-scale' }
    changed()
  }

  function takeSheet(now: Round, text: string): void {
    const sheet = devicesOfSheet(text)
    if ('refusal' in sheet) {
      now.note = sheet
      return
    }
    const fit = fitSheet(sheet, now.plugged)
    if (fit.missing.length > 0) {
      now.note = { refusal: 'bench-sheet-missing', names: fit.missing }
      return
    }
    now.checking?.stop()
    now.checking = printersThere(fit.devices, (missing) => {
      now.checking = null
      if (missing.length > 0) now.note = { refusal: 'bench-sheet-missing', names: missing }
      else adoptSheet(now, fit)
      listen(now)
      changed()
    })
    listen(now)
  }

  function adoptSheet(now: Round, { devices, chosen, unsure }: ReturnType<typeof fitSheet>): void {
    for (const one of now.plugged)
      for (const device of devices)
        if (Object.entries(chosen).some(([role, id]) => id === one.id && plays(device, role as BenchRole))) {
          if (device.kind === 'scanner') one.scanner = { ...device, deviceId: one.id }
          if (device.kind === 'scale') one.scale = { ...device, deviceId: one.id }
        }
    const base = [...devices, ...floor.settings.devices.filter((device) => !isOnSheets(device))]
    Object.assign(now, { base, fromSheet: true, unsure: new Set(unsure), advice: [] })
    turn(now, { chosen, insists: null, step: unsure[0] ?? 'summary' })
  }

  function answer(given: BenchAnswer): null | Refusal {
    const now = round
    if (now === null || open === null) return { refusal: 'not-found', what: 'bench' }
    const { draft } = now
    if (given === 'save') return draft.step === 'summary' ? saved(now, open.by) : { refusal: 'bench-not-yet' }
    if (given === 'skip' && draft.step !== 'summary') skip(now, draft.step)
    if (given === 'back') turn(now, askAgain(draft))
    if (given === 'swap') swap(now)
    if (given === 'again' && draft.step === 'scale') searchScales(now)
    if (given === 'again' && draft.step === 'printer') void tryPrinter(now)
    return changed()
  }

  /** What a sheet says of a device that nobody could show is not set up either. */
  function skip(now: Round, role: BenchRole): void {
    if (now.unsure.delete(role)) now.base = now.base.filter((device) => !plays(device, role))
    turn(now, pastKnown(now, skipRole(now.draft)))
  }

  function swap(now: Round): void {
    const draft = swapScanners(now.draft)
    for (const role of ['scanner-a', 'scanner-b'] as const) {
      const one = plug(now, draft.chosen[role] ?? '')
      if (one !== undefined) one.half = halfOf(role)
    }
    turn(now, draft)
  }

  function saved(now: Round, by: PersonRow): null | Refusal {
    const devices = devicesAfter(now.base, now.draft, now.plugged)
    const refused = save({ devices }, by.personId)
    if (refused !== null) return refused
    return leave(true)
  }

  function leave(forget: boolean): null {
    if (open !== null) {
      open = null
      round?.searching.clear()
      round?.checking?.stop()
      if (round !== null) round.checking = null
      ears.stop()
    }
    if (forget) round = null
    return changed()
  }

  return {
    view: () => benchView(round, open !== null),
    async begin(by, seat) {
      const other = seat === 'a' ? 'b' : 'a'
      const beside = readSeat(floor.db, other).lockedAt === null ? personAt(floor, other) : null
      if (beside !== null) return { refusal: 'other-seat-at-work', by: beside.name }
      const { ports, hids } = await tests.plugged()
      const plugged = pluggedOf(ports, hids, floor.settings.devices)
      round = goneOn(round, plugged) ?? newRound(plugged, floor.settings.devices)
      open = { by, seat }
      listen(round)
      if (round.draft.step === 'scale') searchScales(round)
      if (round.draft.step === 'printer') void tryPrinter(round)
      return changed()
    },
    answer,
    leave,
    hear(news) {
      ears.hear(news)
      round?.checking?.hear(news)
    },
    concerns: ears.concerns,
  }
}

const newRound = (plugged: Plugged[], base: readonly DeviceConfig[]): Round => ({
  draft: firstBench,
  plugged,
  base,
  fromSheet: false,
  unsure: new Set(),
  note: null,
  advice: [],
  searching: new Set(),
  scale: null,
  printer: null,
  heard: null,
  checking: null,
})

/** A round that was left, with what is plugged in now; null when something it had found is gone. */
function goneOn(round: Round | null, plugged: readonly Plugged[]): Round | null {
  if (round === null) return null
  const merged = plugged.map((one) => round.plugged.find(({ id }) => id === one.id) ?? one)
  const { printer: _, ...chosen } = round.draft.chosen
  const isThere = (id: string) => merged.some((one) => one.id === id)
  return Object.values(chosen).every(isThere) ? { ...round, plugged: merged, note: null } : null
}

/** What a scan of the shown symbol proves of a scanner's settings is put right at once; the rest is advice. */
function judged(one: Plugged, heard: Heard): Finding[] {
  if (one.scanner === null || heardSymbol(heard) === null) return []
  const { findings, better } = judgeScanner(settingOf(one.scanner), [heard], [])
  if (better !== null) one.scanner = setUp(one.scanner, better)
  return findings.filter(({ what, verdict }) => verdict === 'change' && what !== 'not-read')
}
