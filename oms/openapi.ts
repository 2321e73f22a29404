import { z } from 'zod'
import { wireAccepted, wireProblem } from '#oms/wire-answer'
import { wireClaim, wireClaimRelease } from '#oms/wire-claim'
import { wireCancelConfirmation, wireConfirmation } from '#oms/wire-confirmation'
import { wireException } from '#oms/wire-exception'
import { wireItemProposal, wireMispick } from '#oms/wire-found'
import { wireLabel, wireLabelAsk, wireVoidLabel } from '#oms/wire-label'
import { wireMaster, wireUnchanged } from '#oms/wire-master'
import { wireOrder, wireOrderPage } from '#oms/wire-order'
import { wireProgress } from '#oms/wire-progress'
import { wireRange, wireRangeRequest } from '#oms/wire-range'
import { wireReturn, wireStockCounts, wireStockMovement } from '#oms/wire-stock'
import { wireWorkStopMessage } from '#oms/wire-work'

const schemas = {
  Order: wireOrder,
  OrderPage: wireOrderPage,
  Master: wireMaster,
  Unchanged: wireUnchanged,
  RangeRequest: wireRangeRequest,
  Range: wireRange,
  LabelAsk: wireLabelAsk,
  Label: wireLabel,
  VoidLabel: wireVoidLabel,
  Confirmation: wireConfirmation,
  CancelConfirmation: wireCancelConfirmation,
  Progress: wireProgress,
  StockMovement: wireStockMovement,
  StockCounts: wireStockCounts,
  Return: wireReturn,
  Mispick: wireMispick,
  ItemProposal: wireItemProposal,
  WorkStop: wireWorkStopMessage,
  Exception: wireException,
  Claim: wireClaim,
  ClaimRelease: wireClaimRelease,
  Accepted: wireAccepted,
  Problem: wireProblem,
} as const
type SchemaName = keyof typeof schemas

/** The Station REST contract as OpenAPI 3.1, made from the schemas the station really checks with. */
export function openapi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Station REST',
      version: '1.0.0',
      summary: 'Between a Packbench station and a central OMS',
      description:
        'Rules, examples and faults: oms-contract.md beside this file. Unknown fields are ignored by both sides.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://oms.example.test' }],
    security: [{ bearer: [] }],
    paths: {
      '/v1/orders': {
        get: {
          operationId: 'getOrders',
          summary: 'The whole open set page by page, or orders by reference',
          parameters: [
            query(
              'state',
              'Every order that is pending, confirmed, picking or packing and not cancelled, held ones included',
              { const: 'open' },
            ),
            query('limit', 'Most orders on a page', {
              type: 'integer',
              minimum: 1,
              maximum: 1000,
              default: 200,
            }),
            query('after', '`next` of the page before', { type: 'string' }),
            query('refs', 'At most 100 orderRefs joined by commas; instead of the others', {
              type: 'string',
            }),
          ],
          responses: answers({ 200: 'OrderPage' }),
        },
      },
      '/v1/master': {
        get: {
          operationId: 'getMaster',
          summary: 'Everything but orders',
          parameters: [query('known', 'The version the station has', { type: 'string' })],
          responses: {
            ...answers({}),
            200: {
              description: 'All of it, or "unchanged" when `known` is current',
              content: json({ oneOf: [link('Master'), link('Unchanged')] }),
            },
          },
        },
      },
      '/v1/number-ranges': {
        post: {
          ...write(
            'leaseNumbers',
            'Leases tracking numbers or SSCCs; the key is in the body',
            'RangeRequest',
          ),
          responses: answers({ 200: 'Range', 201: 'Range' }),
        },
      },
      '/v1/labels': {
        post: {
          ...keyed('askLabel', 'The label that a courier makes for one carton', 'LabelAsk', []),
          responses: answers({ 200: 'Label', 201: 'Label' }),
        },
      },
      '/v1/labels/{key}/void': {
        post: keyed('voidLabel', 'Cancels a label at its courier', 'VoidLabel', [keyOf('label to cancel')]),
      },
      '/v1/confirmations': { post: keyed('confirmShipment', 'Makes the order Shipped', 'Confirmation', []) },
      '/v1/confirmations/{key}/cancel': {
        post: keyed('cancelConfirmation', 'Undoes a confirmation', 'CancelConfirmation', [
          keyOf('confirmation to undo'),
        ]),
      },
      '/v1/progress': {
        post: keyed('reportProgress', 'Shows how far the floor is, best effort', 'Progress', []),
      },
      '/v1/stock-movements': { post: keyed('moveStock', 'A counted change of stock', 'StockMovement', []) },
      '/v1/returns': { post: keyed('receiveReturn', 'Goods that came back', 'Return', []) },
      '/v1/mispicks': { post: keyed('chargeMispick', 'Something wrong found in a tote', 'Mispick', []) },
      '/v1/item-proposals': {
        post: keyed('proposeItem', 'What an item weighs at this site', 'ItemProposal', []),
      },
      '/v1/work-stops': {
        post: keyed('reportWorkStop', 'What became of work before packing', 'WorkStop', []),
      },
      '/v1/exceptions': {
        post: keyed(
          'reportException',
          'What nobody at the site decided in time, as it is now',
          'Exception',
          [],
        ),
      },
      '/v1/claims': {
        post: keyed('claimOrder', 'One station works on an order, or holds it longer', 'Claim', []),
      },
      '/v1/claims/release': {
        post: keyed('releaseClaim', 'The order left that floor unshipped', 'ClaimRelease', []),
      },
      '/v1/stock': {
        get: {
          operationId: 'getStock',
          summary: 'What the OMS believes to be at this site; an OMS need not have it',
          parameters: [query('skus', 'At most 100 SKUs joined by commas', { type: 'string' })],
          responses: answers({ 200: 'StockCounts' }),
        },
      },
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(name, schema)]),
      ),
    },
  }
}

