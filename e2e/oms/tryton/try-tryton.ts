import { type TrytonChoices, usualTryton } from '#contract/oms-connection'
import type { StationLine } from '#oms/connectors/contract/try-station'
import { trytonOms } from '#oms/connectors/tryton/tryton'
import { noPace } from '#oms/pace'
import type { OmsPort } from '#oms/port'
import { database, password } from './start-tryton.ts'

const choices: TrytonChoices = {
  ...usualTryton,
  database,
  user: 'bench',
  couriers: { 'Ninja Van - Standard': { courierId: 'NINJA', service: 'Standard' } },
  pageSize: 5,
}

/** The connector as a station in this warehouse is set up. */
export function connectBench({
  baseUrl,
  now,
  timeoutMs,
  memory,
  stranger,
  unexplained,
}: StationLine): OmsPort {
  const line = { baseUrl, token: stranger ? 'wrong' : password, fetch, now, timeoutMs, pace: noPace }
  return trytonOms(line, unexplained ? { ...choices, states: {} } : choices, memory)
}
