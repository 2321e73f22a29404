import { describeConnector } from '#oms/connectors/contract/try-connector'
import type { RealOms } from '#oms/connectors/contract/try-station'
import { startTryton } from './start-tryton.ts'
import { connectBench } from './try-tryton.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

/** What Tryton answers to a change, whether it did it or not. */
const answers: [RegExp, string][] = [
  [/assign_try"/, 'true'],
  [/\.create"/, '[987654]'],
  [/\.(write|wait|pick|pack|done|delete)"/, 'null'],
]

async function tryton(): Promise<RealOms> {
  const server = await startTryton()
  const warehouse = await openWarehouse(server.url)
  return {
    url: server.url,
    connect: connectBench,
    skus: ['TEA-1', 'MUG-1'],
    order: soldBefore(warehouse),
    threePages: 11,
    cancel: warehouse.cancel,
    edit: warehouse.edit,
    left: warehouse.left,
    isOpen: async (orderRef) => !['done', 'cancelled'].includes(await warehouse.state(orderRef)),
    neverReopens: true,
    endSessions: warehouse.endSessions,
    explainsStates: true,
    pretend: (asked) => {
      const [, result] = answers.find(([method]) => method.test(asked)) ?? []
      return result === undefined ? null : `{"id":1,"result":${result}}`
    },
    stock: warehouse.stock,
    place: 'A-01-1',
    recount: warehouse.recount,
    restocked: warehouse.restocked,
    // what is received and not put away lies at its input, which is in the warehouse
    waitsInside: 1,
    faults: warehouse.faults,
    close: server.close,
  }
}

/** Orders of one kind are sold some at a time, and each is given out once. */
function soldBefore({ sellSome }: Warehouse): RealOms['order'] {
  const sold = new Map<string, string[]>()
  return async (lines) => {
    const kind = JSON.stringify(lines)
    const ready = sold.get(kind) ?? []
    sold.set(kind, ready)
    if (ready.length === 0) ready.push(...(await sellSome(5, lines)))
    return ready.shift() ?? ''
  }
}

describeConnector('Tryton', tryton, process.env.PACKBENCH_LONG === 'yes' ? 1 : 17)
