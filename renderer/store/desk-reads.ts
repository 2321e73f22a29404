import { type QueryClient, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import type { Answer, CommandAnswer, CommandArgs, CommandName, TableName } from '#contract/commands'
import { useWindow } from '#renderer/store/floor-context.tsx'

/** What the desk reads, and the tables whose change makes it read again. */
const reads = {
  waves: ['orders', 'wave', 'list', 'carton', 'exception'],
  waveOrders: ['orders', 'wave', 'list'],
  wavePlan: ['wavePlan', 'orders', 'wave'],
  planWays: ['wavePlan'],
  waveTemplates: ['waveTemplate', 'siteData'],
  releaseAdvice: ['wave'],
  exceptions: ['exception'],
  labelTemplates: ['labelTemplate', 'settings', 'person'],
  labelTemplate: ['labelTemplate'],
  shiftForecast: ['orders', 'wave', 'list', 'carton', 'person', 'floorMap', 'supply', 'siteData'],
  supplies: ['supply', 'printJob', 'carton', 'settings', 'siteData'],
  goodsMoves: ['siteData', 'floorMap'],
  floorMap: ['floorMap', 'siteData'],
  setApart: ['setApart', 'siteData'],
  stockDifferences: ['stockDifference'],
  messages: ['outbox', 'quarantine', 'settings', 'orders'],
  messageDetail: ['outbox'],
  lookUpOrder: ['orders', 'wave', 'carton', 'outbox'],
  devices: ['device', 'printJob', 'settings'],
  benchSetup: ['device', 'settings'],
  serialPorts: ['device'],
  usbDevices: ['device'],
  printJobs: ['printJob'],
  lookAtPaper: ['printJob'],
  manifests: ['carton'],
  siteLogo: ['settings', 'person'],
  paperRules: ['paperRules', 'person'],
  settings: ['settings', 'device', 'person'],
  practice: ['settings', 'outbox'],
  updates: ['settings'],
  virtualBench: ['virtualBench'],
  virtualLabel: [],
  safety: ['settings', 'exception'],
  people: ['person'],
  siteData: ['siteData', 'settings'],
  importDraft: ['siteData'],
  importRows: ['siteData'],
  codeChoices: ['siteData', 'person', 'settings', 'printJob'],
  previewCodes: ['siteData', 'person', 'settings'],
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

/** How one thing is read of the station for this half of the window. */
function readOf<N extends Read>(
  { bridge, store }: ReturnType<typeof useWindow>,
  name: N,
  args: CommandArgs<N>,
) {
  const { seat } = store.getState()
  return {
    queryKey: [name, args, seat],
    queryFn: async (): Promise<CommandAnswer<N>> => {
      const answer = await bridge.call(name, args, seat)
      if (!answer.ok) throw new NotRead(answer)
      return answer.value
    },
  }
}

/** Reads something of the station, kept until news says it changed. */
export function useRead<N extends Read>(
  name: N,
  args: CommandArgs<N>,
): UseQueryResult<CommandAnswer<N>, NotRead> {
  const window = useWindow()
  return useQuery<CommandAnswer<N>, NotRead>({
    ...readOf(window, name, args),
    placeholderData: (before) => before,
  })
}

/** The same, read again as time goes by too: what is foretold changes while nothing happens. */
export function useLiveRead<N extends Read>(
  name: N,
  args: CommandArgs<N>,
  everyMs: number,
): UseQueryResult<CommandAnswer<N>, NotRead> {
  const window = useWindow()
  return useQuery<CommandAnswer<N>, NotRead>({
    ...readOf(window, name, args),
    placeholderData: (before) => before,
    refetchInterval: everyMs,
  })
}

/** Reads the same thing with several arguments, such as the pages of a long list; what is not here yet is undefined. */
export function useReads<N extends Read>(
  name: N,
  all: readonly CommandArgs<N>[],
): (CommandAnswer<N> | undefined)[] {
  const window = useWindow()
  return useQueries({
    queries: all.map((args) => readOf(window, name, args)),
    combine: (results) => results.map(({ data }) => data),
  })
}

/** Forgets what was read of these tables, so that whoever shows it reads again. */
export function forget(queries: QueryClient, tables: readonly TableName[]): void {
  for (const [name, from] of Object.entries(reads))
    if (from.some((table: TableName) => tables.includes(table)))
      void queries.invalidateQueries({ queryKey: [name] })
}
