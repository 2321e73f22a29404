import { type QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Answer, CommandAnswer, CommandArgs, CommandName, TableName } from '#contract/commands'
import { useWindow } from '#renderer/store/floor-context.tsx'

/** What the desk reads, and the tables whose change makes it read again. */
const reads = {
  waves: ['orders', 'wave', 'list', 'carton', 'exception'],
  previewWave: ['orders', 'wave'],
  exceptions: ['exception'],
  messages: ['outbox', 'quarantine', 'settings'],
  messageDetail: ['outbox'],
  lookUpOrder: ['orders', 'wave', 'carton', 'outbox'],
  devices: ['device', 'printJob', 'settings'],
  printJobs: ['printJob'],
  settings: ['settings', 'device', 'person'],
} as const satisfies Partial<Record<CommandName, readonly TableName[]>>
export type Read = keyof typeof reads

/** A refusal or fault as the reader of a page gets it. */
export class NotRead extends Error {
  readonly answer: Extract<Answer<unknown>, { ok: false }>
  constructor(answer: Extract<Answer<unknown>, { ok: false }>) {
    super('not read')
    this.answer = answer
  }
}

/** Reads something of the station, kept until news says it changed. */
export function useRead<N extends Read>(
  name: N,
  args: CommandArgs<N>,
): UseQueryResult<CommandAnswer<N>, NotRead> {
  const { bridge } = useWindow()
  return useQuery<CommandAnswer<N>, NotRead>({
    queryKey: [name, args],
    queryFn: async () => {
      const answer = await bridge.call(name, args)
      if (!answer.ok) throw new NotRead(answer)
      return answer.value
    },
    placeholderData: (before) => before,
  })
}

/** Forgets what was read of these tables, so that whoever shows it reads again. */
export function forget(queries: QueryClient, tables: readonly TableName[]): void {
  for (const [name, from] of Object.entries(reads))
    if (from.some((table: TableName) => tables.includes(table)))
      void queries.invalidateQueries({ queryKey: [name] })
}
