import { claim, releaseClaim } from './claims.ts'
import { exception } from './exceptions.ts'
import { itemProposal, mispick } from './findings.ts'
import { leaseNumbers, progress } from './floor-messages.ts'
import { label, voidLabel } from './labels.ts'
import { ordersPage } from './order-pages.ts'
import { problem, type Reply } from './reply.ts'
import { cancelConfirmation, confirm } from './shipments.ts'
import { returned, stockCounts, stockMovement } from './stock-messages.ts'
import { type Store, setting } from './store.ts'
import type { Trouble } from './trouble.ts'
import { workStop } from './work-stops.ts'

/** One request to the Station REST side, already read. */
export interface Call {
  method: string
  url: URL
  key: string | null
  body: unknown
}

/** Everything below /v1, after the token was checked. */
export async function stationApi(store: Store, call: Call, trouble: Trouble | null): Promise<Reply> {
  const { method, url, key, body } = call
  const path = url.pathname
  if (method === 'GET' && path === '/v1/orders') return ordersPage(store, url.searchParams, trouble)
  if (method === 'GET' && path === '/v1/master') return master(store, url.searchParams.get('known'))
  if (method === 'GET' && path === '/v1/stock') return stockCounts(store, url.searchParams.get('skus'))
  if (method !== 'POST') return problem(404, 'unknown-path', `${method} ${path}`, null)
  const cancelled = /^\/v1\/confirmations\/([^/]+)\/cancel$/.exec(path)?.[1]
  if (cancelled !== undefined) return cancelConfirmation(store, key, decodeURIComponent(cancelled), body)
  const voided = /^\/v1\/labels\/([^/]+)\/void$/.exec(path)?.[1]
  if (voided !== undefined) return voidLabel(store, key, decodeURIComponent(voided), body)
  if (path === '/v1/labels') return await label(store, key, body)
  if (path === '/v1/confirmations') return confirm(store, key, body)
  if (path === '/v1/progress') return progress(store, key, body)
  if (path === '/v1/stock-movements') return stockMovement(store, key, body)
  if (path === '/v1/mispicks') return mispick(store, key, body)
  if (path === '/v1/item-proposals') return itemProposal(store, key, body)
  if (path === '/v1/work-stops') return workStop(store, key, body)
  if (path === '/v1/exceptions') return exception(store, key, body)
  if (path === '/v1/claims') return claim(store, key, body)
  if (path === '/v1/claims/release') return releaseClaim(store, key, body)
  if (path === '/v1/returns') return returned(store, key, body)
  if (path === '/v1/number-ranges') return leaseNumbers(store, body)
  return problem(404, 'unknown-path', `${method} ${path}`, null)
}

function master(store: Store, known: string | null): Reply {
  const version = setting(store, 'masterVersion')
  if (known !== null && known === version) return { status: 200, body: { unchanged: true, version } }
  return { status: 200, body: JSON.parse(setting(store, 'master') ?? 'null') }
}
