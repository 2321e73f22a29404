import type { CommandAnswer, CommandArgs, CommandName, TableName } from '#contract/commands'
import type { FieldMapping } from '#contract/field-mapping'
import { type PersonRow, readSeat } from '#db/people'
import { isDigit } from '#domain/action'
import type { Refusal } from '#domain/refusal'
import { cartonFull, chooseCarton, confirmPartial, takeOut } from '#station/bench/packing-cartons'
import { keyAtBench } from '#station/bench/packing-keyed'
import { cancelPrintJob, movePrintJob, reprintLabel, retryLabel } from '#station/bench/packing-label'
import { leaveOrder } from '#station/bench/packing-open'
import { printAtBench } from '#station/bench/packing-papers'
import { overrideWeight, weighAgain } from '#station/bench/packing-weight'
import { takeService } from '#station/bench/service'
import { decideWeight } from '#station/bench/unit-weights'
import { stopNotPossible } from '#station/bench/work-trouble'
import { accept, answerOf, type Floor, type Outcome, refuse, type Seat } from '#station/context'
import { exceptionRows, settleException, takeException } from '#station/desk/exceptions'
import { mapHandlers } from '#station/desk/floor-map'
import { lookUpOrder } from '#station/desk/look-up'
import { type Safety, safetyHandlers } from '#station/desk/safety-desk'
import { fetchShort } from '#station/desk/shorts'
import type { BenchSetup } from '#station/devices/bench-setup'
import { type DeviceMemory, devicesView, printJobRows } from '#station/devices/device-desk'
import type { DeviceTests } from '#station/devices/device-tests'
import type { ScaleSearch } from '#station/devices/scale-search'
import type { ScannerTests } from '#station/devices/scanner-test'
import { acceptChange, takeOff } from '#station/oms/changes'
import { omsHandlers } from '#station/oms/oms-handlers'
import type { OmsAccess } from '#station/oms/oms-line'
import { manifestAtBench } from '#station/paper/hand-over'
import { labelHandlers } from '#station/paper/label-desk'
import { documentHandlers } from '#station/paper/order-papers'
import { paperRuleHandlers } from '#station/paper/paper-rules'
import { codeHandlers } from '#station/paper/print-codes'
import { type Leave, needOverride } from '#station/people/overrides'
import { peopleHandlers } from '#station/people/people-handlers'
import { signInHandlers } from '#station/people/sign-in-handlers'
import type { Adviser } from '#station/planning/advise'
import { planHandlers } from '#station/planning/plan-handlers'
import type { Plans } from '#station/planning/plans'
import { steerHandlers } from '#station/planning/steer-handlers'
import { type PracticeDesk, practiceHandlers } from '#station/practice/practice-desk'
import type { VirtualBench } from '#station/practice/virtual-bench'
import { virtualBenchHandlers } from '#station/practice/virtual-bench-desk'
import { decideBegun } from '#station/salvage/begun-orders'
import type { OmsHealth } from '#station/seat/seat-view'
import type { SeatWork } from '#station/seat/seat-work'
import type { Settings } from '#station/settings'
import type { ShiftDesk } from '#station/simulation/shift-desk'
import type { ShiftLine } from '#station/simulation/shift-line'
import { simulationHandlers } from '#station/simulation/simulation-handlers'
import type { SiteDataDesk } from '#station/site-data/imports'
import { siteDataHandlers } from '#station/site-data/site-data-handlers'
import { setApartHandlers } from '#station/stock/set-apart'
import { stockDifferenceHandlers } from '#station/stock/stock-differences'
import { stockHandlers } from '#station/stock/stock-handlers'
import type { StockWatch } from '#station/stock/stock-watch'
import { leaveWork } from '#station/stock/stock-work'
import { supplyHandlers } from '#station/supplies/supply-desk'
import { updateHandlers } from '#station/update/update-handlers'
import type { Updates } from '#station/update/updates'
import { assignList } from '#station/walk/assign'
import { overrideUnitWeight } from '#station/walk/caught-weight'
import { keyUnitWeight } from '#station/walk/key-weight'
import { skipList } from '#station/walk/list-skips'
import {
  answerTwins,
  answerZeroCheck,
  keyTaken,
  scanOnWalk,
  shortLine,
  skipLine,
  toteFull,
} from '#station/walk/picking'
import { leaveWalk, showNext, startList } from '#station/walk/walks'
import { cancelWave, holdWave, wavesView, whyNotCancel } from '#station/walk/waves'
import { helpZone } from '#station/walk/zone-balance'
import { chooseZones } from '#station/walk/zones'
import { loseUnits } from '#station/wall/put-wall'

