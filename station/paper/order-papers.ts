import type { DocumentAnswers, documentCommands } from '#contract/document-commands'
import { openException, openExceptions } from '#db/exceptions'
import { listIdOf } from '#db/lists'
import { orderByRef } from '#db/orders'
import { packOrder } from '#db/pack-orders'
import { newestPaper, type PaperOf } from '#db/papers'
import type { PersonRow } from '#db/people'
import { type DocumentMoment, documents, type OrderPaper } from '#domain/document'
import type { Order } from '#domain/order'
import type { Carton } from '#domain/pack-order'
import type { PaperChoice } from '#domain/paper-rule'
import type { Refusal } from '#domain/refusal'
import { type Floor, isoNow, isRefusal } from '#station/context'
import type { Desk, Handlers } from '#station/handlers'
import { manifests, printManifest, siteDay } from '#station/paper/hand-over'
import { journal, usualWay } from '#station/paper/journal'
import { lookAtPaper } from '#station/paper/look-at-paper'
import { type Asking, asked, atDesk, journalAsked, whyNotAgain } from '#station/paper/paper-copies'
import { customsFacts, deliveryFacts, giftFacts, invoiceFacts } from '#station/paper/paper-facts'
import { papersChosen } from '#station/paper/paper-rules'
import { logoView, saveLogo } from '#station/paper/site-logo'

/** Papers by hand, and the setting of when each comes out by itself. */
export function documentHandlers(
  { floor, settings }: Pick<Desk, 'floor' | 'settings'>,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof documentCommands> {
  return {
    saveDocuments: ({ documents: plan }, by) => settings.save({ documents: plan }, someone(by).personId),
    printOrderPaper: ({ orderRef, kind, reason }, by) =>
      printOrderPaper(floor, orderRef, kind, atDesk(someone(by), reason)),
    printPickList: ({ number, reason }, by) => printPickList(floor, number, atDesk(someone(by), reason)),
    manifests: ({ day }) => manifests(floor, day ?? siteDay(floor)),
    printManifest: ({ courierId, day, reason }, by) =>
      printManifest(floor, courierId, day ?? siteDay(floor), atDesk(someone(by), reason)),
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
  for (const choice of papersChosen(floor, order).filter(({ at }) => at === moment)) {
    const { paper, rule } = choice
    const refusal = whyNot(floor, paper, order, carton)
    if (refusal === null)
      due(floor, choice, order, documents[paper].about === 'carton' ? carton : null, personId)
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
  { paper: kind, copies, printer, language }: PaperChoice,
  order: Order,
  carton: Carton | null,
  personId: string,
): void {
  const cartonId = carton?.cartonId ?? null
  const about = { kind, orderRef: order.orderRef, cartonId, about: order.number }
  const way = { printer, language }
  if (newestPaper(floor.db, about) !== null) return
  for (let copy = 1; copy <= copies; copy++)
    journal(floor, { ...about, copy, requestedBy: personId, requestReason: null, way }, null)
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
 * printed before takes a reason, and from the second time on a supervisor.
 */
export function printOrderPaper(
  floor: Floor,
  orderRef: string,
  kind: OrderPaper,
  asking: Asking,
): DocumentAnswers['printOrderPaper'] | Refusal {
  const held = orderByRef(floor.db, orderRef)
  if (held === null) return { refusal: 'not-found', what: orderRef }
  const { order } = held
  const closed = packOrder(floor.db, order).cartons.filter(({ state }) => state === 'closed')
  const cartons = documents[kind].about === 'carton' ? closed : [null]
  const of = (carton: Carton | null): PaperOf => ({
    ...{ kind, orderRef, cartonId: carton?.cartonId ?? null, about: order.number },
  })
  const refusals = [
    ...(cartons.length === 0 ? [null] : cartons).map((carton) => whyNot(floor, kind, order, carton)),
    ...cartons.map((carton) => whyNotAgain(floor, of(carton), asking)),
  ]
  const refusal = refusals.find((one) => one !== null)
  if (refusal !== undefined && refusal !== null) return refusal
  const way = papersChosen(floor, order).find(({ paper }) => paper === kind) ?? usualWay
  return asked(floor, asking, orderRef, kind, () => {
    for (const carton of cartons)
      journalAsked(floor, of(carton), asking, way, held.shippedAt !== null || carton !== null)
    return cartons.length
  })
}

/** A walk may have changed since its pick list was printed, so each copy says how it stands. */
function printPickList(floor: Floor, number: string, asking: Asking): null | Refusal {
  if (listIdOf(floor.db, number) === null) return { refusal: 'not-found', what: number }
  const of = { kind: 'pickList', orderRef: null, cartonId: null, about: number } as const
  const refusal = whyNotAgain(floor, of, asking)
  if (refusal !== null) return refusal
  asked(floor, asking, number, 'pickList', () => {
    journalAsked(floor, of, asking, usualWay, false)
    return 1
  })
  return null
}

function journalPickList(floor: Floor, number: string, personId: string): void {
  const about = { kind: 'pickList', orderRef: null, cartonId: null, about: number } as const
  journal(floor, { ...about, copy: 1, requestedBy: personId, requestReason: null }, null)
}
