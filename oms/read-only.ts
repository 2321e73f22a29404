import type { OmsConnection } from '#contract/oms-connection'
import { connectOms } from '#oms/connectors/connect'
import type { Line } from '#oms/exchange'
import type { Memory, OmsReads } from '#oms/port'

/**
 * An OMS that can only be asked. The type has no way to tell it anything, and whatever would be sent all the same, by any
 * connector, ends here before it reaches the network.
 */
export function readsOnly(connector: OmsConnection['connector'], line: Line, memory: Memory): OmsReads {
  return connectOms(connector, { ...line, fetch: gets(line.fetch, isRead[connector.kind]) }, memory)
}

type Asked = { method: string; body: string }

/** What changes nothing there. GraphQL and JSON-RPC ask by POST, too: of them only reads, and the sign-in that they need. */
const isRead: Record<OmsConnection['connector']['kind'], (asked: Asked) => boolean> = {
  stationRest: ({ method }) => method === 'GET',
  vendure: ({ method, body }) => method === 'GET' || /^\{"query":"(query |\{|mutation SignIn\()/.test(body),
  tryton: ({ body }) =>
    /^\{"id":1,"method":"(common\.db\.login|model\.[a-z._]+\.(search|search_read|fields_get|get_preferences))"/.test(
      body,
    ),
}

const gets =
  (fetchFn: typeof fetch, reads: (asked: Asked) => boolean): typeof fetch =>
  async (ask, how) => {
    const method = (how?.method ?? (ask instanceof Request ? ask.method : 'GET')).toUpperCase()
    if (!reads({ method, body: typeof how?.body === 'string' ? how.body : '' }))
      throw new Error(`a copy only reads, and this is a ${method}`)
    return await fetchFn(ask, how)
  }