/** What command handlers need besides the floor. */
export interface Desk {
  floor: Floor
  seats: SeatWork
  health: () => OmsHealth
  healthOf: (mark: string) => OmsHealth
  webhookProblem: () => string | null
  memory: DeviceMemory
  tests: DeviceTests
  scaleSearch: ScaleSearch
  scannerTests: ScannerTests
  benchSetup: BenchSetup
  safety: Safety
  practice: PracticeDesk
  virtualBench: VirtualBench
  siteData: SiteDataDesk
  plans: Plans
  shift: ShiftDesk
  shiftThread: ShiftLine
  adviser: Adviser
  updates: Updates
  oms: OmsAccess
  stockWatch: StockWatch
  settings: {
    save: (change: Partial<Settings>, by: string) => null
    view: () => CommandAnswer<'settings'>
    saveDevices: (args: CommandArgs<'saveDevices'>, by: string) => null | Refusal
    saveOms: (args: CommandArgs<'saveOms'>, by: string) => null | Refusal
    saveConnection: (args: CommandArgs<'saveConnection'>, by: string) => null | Refusal
    saveWebhook: (webhook: Settings['webhook'], by: string) => null
    saveMapping: (mark: string, mapping: FieldMapping, by: string) => null | Refusal
    saveSource: (args: CommandArgs<'saveSource'>, by: string) => null | Refusal
    removeSource: (mark: string, by: string) => null | Refusal
    saveSound: (args: CommandArgs<'saveSound'>, by: string) => null
    saveSeats: (args: CommandArgs<'saveSeats'>, by: string) => null
    savePicking: (args: CommandArgs<'savePicking'>, by: string) => null
    saveWaveRules: (args: CommandArgs<'saveWaveRules'>, by: string) => null
    savePackingRules: (args: CommandArgs<'savePackingRules'>, by: string) => null | Refusal
    saveServiceRules: (args: CommandArgs<'saveServiceRules'>, by: string) => null
  }
}

/** What comes with a command besides its arguments: from which seat, and somebody's leave where it needs one. */
export interface Given {
  seat: Seat
  leave: Leave | null
}

type Handled<N extends CommandName> = CommandAnswer<N> | Refusal
export type Handlers = {
  [N in CommandName]: (
    args: CommandArgs<N>,
    person: PersonRow | null,
    given: Given,
  ) => Handled<N> | Promise<Handled<N>>
}

