import type { CommandAnswer, CommandArgs, CommandName, TableName } from '#contract/commands'
import { type PersonRow, readSeat, saveSeat } from '#db/people'
import { newestJobOf, printJob, setPrintState } from '#db/print-jobs'
import type { Refusal } from '#domain/refusal'
import { onBench } from '#station/bench'
import { acceptChange, takeOff } from '#station/changes'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'
import { type DeviceMemory, devicesView, printJobRows } from '#station/device-desk'
import type { DeviceTests } from '#station/device-tests'
import { exceptionRows, settleException } from '#station/exceptions'
import { lookUpOrder } from '#station/look-up'
import { dismissIncoming, messageDetail, messagesView, resolveMessage, retryMessage } from '#station/messages'
import {
  cartonFull,
  chooseCarton,
  confirmPartial,
  leaveOrder,
  overrideWeight,
  reprintLabel,
  takeOut,
  weighAgain,
} from '#station/packing'
import { choosePreferences, signInByPin, signOut } from '#station/people'
import { answerZeroCheck, nextListFor, shortLine, skipLine, startList } from '#station/picking'
import { journal, journalReprint } from '#station/printing'
import type { OmsHealth } from '#station/seat-view'
import type { SeatWork } from '#station/seat-work'
import { printCode } from '#station/small-labels'
import { cancelWave, holdWave, previewWave, releaseWave, wavesView } from '#station/waves'

/** What command handlers need besides the floor. */
export interface Desk {
  floor: Floor
  seats: SeatWork
  health: () => OmsHealth
  memory: DeviceMemory
  tests: DeviceTests
  settings: {
    view: () => CommandAnswer<'settings'>
    saveDevices: (args: CommandArgs<'saveDevices'>, by: string) => null
    saveOms: (args: CommandArgs<'saveOms'>, by: string) => null
    saveSound: (args: CommandArgs<'saveSound'>, by: string) => null
  }
}

type Handled<N extends CommandName> = CommandAnswer<N> | Refusal
export type Handlers = {
  [N in CommandName]: (args: CommandArgs<N>, person: PersonRow | null) => Handled<N> | Promise<Handled<N>>
}

/** What each command does. A command without a handler does not compile. */
export function handlers(desk: Desk): Handlers {
  const { floor, seats } = desk
  /** A step at a seat; its refusal is also the answer of the command. */
  const atSeat = (seat: Seat, work: () => Outcome): null | Refusal => {
    const outcome = seats.act(seat, work)
    return 'refusal' in outcome ? outcome.refusal : null
  }
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
      const { orderRef } = readSeat(floor.db, seat)
      return person === null || orderRef === null
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

  return {
    seatView: ({ seat }) => seats.viewOf(seat),
    typeCode: ({ seat, text }) => {
      const outcome = seats.scan({ seat, text: text.trim(), aim: null, deviceId: 'keyboard' }, true)
      return 'refusal' in outcome ? outcome.refusal : null
    },
    signInByPin: ({ seat, personId, pin }) => atSeat(seat, () => signInByPin(floor, seat, personId, pin)),
    signOut: ({ seat }) => atSeat(seat, () => signOut(floor, seat)),
    choosePreferences: ({ seat, language, theme }) =>
      atSeat(seat, () => choosePreferences(floor, seat, language, theme)),
    goHome: ({ seat }) =>
      atSeat(seat, () => {
        step(floor, () =>
          saveSeat(floor.db, {
            ...readSeat(floor.db, seat),
            listId: null,
            screen: 'home',
            activeAt: isoNow(floor),
          }),
        )
        seats.memory[seat].offeredListId = null
        return accept({ saved: 'done' }, 'unit')
      }),
    getWork: ({ seat }, person) =>
      atSeat(seat, () => {
        const next = nextListFor(floor, someone(person))
        seats.memory[seat].offeredListId = next?.list.listId ?? null
        return next === null ? refuse({ refusal: 'no-work' }) : accept({ saved: 'done' }, 'unit')
      }),
    startList: ({ seat, listId }, person) =>
      atSeat(seat, () => {
        seats.memory[seat].offeredListId = null
        return startList(floor, seat, someone(person), listId)
      }),
    shortLine: ({ seat, lineId, quantityFound, reason }, person) =>
      onWalk(seat, person, (who, listId) => shortLine(floor, who, listId, lineId, quantityFound, reason)),
    skipLine: ({ seat, lineId }, person) =>
      onWalk(seat, person, (who, listId) => skipLine(floor, who, listId, lineId)),
    answerZeroCheck: ({ seat, empty }, person) =>
      onWalk(seat, person, (who, listId) => answerZeroCheck(floor, who, listId, empty)),

    chooseCarton: ({ seat, cartonTypeId }, person) =>
      atBench(seat, person, (who, orderRef) => chooseCarton(floor, seat, who, orderRef, cartonTypeId)),
    cartonFull: ({ seat }, person) =>
      atBench(seat, person, (who, orderRef) => cartonFull(floor, seat, who, orderRef)),
    takeOut: ({ seat, lineRef }, person) =>
      atBench(seat, person, (who, orderRef) => takeOut(floor, seat, who, orderRef, lineRef)),
    confirmPartial: ({ seat }, person) =>
      atBench(seat, person, (who, orderRef) => confirmPartial(floor, seat, who, orderRef)),
    weighAgain: ({ seat }) => atSeat(seat, () => weighAgain(floor)),
    overrideWeight: ({ seat, badge, pin, reason }, person) =>
      atBench(seat, person, (who, orderRef) =>
        overrideWeight(floor, seat, who, orderRef, badgeIn(badge), pin, reason),
      ),
    retryLabel: ({ seat, jobId }, person) => atSeat(seat, () => retryLabel(floor, jobId, someone(person))),
    reprintLabel: ({ seat, reason, badge, pin }, person) =>
      atBench(seat, person, (who, orderRef) =>
        reprintLabel(
          floor,
          who,
          orderRef,
          reason,
          badge === null || pin === null ? null : { badge: badgeIn(badge), pin },
        ),
      ),
    leaveOrder: ({ seat }, person) => atSeat(seat, () => leaveOrder(floor, seat, someone(person))),

    waves: () => wavesView(floor),
    previewWave: ({ rule }) => previewWave(floor, rule),
    releaseWave: ({ rule }, person) =>
      changed(releaseWave(floor, rule, someone(person)), 'wave', 'list', 'orders'),
    holdWave: ({ waveId }, person) => changed(holdWave(floor, waveId, true, someone(person)), 'wave', 'list'),
    resumeWave: ({ waveId }, person) =>
      changed(holdWave(floor, waveId, false, someone(person)), 'wave', 'list'),
    cancelWave: ({ waveId, reason }, person) =>
      changed(cancelWave(floor, waveId, reason, someone(person)), 'wave', 'list', 'orders'),
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
    resolveException: ({ exceptionId, reason }, person) =>
      changed(settleException(floor, exceptionId, reason, someone(person)), 'exception'),

    messages: () => messagesView(floor, desk.health()),
    messageDetail: ({ messageId }) => messageDetail(floor, messageId),
    retryMessage: ({ messageId }, person) =>
      changed(retryMessage(floor, messageId, someone(person)), 'outbox'),
    resolveMessage: ({ messageId, reason }, person) =>
      changed(resolveMessage(floor, messageId, reason, someone(person)), 'outbox'),
    dismissIncoming: ({ quarantineId, reason }, person) =>
      changed(dismissIncoming(floor, quarantineId, reason, someone(person)), 'quarantine'),
    tryOmsNow: () => {
      floor.wake.feed()
      return null
    },
    lookUpOrder: ({ text }) => lookUpOrder(floor, text),

    devices: () => devicesView(floor, desk.memory),
    testDevice: ({ deviceId }, person) => {
      floor.log.info({ deviceId, personId: someone(person).personId }, 'device test')
      return desk.tests.test(deviceId, someone(person))
    },
    zeroScale: ({ deviceId }) => desk.tests.zero(deviceId),
    printJobs: () => printJobRows(floor),
    printCode: ({ kind, name }, person) => printCode(floor, kind, name, someone(person)),
    cancelPrintJob: ({ jobId, reason }, person) => cancelPrintJob(floor, jobId, reason, someone(person)),

    settings: () => desk.settings.view(),
    saveDevices: (args, person) => desk.settings.saveDevices(args, someone(person).personId),
    saveOms: (args, person) => desk.settings.saveOms(args, someone(person).personId),
    saveSound: (args, person) => desk.settings.saveSound(args, someone(person).personId),
  }
}

