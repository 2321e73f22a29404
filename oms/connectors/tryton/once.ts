import { z } from 'zod'
import { faultOf } from '#oms/connectors/tryton/ask'
import type { Tryton } from '#oms/connectors/tryton/tryton'
import type { OmsFault, Outcome } from '#oms/port'
import { outcomeOfFault } from '#oms/send-message'

/** A document that a station makes in Tryton, and the button that brings it on from each state. */
export interface Document {
  model: 'stock.shipment.internal' | 'stock.shipment.out.return'
  /** Every field but the reference, which is the station's mark. */
  values: Record<string, unknown>
  /** Null where it is finished, or where a person there goes on with it. */
  button(state: string): string | null
  /** What Tryton means when it cannot reserve the goods of it. */
  lacking: string
}

interface Done {
  step: string
  objection: string | null
}
const row = z.object({ id: z.number().int(), number: z.string().nullable(), state: z.string() })
/** More steps than any such document has. */
const mostSteps = 12

/**
 * Makes a document once, whatever is lost on the way. Tryton knows no keys, so the document itself carries this one as its
 * reference: it is looked for before it is made, brought on from the state it is in, and believed when it is read so. One
 * that a late request made besides has moved nothing, and is deleted. What Tryton says no to leaves nothing behind.
 */
export async function once(tryton: Tryton, key: string, document: Document): Promise<Outcome> {
  const { model, button } = document
  let before: Done | null = null
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const found = await tryton.ask(
      `model.${model}.search_read`,
      [[['reference', '=', markOf(key)]], 0, null, [['id', 'ASC']], ['number', 'state']],
      z.array(row),
    )
    if (!('told' in found)) return outcomeOfFault(faultOf(found))
    const [mine, ...late] = found.told
    const next: string | null =
      late.length > 0 ? 'delete' : mine === undefined ? 'create' : button(mine.state)
    if (next === null)
      return { kind: before === null ? 'already' : 'applied', reference: mine?.number ?? String(mine?.id) }
    if (before?.step === next) {
      if (before.objection === null) return retry(`Tryton accepted ${next}, but it is not done`)
      if (mine !== undefined) await press(tryton, document, 'delete', [[mine.id]])
      return { kind: 'refused', reason: before.objection, raw: '' }
    }
    const ids = late.length > 0 ? late.map(({ id }) => id) : [mine?.id]
    const made = [{ ...document.values, reference: markOf(key) }]
    const said: Done | OmsFault = await press(tryton, document, next, [next === 'create' ? made : ids])
    if ('fault' in said) return outcomeOfFault(said)
    before = said
  }
  return retry('more steps than such a document has')
}

const markOf = (key: string): string => `packbench:${key}`
const retry = (reason: string): Outcome => ({ kind: 'retry', reason, afterMs: null, takesNone: false })

async function press(
  { ask }: Tryton,
  { model, lacking }: Document,
  step: string,
  params: readonly unknown[],
): Promise<Done | OmsFault> {
  const given = await ask(`model.${model}.${step}`, params, z.unknown())
  if ('fault' in given) return given
  if ('objection' in given) return { step, objection: given.objection }
  return { step, objection: given.told === false ? lacking : null }
}