/** What each command does. A command without a handler does not compile. */
export function handlers(desk: Desk): Handlers {
  const { floor, seats } = desk
  /** A step at a seat; its refusal is also the answer of the command. */
  const atSeat = (seat: Seat, work: () => Outcome): null | Refusal => answerOf(seats.act(seat, work))
  const onWalk = (
    seat: Seat,
    person: PersonRow | null,
    work: (person: PersonRow, listId: string) => Outcome,
  ) =>
    atSeat(seat, () => {
      const { listId } = readSeat(floor.db, seat)
      return person === null || listId === null ? refuse({ refusal: 'nothing-open' }) : work(person, listId)
    })
  const atBench = (
    seat: Seat,
    person: PersonRow | null,
    work: (person: PersonRow, orderRef: string) => Outcome,
  ) =>
    atSeat(seat, () => {
      const { orderRef, screen } = readSeat(floor.db, seat)
      return person === null || orderRef === null || screen !== 'pack'
        ? refuse({ refusal: 'nothing-open' })
        : work(person, orderRef)
    })
  const changed = <T>(answer: T, ...tables: TableName[]): T => {
    floor.tell({ tell: 'changed', tables })
    return answer
  }
  const someone = (person: PersonRow | null): PersonRow => {
    if (person === null)
      throw new Error('A command for signed-in people reached its handler without a person')
    return person
  }

  const table: Handlers = {
    ...signInHandlers(floor, seats, desk.health, () => table),
    ...peopleHandlers(floor, someone),
    ...mapHandlers(floor, seats, someone),
    seatView: ({ seat }) => seats.viewOf(seat),
    typeCode: ({ seat, text }) => {
      const done = seats.scan({ seat, text: text.trim(), aim: null, deviceId: 'keyboard' }, true)
      return 'pressed' in done ? null : answerOf(done)
    },
    act: ({ seat, action }) => {
      const done = seats.doAction(seat, action)
      return 'pressed' in done ? null : answerOf(done)
    },
    missAction: ({ seat, action }) =>
      atSeat(seat, () =>
        refuse({ refusal: 'not-asked-for', scanned: 'command', text: isDigit(action) ? '0–9' : action }),
      ),
    goHome: ({ seat }, person) =>
      atSeat(seat, () => {
        if (readSeat(floor.db, seat).screen === 'stock') return leaveWork(floor, seat, someone(person))
        leaveWalk(floor, seat)
        return accept({ saved: 'done' }, 'unit')
      }),
    getWork: ({ seat }, person) => atSeat(seat, () => showNext(floor, seat, someone(person))),
    startList: ({ seat, ...offer }, person, { leave }) =>
      atSeat(seat, () => {
        seats.memory[seat].offered = null
        return startList(floor, seat, someone(person), offer, leave)
      }),
    shortLine: ({ seat, lineId, quantityFound, reason }, person) =>
      onWalk(seat, person, (who, listId) => shortLine(floor, who, listId, lineId, quantityFound, reason)),
    keyTaken: ({ seat, lineId, quantity }, person) =>
      onWalk(seat, person, (who, listId) => keyTaken(floor, who, listId, lineId, quantity)),
    keyUnitWeight: ({ seat, weightG }) => answerOf(keyUnitWeight(floor, seats, seat, weightG)),
    overrideUnitWeight: ({ seat, unit }, person, { leave }) =>
      onWalk(seat, person, (who, listId) =>
        overrideUnitWeight(floor, seat, who, unit, leave, (code) =>
          scanOnWalk(floor, who, listId, code, '', false),
        ),
      ),
    skipLine: ({ seat, lineId }, person) =>
      onWalk(seat, person, (who, listId) => skipLine(floor, who, listId, lineId)),
    answerZeroCheck: ({ seat, empty }, person) =>
      onWalk(seat, person, (who, listId) => answerZeroCheck(floor, who, listId, empty)),
    answerTwins: ({ seat, short }, person) =>
      onWalk(seat, person, (who, listId) => answerTwins(floor, who, listId, short)),
    chooseZones: ({ seat, zones }, person) => atSeat(seat, () => chooseZones(floor, someone(person), zones)),
    loseUnits: ({ seat, toteId }, person, { leave }) =>
      atSeat(seat, () => loseUnits(floor, seat, someone(person), toteId, leave)),
    skipList: ({ seat, listId, fence, reason }, person) =>
      atSeat(seat, () => skipList(floor, seat, someone(person), { listId, fence }, reason)),
    toteFull: ({ seat }, person) => onWalk(seat, person, (who, listId) => toteFull(floor, who, listId)),

    chooseCarton: ({ seat, cartonTypeId }, person) =>
      atBench(seat, person, (who, orderRef) => chooseCarton(floor, seat, who, orderRef, cartonTypeId)),
    cartonFull: ({ seat }, person) =>
      atBench(seat, person, (who, orderRef) => cartonFull(floor, seat, who, orderRef)),
    takeOut: ({ seat, ...unit }, person) =>
      atBench(seat, person, (who, orderRef) => takeOut(floor, seat, who, orderRef, unit)),
    confirmPartial: ({ seat }, person, { leave }) =>
      atBench(seat, person, (who, orderRef) => confirmPartial(floor, seat, who, orderRef, leave)),
    keyPacked: ({ seat, quantity }, person) =>
      atBench(seat, person, (who, orderRef) => keyAtBench(floor, seat, who, orderRef, quantity)),
    stopNotPossible: ({ seat, reason }, person) =>
      atSeat(seat, () => {
        const { orderRef, screen } = readSeat(floor.db, seat)
        return orderRef === null || screen !== 'workStops'
          ? refuse({ refusal: 'nothing-open' })
          : stopNotPossible(floor, seat, someone(person), orderRef, reason)
      }),
    weighAgain: ({ seat }) => atSeat(seat, () => weighAgain(floor, seat, seats.memory[seat].question)),
    overrideWeight: ({ seat }, person, { leave }) =>
      atBench(seat, person, (who, orderRef) => overrideWeight(floor, seat, who, orderRef, leave)),
    takeService: ({ seat, ...asked }, person, { leave }) =>
      atBench(seat, person, (who, orderRef) => takeService(floor, seat, who, orderRef, asked, leave)),
    reprintPaper: ({ seat, paper, reason }, person, { leave }) =>
      atBench(seat, person, (who, orderRef) =>
        printAtBench(floor, seat, who, orderRef, paper, reason, leave),
      ),
    manifestAtBench: ({ seat, courierId, reason }, person, { leave }) =>
      atSeat(seat, () => manifestAtBench(floor, seat, someone(person), courierId, reason, leave)),
    retryLabel: ({ seat, jobId }, person) =>
      atSeat(seat, () => retryLabel(floor, seat, jobId, someone(person))),
    reprintLabel: ({ seat, reason }, person, { leave }) =>
      atBench(seat, person, (who, orderRef) => reprintLabel(floor, seat, who, orderRef, reason, leave)),
    leaveOrder: ({ seat }, person) => atSeat(seat, () => leaveOrder(floor, seat, someone(person))),

    waves: () => wavesView(floor),
    assignList: (args, person) => changed(assignList(floor, args, someone(person)), 'wave', 'list'),
    helpZone: (args, person) => changed(helpZone(floor, args, someone(person)), 'wave', 'list'),
    saveZoneAhead: (zones, person) =>
      changed(desk.settings.save({ zones }, someone(person).personId), 'wave'),
    holdWave: ({ waveId }, person) => changed(holdWave(floor, waveId, true, someone(person)), 'wave', 'list'),
    resumeWave: ({ waveId }, person) =>
      changed(holdWave(floor, waveId, false, someone(person)), 'wave', 'list'),
    cancelWave: (args, person, { seat, leave }) => {
      const closed = whyNotCancel(floor, args.waveId)
      if (closed !== null) return closed
      if (leave !== null)
        return changed(cancelWave(floor, args, someone(person), leave), 'wave', 'list', 'orders')
      const need = { command: 'cancelWave', args } as const
      seats.act(seat, () => needOverride(need))
      return { refusal: 'override-needed', command: need.command }
    },
    exceptions: () => exceptionRows(floor),
    acceptChange: ({ orderRef }, person) =>
      changed(acceptChange(floor, orderRef, someone(person)), 'exception', 'orders', 'carton'),
    takeOff: ({ orderRef, reason }, person) =>
      changed(
        takeOff(floor, orderRef, reason, someone(person)),
        'exception',
        'orders',
        'wave',
        'list',
        'carton',
        'printJob',
      ),
    decideBegun: (about, person) =>
      changed(decideBegun(floor, about, someone(person)), 'exception', 'orders', 'carton', 'printJob'),
    takeException: ({ exceptionId, take }, person) =>
      changed(takeException(floor, exceptionId, take, someone(person)), 'exception'),
    fetchShort: (about, person) =>
      changed(fetchShort(floor, about, someone(person)), 'exception', 'orders', 'wave', 'list'),
    resolveException: ({ exceptionId, reason }, person) =>
      changed(settleException(floor, exceptionId, reason, someone(person)), 'exception'),

    lookUpOrder: ({ text }) => lookUpOrder(floor, text),

    devices: () =>
      devicesView(floor, desk.memory, desk.scannerTests.view, desk.benchSetup.view().round === 'open'),
    testDevice: ({ deviceId }, person) => {
      floor.log.info({ deviceId, personId: someone(person).personId }, 'device test')
      return desk.tests.test(deviceId, someone(person))
    },
    zeroScale: ({ deviceId }) => desk.tests.order('zero', deviceId),
    tareScale: ({ deviceId }) => desk.tests.order('tare', deviceId),
    findScale: ({ deviceId }) => desk.scaleSearch.begin(deviceId),
    setUpScale: ({ deviceId }, person) =>
      desk.scaleSearch.use(deviceId, someone(person).personId, desk.settings.saveDevices),
    testScanner: ({ deviceId }) => desk.scannerTests.begin(deviceId),
    skipTestSymbol: ({ deviceId }) => desk.scannerTests.skip(deviceId),
    endScannerTest: ({ deviceId }) => desk.scannerTests.end(deviceId),
    setUpScanner: ({ deviceId }, person) =>
      desk.scannerTests.use(deviceId, someone(person).personId, desk.settings.saveDevices),
    benchSetup: () => desk.benchSetup.view(),
    beginBench: (_, person, { seat }) => desk.benchSetup.begin(someone(person), seat),
    answerBench: ({ answer }) => desk.benchSetup.answer(answer),
    leaveBench: ({ forget }) => desk.benchSetup.leave(forget),
    printJobs: () => printJobRows(floor),
    movePrintJob: ({ jobId, deviceId }, person) => movePrintJob(floor, jobId, deviceId, someone(person)),
    cancelPrintJob: ({ jobId, reason }, person) => cancelPrintJob(floor, jobId, reason, someone(person)),

    settings: () => desk.settings.view(),
    serialPorts: () => desk.tests.ports(),
    usbDevices: async () => (await desk.tests.plugged()).hids,
    saveDevices: (args, person) => desk.settings.saveDevices(args, someone(person).personId),
    saveSound: (args, person) => desk.settings.saveSound(args, someone(person).personId),
    savePicking: (args, person) => desk.settings.savePicking(args, someone(person).personId),
    decideWeight: (args, person) => decideWeight(floor, args, someone(person).personId),
    saveServiceRules: (args, person) => desk.settings.saveServiceRules(args, someone(person).personId),
    savePackingRules: (args, person) => desk.settings.savePackingRules(args, someone(person).personId),
    saveSeats: (args, person) => desk.settings.saveSeats(args, someone(person).personId),
    ...codeHandlers(desk, someone),
    ...documentHandlers(desk, someone),
    ...labelHandlers(desk, someone),
    ...omsHandlers(desk, someone),
    ...paperRuleHandlers(desk, someone),
    ...planHandlers(desk, someone),
    ...steerHandlers(desk, someone),
    ...simulationHandlers(desk, someone),
    ...supplyHandlers(desk, someone),
    ...practiceHandlers(desk.practice, someone),
    ...virtualBenchHandlers(desk),
    ...safetyHandlers(desk, someone),
    ...siteDataHandlers(desk, someone),
    ...stockHandlers(floor, atSeat, someone),
    ...setApartHandlers(floor, someone),
    ...stockDifferenceHandlers(desk, someone),
    ...updateHandlers(desk, someone),
  }
  return table
}
