import { z } from 'zod'
import type { Vendure } from '#oms/connectors/vendure/vendure'
import type { OmsFault } from '#oms/port'

/** What Vendure said to a change: null is a success, which is not believed before it was read back. */
type Said = { problem: string } | null | OmsFault

const result = z.looseObject({
  __typename: z.string(),
  errorCode: z.string().optional(),
  message: z.string().optional(),
  transitionError: z.string().optional(),
})
const problems = '__typename ... on ErrorResult { errorCode message }'
const transitionProblems = (name: string): string =>
  `__typename ... on ${name} { errorCode message transitionError }`

async function change(vendure: Vendure, mutation: string, variables: Record<string, unknown>): Promise<Said> {
  const given = await vendure.ask(mutation, variables, z.object({ done: result.nullable() }))
  if ('fault' in given) return given
  const { done } = given.told
  if (done?.errorCode === undefined) return null
  return { problem: `${done.errorCode}: ${done.transitionError ?? done.message ?? ''}` }
}

/** A fulfilment of these units, waiting; `trackingCode` is how it is known again. */
export const addFulfilment = (
  vendure: Vendure,
  input: {
    lines: { orderLineId: string; quantity: number }[]
    method: string
    trackingCode: string
  },
): Promise<Said> =>
  change(
    vendure,
    `mutation Fulfil($input: FulfillOrderInput!) { done: addFulfillmentToOrder(input: $input) { ${problems} } }`,
    {
      input: {
        lines: input.lines,
        handler: {
          code: 'manual-fulfillment',
          arguments: [
            { name: 'method', value: input.method },
            { name: 'trackingCode', value: input.trackingCode },
          ],
        },
      },
    },
  )

/** Moves a fulfilment on; the order's own state follows. */
export const moveFulfilment = (vendure: Vendure, id: string, state: 'Shipped' | 'Cancelled'): Promise<Said> =>
  change(
    vendure,
    `mutation Move($id: ID!, $state: String!) { done: transitionFulfillmentToState(id: $id, state: $state) {
      ${transitionProblems('FulfillmentStateTransitionError')} } }`,
    { id, state },
  )

/** Moves an order on. */
export const moveOrder = (vendure: Vendure, id: string, state: string): Promise<Said> =>
  change(
    vendure,
    `mutation MoveOrder($id: ID!, $state: String!) { done: transitionOrderToState(id: $id, state: $state) {
      ${transitionProblems('OrderStateTransitionError')} } }`,
    { id, state },
  )

/** Takes units out of an order for good. */
export const cancelUnits = (
  vendure: Vendure,
  input: { orderId: string; lines: { orderLineId: string; quantity: number }[]; reason: string },
): Promise<Said> =>
  change(
    vendure,
    `mutation CancelUnits($input: CancelOrderInput!) { done: cancelOrder(input: $input) { ${problems} } }`,
    { input },
  )

/** Writes a note into the order's history that the customer does not see, unless one that says `mark` is there. */
export async function noteOnce(
  vendure: Vendure,
  id: string,
  mark: string,
  note: string,
): Promise<OmsFault | null> {
  const read = await vendure.ask(
    `query Notes($id: ID!) { order(id: $id) {
      history(options: { filter: { type: { eq: "ORDER_NOTE" } } }) { items { data } } } }`,
    { id },
    z.object({
      order: z.object({ history: z.object({ items: z.array(z.object({ data: z.unknown() })) }) }).nullable(),
    }),
  )
  if ('fault' in read) return read
  const notes = read.told.order?.history.items ?? []
  if (notes.some(({ data }) => JSON.stringify(data).includes(mark))) return null
  const said = await change(
    vendure,
    'mutation Note($input: AddNoteToOrderInput!) { done: addNoteToOrder(input: $input) { __typename } }',
    { input: { id, note, isPublic: false } },
  )
  return said !== null && 'fault' in said ? said : null
}
