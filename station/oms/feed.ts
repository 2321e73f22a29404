import { saveMaster } from '#db/master'
import { readMeta, saveMeta } from '#db/meta'
import { inTransaction } from '#db/statements'
import { firstSource } from '#domain/source'
import type { OmsFault, OmsReads } from '#oms/port'
import type { WireMaster } from '#oms/wire-master'
import { type Floor, isoNow } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import { claimRenewal } from '#station/oms/claims'
import { followShipped } from '#station/oms/follow-shipped'
import type { LineHealth } from '#station/oms/line-health'
import { withoutSecrets } from '#station/oms/secrets'
import { takeAsked, takeOrders, takeQuarantined } from '#station/oms/take-orders'
import type { OmsHealth } from '#station/seat/seat-view'
import { secretsOf, sourceOf } from '#station/settings'

/** Pulls the orders of one source in, of the first its master data too, for ever, and says how the connection is. */
export interface Feed {
  health: OmsHealth
  /** One whole round; resolves when what came in is on disk. */
  pull: () => Promise<void>
  start: () => void
  hurry: () => void
  stop: () => Promise<void>
}

export function orderFeed(
  floor: Floor,
  source: string,
  port: () => OmsReads | null,
  line: () => LineHealth | null,
  onAnswer: () => void,
): Feed {
  const pulledAt = source === firstSource ? 'lastPullAt' : `lastPullAt ${source}`
  const health: OmsHealth = {
    state: port() === null ? 'none' : 'starting',
    lastPullAt: readMeta(floor.db, pulledAt),
    awaySince: null,
    problem: null,
    sourceName: null,
  }
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let stopped = false
  let failures = 0
  /** The OMS wants no question for so long. */
  let askedMs = 0
  /** Asked again while at work: what it asks with may be old by now. */
  let again = false
  /** Another line than before has not said yet how it is. */
  let asked: OmsReads | null = null
  const follow = followShipped(floor, source)
  const renewClaims = claimRenewal(floor, source)

  const round = async (oms: OmsReads): Promise<void> => {
    /** What it answers counts no more: another line took its place, which may lead to another OMS. */
    const isOver = (): boolean => stopped || port() !== oms
    if (source === firstSource) {
      const master = await oms.master(readMeta(floor.db, 'masterVersion') || null)
      if (isOver()) return
      if (master !== null && 'fault' in master) return fail(master)
      if (master !== null) takeMaster(floor, master)
    }
    const open = await oms.pullOpen()
    if (isOver()) return
    if ('fault' in open) return fail(open)
    line()?.setClock(open.clockOffsetMs)
    takeQuarantined(floor, source, open.quarantined)
    const gone = await takeOrders(floor, source, open.orders, isOver)
    if (isOver()) return
    if (gone.length > 0) {
      const asked = await oms.get(gone)
      if (isOver()) return
      if ('fault' in asked) return fail(asked)
      takeQuarantined(floor, source, asked.quarantined)
      takeAsked(floor, source, gone, asked.orders, [...open.quarantined, ...asked.quarantined])
    }
    await follow(oms, isOver)
    if (isOver()) return
    renewClaims()
    const wasAway = health.state !== 'upToDate'
    failures = 0
    askedMs = 0
    Object.assign(health, { state: 'upToDate', lastPullAt: isoNow(floor), awaySince: null, problem: null })
    inTransaction(floor.db, () => saveMeta(floor.db, pulledAt, isoNow(floor)))
    if (wasAway) onAnswer()
    floor.wake.labels()
    floor.tell({ tell: 'changed', tables: ['orders'] })
    floor.tell({ tell: 'changed', tables: ['exception'] })
  }

  const fail = (fault: OmsFault): void => {
    failures++
    askedMs = fault.afterMs ?? 0
    line()?.note(fault)
    const wasAway = health.awaySince
    Object.assign(health, {
      state: fault.fault === 'auth' ? 'auth' : 'away',
      awaySince: wasAway ?? isoNow(floor),
      problem: withoutSecrets(fault.detail, secretsOf(floor.settings)),
    })
    floor.log.warn({ source, fault: fault.fault, detail: health.problem }, 'the OMS did not answer a pull')
    floor.tell({ tell: 'changed', tables: ['orders'] })
  }

  /** The line to the OMS was taken away; nobody waits for its answer any more. */
  const unasked = (): void => {
    asked = null
    if (health.state === 'none') return
    Object.assign(health, { state: 'none', awaySince: null, problem: null })
    floor.tell({ tell: 'changed', tables: ['orders'] })
  }

  const pull = async (): Promise<void> => {
    const oms = port()
    if (oms === null) return unasked()
    if (oms !== asked) Object.assign(health, { state: 'starting', awaySince: null, problem: null })
    asked = oms
    running ??= round(oms)
      .catch((error: unknown) => {
        floor.log.error({ error: String(error) }, 'a pull failed')
        if (isDiskFull(error)) floor.sayDiskFull()
        fail({ fault: 'unreadable', detail: String(error), afterMs: null })
      })
      .finally(() => {
        running = null
      })
    await running
  }

  const loop = (): void => {
    void pull().finally(() => {
      if (stopped) return
      if (again) {
        again = false
        return loop()
      }
      const pollS = (sourceOf(floor.settings, source) ?? floor.settings).oms.pollS
      const backOffS = Math.min(60, pollS * 2 ** Math.min(failures, 3))
      const waitS = failures > 0 ? Math.min(backOffS, 15) : pollS
      timer = setTimeout(loop, Math.max(askedMs, waitS * 1000))
    })
  }
  return {
    health,
    pull,
    start: loop,
    hurry: () => {
      again = running !== null
      if (stopped || again) return
      if (timer !== null) clearTimeout(timer)
      loop()
    },
    stop: async () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}

function takeMaster(floor: Floor, master: WireMaster): void {
  const { version, site, ...data } = master
  inTransaction(floor.db, () => {
    saveMaster(floor.db, data, floor.settings.owners)
    saveMeta(floor.db, 'site', JSON.stringify(site))
    saveMeta(floor.db, 'masterVersion', version)
    floor.record({
      kind: 'master-taken',
      subject: version,
      actor: null,
      payload: { items: data.items.length, locations: data.locations.length },
    })
  })
  floor.wake.numbers()
  floor.tell({ tell: 'changed', tables: ['person', 'settings', 'siteData'] })
}