/** The page's orders are checked one by one, so their schema is named here rather than in the page's own check. */
function jsonSchema(name: string, schema: z.ZodType): unknown {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input' })
  if (name === 'OrderPage')
    return {
      ...plain,
      properties: { ...plain.properties, orders: { type: 'array', maxItems: 1000, items: link('Order') } },
    }
  if (name === 'Problem')
    return {
      ...plain,
      properties: { ...plain.properties, order: { oneOf: [link('Order'), { type: 'null' }] } },
    }
  return plain
}

const link = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object) => ({ 'application/json': { schema } })
const query = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
})

const keyOf = (what: string) => ({
  name: 'key',
  in: 'path',
  required: true,
  description: `Idempotency-Key of the ${what}`,
  schema: { type: 'string' },
})

const write = (operationId: string, summary: string, body: SchemaName) => ({
  operationId,
  summary,
  requestBody: { required: true, content: json(link(body)) },
})

const keyed = (operationId: string, summary: string, body: SchemaName, parameters: object[]) => ({
  ...write(operationId, summary, body),
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'Made once for this message; the same on every repeat',
      schema: { type: 'string', minLength: 1, maxLength: 64 },
    },
    ...parameters,
  ],
  responses: answers({ 200: 'Accepted', 201: 'Accepted', 409: 'Problem' }),
})

const meanings: Readonly<Record<number, string>> = {
  200: 'As asked; for a keyed write: it took effect before',
  201: 'Took effect now',
  409: 'Conflict with the order as it is now; `order` is that order',
}

function answers(bodies: Readonly<Record<number, SchemaName>>) {
  const good = Object.entries(bodies).map(([status, name]) => [
    status,
    { description: meanings[Number(status)] ?? '', content: json(link(name)) },
  ])
  return Object.fromEntries([
    ...good,
    ['401', { description: 'Wrong or missing token', content: json(link('Problem')) }],
    [
      '429',
      {
        description: 'Too many requests; Retry-After says when to come back',
        content: json(link('Problem')),
      },
    ],
    ['4XX', { description: 'Refused for good; never sent again unchanged', content: json(link('Problem')) }],
    ['5XX', { description: 'Trouble at the OMS; asked again later' }],
  ])
}
