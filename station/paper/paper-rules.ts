import type { CommandArgs } from '#contract/commands'
import {
  type PaperRuleAnswers,
  type PaperRulesView,
  type paperRuleCommands,
  paperRuleList,
  type TriedPaper,
} from '#contract/paper-rules'
import { couriers } from '#db/master'
import { orderByNumber } from '#db/orders'
import { addPaperRules, newestPaperRules, paperRulesVersion, paperRulesVersions } from '#db/paper-rules'
import type { PersonRow } from '#db/people'
import { hasDataFor, type OrderPaper } from '#domain/document'
import type { Order } from '#domain/order'
import { choosePapers, hiddenRule, type PaperChoice, type PaperRule } from '#domain/paper-rule'
import { printerOf } from '#domain/print-route'
import type { Refusal } from '#domain/refusal'
import { type Floor, isoNow, step } from '#station/context'
import type { Desk, Handlers } from '#station/handlers'
import { handlingOf } from '#station/paper/handling'
import { printerOfPaper } from '#station/paper/journal'
import { jsonOf } from '#station/paper/layouts'

/** What a supervisor says about which papers orders get. */
export function paperRuleHandlers(
  { floor }: Pick<Desk, 'floor'>,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof paperRuleCommands> {
  return {
    paperRules: ({ version }) => view(floor, version),
    savePaperRules: (args, by) => save(floor, args, someone(by)),
    tryPaperRules: ({ rules, orderNumber }) => tryRules(floor, rules, orderNumber),
  }
}

/** What is chosen for every paper of an order by the rules that count, else by this station. */
export const papersChosen = (floor: Floor, order: Order): PaperChoice[] =>
  chosenBy(floor, rulesThatCount(floor), order)

const chosenBy = (floor: Floor, rules: readonly PaperRule[], order: Order): PaperChoice[] =>
  choosePapers(rules, floor.settings.documents, {
    order,
    hazmat: handlingOf(floor, order).includes('hazmat'),
  })

function rulesThatCount(floor: Floor): PaperRule[] {
  const saved = newestPaperRules(floor.db)
  return saved === null ? [] : readRules(floor, saved)
}

/** Rules that cannot be read any more are logged, and count for nothing: every station has its own choice. */
function readRules({ log }: Floor, { version, rules }: { version: number; rules: string }): PaperRule[] {
  const read = paperRuleList.safeParse(jsonOf(rules))
  if (read.success) return read.data
  log.error({ version }, 'saved rules of papers cannot be read')
  return []
}

const mostVersions = 50

function view(floor: Floor, version: number | null): PaperRulesView | Refusal {
  const newest = newestPaperRules(floor.db)
  const shown = version === null ? newest : paperRulesVersion(floor.db, version)
  if (version !== null && shown === null) return { refusal: 'not-found', what: String(version) }
  return {
    current: newest?.version ?? 0,
    version: shown?.version ?? 0,
    rules: shown === null ? [] : readRules(floor, shown),
    versions: paperRulesVersions(floor.db, mostVersions).map((one) => ({
      version: one.version,
      savedBy: one.savedByName ?? one.savedBy,
      savedAt: one.savedAt,
      why: one.why,
    })),
  }
}

function save(
  floor: Floor,
  { version, rules, why }: CommandArgs<'savePaperRules'>,
  { personId }: PersonRow,
): PaperRuleAnswers['savePaperRules'] | Refusal {
  const wrong = whyWrong(floor, rules)
  if (wrong !== null) return wrong
  const saved = step(floor, (): { version: number } | Refusal => {
    const newest = newestPaperRules(floor.db)
    if ((newest?.version ?? 0) !== version)
      return { refusal: 'paper-rules-outdated', by: newest?.savedByName ?? newest?.savedBy ?? '–' }
    const next = version + 1
    const row = {
      version: next,
      rules: JSON.stringify(rules),
      savedBy: personId,
      savedAt: isoNow(floor),
      why,
    }
    addPaperRules(floor.db, row)
    const payload = { version: next, rules, reason: why }
    floor.record({ kind: 'paper-rules-saved', subject: 'paper-rules', actor: personId, payload })
    return { version: next }
  })
  floor.tell({ tell: 'changed', tables: ['paperRules'] })
  return saved
}

/** A rule about a courier that nobody knows here, for a printer that prints no such papers, or behind one that takes all its orders, would never count. */
function whyWrong(floor: Floor, rules: readonly PaperRule[]): Refusal | null {
  const known = new Set(couriers(floor.db).map(({ courierId }) => courierId))
  const stranger = rules.flatMap(({ of }) => of.courierIds).find((courierId) => !known.has(courierId))
  if (stranger !== undefined) return { refusal: 'not-found', what: stranger }
  const other = rules.find(({ paper, printer }) => printer !== null && isOfOtherKind(floor, paper, printer))
  if (other !== undefined) return { refusal: 'not-found', what: other.printer ?? '' }
  const hidden = hiddenRule(rules)
  return hidden === null ? null : { refusal: 'paper-rule-hidden', ...hidden }
}

/** Whether this station knows that name only of other devices; of a printer that it does not know another one may. */
const isOfOtherKind = (floor: Floor, paper: OrderPaper, name: string): boolean => {
  const known = floor.settings.devices.filter((one) => one.name === name)
  return known.length > 0 && !known.some(({ kind }) => kind === printerOf[paper])
}

function tryRules(
  floor: Floor,
  rules: readonly PaperRule[],
  orderNumber: string,
): PaperRuleAnswers['tryPaperRules'] | Refusal {
  const held = orderByNumber(floor.db, orderNumber)
  if (held === null) return { refusal: 'not-found', what: orderNumber }
  const { order } = held
  const papers = chosenBy(floor, rules, order).map(
    (choice): TriedPaper => ({
      ...choice,
      printerName:
        printerOfPaper(floor, { kind: choice.paper, orderRef: order.orderRef, ...choice })?.name ?? null,
      hasData: hasDataFor(choice.paper, order, true),
    }),
  )
  return { orderNumber: order.number, papers }
}
