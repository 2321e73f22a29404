import { openAbout, openException, resolveException } from '#db/exceptions'
import { readMeta, saveMeta } from '#db/meta'
import { inTransaction } from '#db/statements'
import { clockJumped } from '#domain/erase'
import { type Floor, isoNow } from '#station/context'

const trustedAt = 'clockTrustedAt'
const about = 'clock'

type Clock = Pick<Floor, 'db' | 'now' | 'upMs' | 'newId' | 'record' | 'tell'>

/** Watches whether the computer's clock may be believed; erasing is the one thing here that a wrong one would make worse. */
export interface TrustedClock {
  /** Looks; null when all is well, else what it said before and says now. Somebody is asked then. */
  look: () => { before: string; now: string } | null
  /** A person says that it is right. */
  confirm: (by: string) => void
}

export function trustedClock(floor: Clock): TrustedClock {
  const { db } = floor
  let lookedUpMs: number | null = null

  const trust = (): void => {
    saveMeta(db, trustedAt, isoNow(floor))
    lookedUpMs = floor.upMs()
  }
  const settle = (by: string, reason: string): void => {
    for (const { exceptionId } of openAbout(db, about, 'clock-jumped')) {
      resolveException(db, exceptionId, by, reason, isoNow(floor))
      floor.record({ kind: 'exception-resolved', subject: exceptionId, actor: by, payload: { reason } })
    }
  }

  const look: TrustedClock['look'] = () => {
    const before = readMeta(db, trustedAt)
    const now = isoNow(floor)
    const explainedMs = lookedUpMs === null ? 0 : floor.upMs() - lookedUpMs
    if (before === null || !clockJumped(Date.parse(before), Date.parse(now), explainedMs)) {
      inTransaction(db, () => {
        if (before !== null) settle('clock', 'fits again')
        trust()
      })
      return null
    }
    if (openAbout(db, about, 'clock-jumped').length === 0) ask(before, now)
    return { before, now }
  }

  const ask = (before: string, now: string): void => {
    inTransaction(db, () =>
      openException(db, {
        exceptionId: floor.newId(),
        kind: 'clock-jumped',
        about,
        detail: `${before} -> ${now}`,
        openedAt: now,
        openedBy: null,
      }),
    )
    floor.tell({ tell: 'changed', tables: ['exception', 'settings'] })
  }

  return {
    look,
    confirm: (by) => {
      inTransaction(db, () => {
        const before = readMeta(db, trustedAt)
        floor.record({ kind: 'clock-confirmed', subject: about, actor: by, payload: { before } })
        settle(by, 'the clock is right')
        trust()
      })
      floor.tell({ tell: 'changed', tables: ['exception', 'settings'] })
    },
  }
}
