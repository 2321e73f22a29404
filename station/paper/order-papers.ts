import type { DocumentAnswers, documentCommands } from '#contract/document-commands'
import { openException, openExceptions } from '#db/exceptions'
import { listIdOf } from '#db/lists'
import { orderByRef } from '#db/orders'
import { packOrder } from '#db/packing'
import { newestPaper } from '#db/papers'
import type { PersonRow } from '#db/people'
import { printJob } from '#db/print-jobs'
import { type DocumentMoment, documents, type OrderPaper, papersAt } from '#domain/document'
import type { Order } from '#domain/order'
import type { Carton } from '#domain/pack'
import type { Refusal } from '#domain/refusal'
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
    printOrderPaper: ({ orderRef, kind }, by) => printOrderPaper(floor, orderRef, kind, someone(by)),
    printPickList: ({ number }, by) => printPickList(floor, number, someone(by)),
    manifests: ({ day }) => manifests(floor, day ?? today()),
    printManifest: ({ courierId, day }, by) => printManifest(floor, courierId, day ?? today(), someone(by)),
    lookAtPaper: ({ jobId, page }) => lookAtPaper(floor, jobId, page),
  }
}

/**
 * Journals what comes out by itself at a moment of an order; only inside the transaction of that moment. What has no
 * data is left out: not every order has an invoice, a gift note or a border to cross. A declaration that lacks
 * something is an exception, since the carton must not leave without it.
 */
export function journalPapers(
  floor: Floor,
  moment: DocumentMoment,
  order: Order,
  carton: Carton | null,
  personId: string,
): void {
  for (const kind of papersAt(floor.settings.documents, moment)) {
    const refusal = whyNot(floor, kind, order, carton)
    if (refusal === null)
      due(floor, kind, order, documents[kind].about === 'carton' ? carton : null, personId)
    else if (refusal.refusal === 'customs-missing') tellMissing(floor, refusal, personId)
  }
}

/** Journals the pick lists of a wave where this station prints them at its release; only inside that transaction. */
export function journalPickLists(floor: Floor, numbers: readonly string[], personId: string): void {
  if (floor.settings.documents.pickList === 'release')
    for (const number of numbers) journalPickList(floor, number, personId)
}

function due(floor: Floor, kind: OrderPaper, order: Order, carton: Carton | null, personId: string): void {
  const cartonId = carton?.cartonId ?? null
  const about = { kind, orderRef: order.orderRef, cartonId, about: order.number }
  if (newestPaper(floor.db, kind, order.orderRef, cartonId) === null)
    journal(floor, { ...about, copy: 1, requestedBy: personId, requestReason: null }, null)
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

/** Prints a paper because somebody asks. Of what can change no more it is the same paper once more, counted. */
export function printOrderPaper(
  floor: Floor,
  orderRef: string,
  kind: OrderPaper,
  by: PersonRow,
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
  const settled = held.shippedAt !== null
  return asked(floor, by, orderRef, kind, () => {
    for (const carton of cartons) {
      const cartonId = carton?.cartonId ?? null
      const before = newestPaper(floor.db, kind, orderRef, cartonId)
      const job = before === null ? null : printJob(floor.db, before)
      if (job !== null && (settled || cartonId !== null)) journalAgain(floor, job, by.personId, 'asked')
      else {
        const about = { kind, orderRef, cartonId, about: order.number, copy: (job?.copy ?? 0) + 1 }
        journal(floor, { ...about, requestedBy: by.personId, requestReason: 'asked' }, null)
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
