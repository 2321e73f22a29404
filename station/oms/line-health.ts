import type { OmsLineView } from '#contract/desk-views'
import { oldestPendingAt } from '#db/outbox'
import { firstSource } from '#domain/source'
import type { Answer } from '#oms/exchange'
import { faultOfStatus } from '#oms/exchange'
import type { CountedPace, Pace } from '#oms/pace'
import type { OmsFault } from '#oms/port'
import { type Floor, isoNow } from '#station/context'
import { withoutSecrets } from '#station/oms/secrets'
import { isTokenLost, type Source, secretsOf } from '#station/settings'

/** The pace of a station's line, and what went wrong on it last. */
export interface LineHealth {
  pace: Pace
  /** What a pull came to grief over. */
  note: (fault: OmsFault) => void
  /** How far ahead the clock of the OMS was at a pull. */
  setClock: (aheadMs: number) => void
  view: () => OmsLineView
}

/** Every answer of a source is listened to; a refusal of one message is no trouble of the line. */
export function lineHealth(floor: Floor, source: () => Source | null, pace: CountedPace): LineHealth {
  const mark = source()?.mark ?? firstSource
  const perMinute = () => source()?.connection.perMinute ?? null
  const isLost = () => isTokenLost(source() ?? { oms: floor.settings.oms })
  let trouble: OmsLineView['trouble'] = null
  let clockAheadMs: number | null = null
  const note = ({ fault, detail }: OmsFault): void => {
    trouble = {
      kind: isLost() ? 'token-lost' : fault,
      detail: withoutSecrets(detail, secretsOf(floor.settings)).slice(0, 200),
      at: isoNow(floor),
    }
  }
  return {
    note,
    setClock: (aheadMs) => {
      clockAheadMs = aheadMs
    },
    pace: {
      enter: async () => (isLost() ? tokenLost : await pace.enter()),
      heard: (how) => {
        pace.heard(how)
        const fault = troubleIn(how)
        if (fault !== null) note(fault)
      },
    },
    view: () => {
      const { requests, quietMs } = pace.standing()
      return {
        requests,
        perMinute: perMinute(),
        quietUntil: quietMs === 0 ? null : new Date(floor.now().getTime() + quietMs).toISOString(),
        oldestAt: oldestPendingAt(floor.db, mark),
        clockAheadMs,
        trouble,
      }
    },
  }
}

/** Nothing is asked with no token: the OMS would count it as a wrong one. */
const tokenLost: OmsFault = {
  fault: 'auth',
  detail: 'the token was sealed by another account or computer and cannot be opened: enter it again',
  afterMs: null,
}

function troubleIn(how: Answer | OmsFault): OmsFault | null {
  const fault = 'fault' in how ? how : faultOfStatus(how)
  return fault === null || fault.fault === 'unreadable' ? null : fault
}