/** A badge given as its barcode text or as the badge number itself. */
const badgeIn = (text: string): string =>
  text.startsWith('PBB') ? text.slice(3, -1) : text.trim().toUpperCase()

/** "Print it again": a waiting job is tried at once; a failed or unknown job gets a new copy of the same bytes, the old one keeps its state. */
function retryLabel(floor: Floor, jobId: string, person: PersonRow): Outcome {
  const job = printJob(floor.db, jobId)
  const newest = job?.cartonId == null ? job : newestJobOf(floor.db, job.cartonId, job.kind)
  if (job?.state === 'queued' || job?.state === 'sending') {
    floor.wake.printing()
    return accept({ saved: 'done' }, 'unit', 'printJob')
  }
  if (job === null || newest?.jobId !== jobId || (job.state !== 'unknown' && job.state !== 'failed'))
    return refuse({ refusal: 'not-found', what: jobId })
  step(floor, () => {
    if (journalReprint(floor, job, person.personId, 'notPrinted') === null) {
      const { kind, orderRef, cartonId, about } = job
      journal(
        floor,
        {
          kind,
          orderRef,
          cartonId,
          about,
          copy: job.copy + 1,
          requestedBy: person.personId,
          requestReason: 'notPrinted',
        },
        null,
      )
    }
    floor.record({
      kind: 'label-reprinted',
      subject: job.orderRef ?? jobId,
      actor: person.personId,
      payload: { jobId, copy: job.copy + 1, reason: 'notPrinted' },
    })
  })
  floor.wake.printing()
  return accept({ saved: 'label-reprinted', copy: job.copy + 1 }, 'line', 'printJob')
}

function cancelPrintJob(floor: Floor, jobId: string, reason: string, person: PersonRow): null | Refusal {
  const job = printJob(floor.db, jobId)
  if (job === null || !['queued', 'failed', 'unknown'].includes(job.state))
    return { refusal: 'not-found', what: jobId }
  const waited = job.orderRef === null ? null : onBench(floor, job.orderRef)?.step
  if (
    job.kind === 'shippingLabel' &&
    waited?.step === 'scan-label' &&
    waited.carton.cartonId === job.cartonId
  )
    return { refusal: 'scan-label-first', trackingNumber: waited.carton.trackingNumber ?? '' }
  step(floor, () => {
    setPrintState(floor.db, jobId, 'cancelled', null, reason, isoNow(floor))
    floor.record({
      kind: 'print-job-cancelled',
      subject: job.orderRef ?? jobId,
      actor: person.personId,
      payload: { jobId, reason },
    })
  })
  floor.tell({ tell: 'changed', tables: ['printJob'] })
  return null
}
