import type { DocumentAnswers, documentCommands } from '#contract/document-commands'
import { openException, openExceptions } from '#db/exceptions'
import { listIdOf } from '#db/lists'
import { orderByRef } from '#db/orders'
import { packOrder } from '#db/packing'
import { newestPaper } from '#db/papers'
import type { PersonRow } from '#db/people'
import { printJob } from '#db/print-jobs'
import { type DocumentMoment, documents, type OrderPaper } from '#domain/document'
import type { Order } from '#domain/order'
import type { Carton } from '#domain/pack'
import type { Refusal, ReprintReason } from '#domain/refusal'
import { type Floor, isoNow, isRefusal, step } from '#station/context'
import type { Desk, Handlers } from '#station/handlers'
import { journal, journalAgain } from '#station/paper/journal'
import { lookAtPaper } from '#station/paper/look-at-paper'
import {
  courierNameOf,
  customsFacts,
  deliveryFacts,
  giftFacts,
  invoiceFacts,
  localDay,
} from '#station/paper/paper-facts'
import { papersChosen } from '#station/paper/paper-rules'
import { logoView, saveLogo } from '#station/paper/site-logo'
import { cartonsOfDay, manifestNumber } from '#station/paper/walk-papers'
import { siteOf } from '#station/site'

/** Papers by hand, and the setting of when each comes out by itself. */
export function documentHandlers(
  { floor, settings }: Pick<Desk, 'floor' | 'settings'>,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof documentCommands> {
  const today = () => localDay(isoNow(floor), siteOf(floor).timeZone)
  return {
    saveDocuments: ({ documents: plan }, by) => settings.save({ documents: plan }, someone(by).personId),
    printOrderPaper: ({ orderRef, kind, reason }, by) =>
      printOrderPaper(floor, orderRef, kind, someone(by), reason),
    printPickList: ({ number }, by) => printPickList(floor, number, someone(by)),
    manifests: ({ day }) => manifests(floor, day ?? today()),
    printManifest: ({ courierId, day }, by) => printManifest(floor, courierId, day ?? today(), someone(by)),
    siteLogo: () => logoView(floor),
    saveSiteLogo: ({ png }, by) => saveLogo(floor, png, someone(by)),
    lookAtPaper: ({ jobId, page }) => lookAtPaper(floor, jobId, page),
  }
}

/**
 * Journals what comes out by itself at a moment of an order; only inside the transaction of that moment. What has no
 * data is left out: not every order has an invoice, a gift note or a border to cross. A declaration that lacks
 * something is an exception, since the carton must not leave without it; so is what a rule asks of the OMS and the OMS
 * has not told.
 */
export function journalPapers(
  floor: Floor,
  moment: DocumentMoment,
  order: Order,
  carton: Carton | null,
  personId: string,
): void {
  for (const { paper, copies, rule } of papersChosen(floor, order).filter(({ at }) => at === moment)) {
    const refusal = whyNot(floor, paper, order, carton)
    if (refusal === null)
      due(floor, paper, order, documents[paper].about === 'carton' ? carton : null, personId, copies)
    else if (refusal.refusal === 'customs-missing') tellMissing(floor, refusal, personId)
    else if (rule !== null && (paper === 'customs' || paper === 'invoiceCopy'))
      tell(floor, order.number, `${paper}: no data`, personId)
  }
}

/** Journals the pick lists of a wave where this station prints them at its release; only inside that transaction. */
export function journalPickLists(floor: Floor, numbers: readonly string[], personId: string): void {
  if (floor.settings.documents.pickList === 'release')
    for (const number of numbers) journalPickList(floor, number, personId)
}

function due(
  floor: Floor,
  kind: OrderPaper,
  order: Order,
  carton: Carton | null,
  personId: string,
  copies: number,
): void {
  const cartonId = carton?.cartonId ?? null
  const about = { kind, orderRef: order.orderRef, cartonId, about: order.number }
  if (newestPaper(floor.db, kind, order.orderRef, cartonId) !== null) return
  for (let copy = 1; copy <= copies; copy++)
    journal(floor, { ...about, copy, requestedBy: personId, requestReason: null }, null)
}

/** Why a paper cannot be made of an order, or of one of its cartons; null when it can. */
function whyNot(floor: Floor, kind: OrderPaper, order: Order, carton: Carton | null): Refusal | null {
  const at = isoNow(floor)
  const closed = carton?.state === 'closed'
  const facts =
    kind === 'deliveryOrder'
      ? deliveryFacts(floor, order, at)
      : kind === 'invoiceCopy'
        ? invoiceFacts(floor, order, at)
        : kind === 'giftCard'
          ? giftFacts(floor, order)
          : kind === 'customs' && closed
            ? customsFacts(floor, order, carton, at)
            : closed
              ? {}
              : ({ refusal: 'no-paper-data', paper: kind, orderNumber: order.number } as const)
  return isRefusal(facts) ? facts : null
}

function tellMissing(
  floor: Floor,
  { orderNumber, missing }: Extract<Refusal, { refusal: 'customs-missing' }>,
  personId: string,
): void {
  const detail = missing.map(({ sku, needs }) => `${sku}: ${needs.join(', ')}`).join('; ')
  tell(floor, orderNumber, detail, personId)
}

/** Opens an exception about an order, once. */
function tell(floor: Floor, orderNumber: string, detail: string, personId: string): void {
  const known = openExceptions(floor.db).some((one) => one.about === orderNumber && one.detail === detail)
  if (known) return
  const opened = { openedAt: isoNow(floor), openedBy: personId }
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind: 'message',
    about: orderNumber,
    detail,
    ...opened,
  })
}

