import type { OmsConnection } from '#contract/oms-connection'
import { stationRest } from '#oms/connectors/station-rest'
import { trytonOms } from '#oms/connectors/tryton/tryton'
import { vendureOms } from '#oms/connectors/vendure/vendure'
import type { Line } from '#oms/exchange'
import type { Memory, OmsPort } from '#oms/port'

/** The connector that the settings name, on this line. */
export function connectOms(connector: OmsConnection['connector'], line: Line, memory: Memory): OmsPort {
  switch (connector.kind) {
    case 'stationRest':
      return stationRest(line, connector.mapping)
    case 'vendure':
      return vendureOms(line, connector.choices, memory)
    case 'tryton':
      return trytonOms(line, connector.choices, memory)
  }
}
