import { z } from 'zod'
import type { OmsFinding } from '#contract/oms-connection'
import { type AskTryton, faultOf } from '#oms/connectors/tryton/ask'
import type { Tryton } from '#oms/connectors/tryton/tryton'
import type { OmsFault, StockCount } from '#oms/port'

/** Looks at the session, what its user may read, and whether the settings explain every state and carrier that is there. */
export async function verify({ ask, choices }: Tryton): Promise<OmsFinding[]> {
  const given = await ask(
    'model.stock.shipment.out.fields_get',
    [['state']],
    z.object({ state: z.object({ selection: z.array(z.tuple([z.string().nullable(), z.string()])) }) }),
  )
  if ('fault' in given)
    return [{ check: given.fault === 'auth' ? 'signIn' : 'reach', state: 'missing', detail: given.detail }]
  const signedIn: OmsFinding[] = [
    { check: 'reach', state: 'good', detail: '' },
    { check: 'signIn', state: 'good', detail: choices.user },
  ]
  if ('objection' in given)
    return [...signedIn, { check: 'rights', state: 'missing', detail: given.objection }]
  const states = given.told.state.selection.flatMap(([state]) => state ?? [])
  const carriers = await namesIn(ask, 'carrier', 'rec_name')
  return [
    ...signedIn,
    finding('rights', await unreadable(ask)),
    finding(
      'states',
      states.filter((name) => choices.states[name] === undefined),
    ),
    'fault' in carriers
      ? { check: 'couriers', state: 'missing', detail: carriers.detail }
      : finding(
          'couriers',
          carriers.filter((name) => choices.couriers[name] === undefined),
        ),
    { check: 'stock', state: 'good', detail: '' },
    { check: 'stockMovements', state: 'good', detail: '' },
    { check: 'returns', state: 'good', detail: '' },
    { check: 'lots', state: 'good', detail: '' },
    { check: 'progress', state: 'good', detail: 'picking' },
    { check: 'master', state: 'own', detail: '' },
    { check: 'numbers', state: 'own', detail: '' },
    { check: 'labels', state: 'own', detail: '' },
    { check: 'claims', state: 'none', detail: '' },
  ]
}

/** What a confirmation reads, one row each: a module or a right that is not there says so in Tryton's words. */
async function unreadable(ask: AskTryton): Promise<string[]> {
  const all = [
    'stock.shipment.out',
    'stock.move',
    'stock.shipment.internal',
    'stock.shipment.out.return',
    'stock.package',
    'stock.package.type',
    'stock.lot',
    'product.product',
  ]
  const problems = await Promise.all(
    all.map(async (model) => {
      const given = await ask(`model.${model}.search`, [[], 0, 1, null], z.array(z.number()))
      if ('told' in given)
        return model === 'stock.package.type' && given.told.length === 0 ? [`${model}: 0`] : []
      return [`${model}: ${faultOf(given).detail}`]
    }),
  )
  return problems.flat()
}

async function namesIn(ask: AskTryton, model: string, field: string): Promise<string[] | OmsFault> {
  const row = z.record(z.string(), z.unknown())
  const given = await ask(`model.${model}.search_read`, [[], 0, null, null, [field]], z.array(row))
  return 'told' in given ? given.told.map((each) => String(each[field])) : faultOf(given)
}

const finding = (check: OmsFinding['check'], lacking: readonly string[]): OmsFinding => ({
  check,
  state: lacking.length === 0 ? 'good' : 'missing',
  detail: lacking.join(', '),
})

/** Units on hand of these items in all warehouses of Tryton; items it does not know are left out. */
export async function stockOf({ ask }: Tryton, skus: readonly string[]): Promise<StockCount[] | OmsFault> {
  const places = await ask(
    'model.stock.location.search',
    [[['type', '=', 'warehouse']], 0, null, null],
    z.array(z.number()),
  )
  if (!('told' in places)) return faultOf(places)
  const given = await ask(
    'model.product.product.search_read',
    [[['code', 'in', skus]], 0, null, [['id', 'ASC']], ['code', 'quantity']],
    z.array(z.object({ code: z.string(), quantity: z.number() })),
    { locations: places.told },
  )
  return 'told' in given ? given.told.map(({ code, quantity }) => ({ sku: code, quantity })) : faultOf(given)
}