/**
 * Prints a paper because somebody asks. Of what can change no more it is the same paper once more, counted. What was
 * printed before takes a reason.
 */
export function printOrderPaper(
  floor: Floor,
  orderRef: string,
  kind: OrderPaper,
  by: PersonRow,
  reason: ReprintReason | null,
): DocumentAnswers['printOrderPaper'] | Refusal {
  const held = orderByRef(floor.db, orderRef)
  if (held === null) return { refusal: 'not-found', what: orderRef }
  const { order } = held
  const closed = packOrder(floor.db, order).cartons.filter(({ state }) => state === 'closed')
  const cartons = documents[kind].about === 'carton' ? closed : [null]
  const refusals = (cartons.length === 0 ? [null] : cartons).map((carton) =>
    whyNot(floor, kind, order, carton),
  )
  const refusal = refusals.find((one) => one !== null)
  if (refusal !== undefined && refusal !== null) return refusal
  const before = cartons.map((carton) => newestPaper(floor.db, kind, orderRef, carton?.cartonId ?? null))
  if (reason === null && before.some((one) => one !== null))
    return { refusal: 'paper-printed-before', paper: kind }
  const why = reason ?? 'asked'
  const settled = held.shippedAt !== null
  return asked(floor, by, orderRef, kind, () => {
    for (const [at, carton] of cartons.entries()) {
      const cartonId = carton?.cartonId ?? null
      const printed = before[at] ?? null
      const job = printed === null ? null : printJob(floor.db, printed)
      if (job !== null && (settled || cartonId !== null)) journalAgain(floor, job, by.personId, why)
      else {
        const about = { kind, orderRef, cartonId, about: order.number, copy: (job?.copy ?? 0) + 1 }
        journal(floor, { ...about, requestedBy: by.personId, requestReason: why }, null)
      }
    }
    return cartons.length
  })
}

function printPickList(floor: Floor, number: string, by: PersonRow): null | Refusal {
  if (listIdOf(floor.db, number) === null) return { refusal: 'not-found', what: number }
  asked(floor, by, number, 'pickList', () => {
    journalPickList(floor, number, by.personId)
    return 1
  })
  return null
}

function journalPickList(floor: Floor, number: string, personId: string): void {
  const about = { kind: 'pickList', orderRef: null, cartonId: null, about: number } as const
  journal(floor, { ...about, copy: 1, requestedBy: personId, requestReason: null }, null)
}

function manifests(floor: Floor, day: string): DocumentAnswers['manifests'] {
  const rows = [...cartonsOfDay(floor, day)].map(([courierId, cartons]) => ({
    courierId,
    courierName: courierNameOf(floor, courierId),
    cartons: cartons.length,
  }))
  return { day, rows }
}

function printManifest(floor: Floor, courierId: string, day: string, by: PersonRow): null | Refusal {
  const about = manifestNumber(courierId, day)
  if (!cartonsOfDay(floor, day).has(courierId)) return { refusal: 'not-found', what: about }
  asked(floor, by, about, 'manifest', () => {
    const job = { kind: 'manifest', orderRef: null, cartonId: null, about, copy: 1 } as const
    journal(floor, { ...job, requestedBy: by.personId, requestReason: null }, null)
    return 1
  })
  return null
}

/** Journals papers with who asked for them, in one transaction, and wakes the printers. */
function asked(
  floor: Floor,
  by: PersonRow,
  subject: string,
  kind: string,
  journalAll: () => number,
): { papers: number } {
  const papers = step(floor, () => {
    const made = journalAll()
    floor.record({ kind: 'paper-asked', subject, actor: by.personId, payload: { kind, papers: made } })
    return made
  })
  floor.wake.printing()
  floor.tell({ tell: 'changed', tables: ['printJob'] })
  return { papers }
}
