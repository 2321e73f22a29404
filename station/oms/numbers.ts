import { createHash } from 'node:crypto'
import { quarantine } from '#db/exceptions'
import { couriers } from '#db/master'
import { freeNumbers, type LeaseRequest, openLeaseRequests, saveLease, saveLeaseRequest } from '#db/numbers'
import { inTransaction } from '#db/statements'
import { firstSource } from '#domain/source'
import type { NumberSource } from '#oms/port'
import { makeDueLabels } from '#station/bench/due-labels'
import { type Floor, isoNow } from '#station/context'
import { isDiskFull } from '#station/disk-full'

/** Enough for a long time without the OMS, asked again well before the end. */
const leaseCount = 400
const askBelow = 150

/** Keeps leased tracking and SSCC numbers in store, and makes the labels that had to wait for them. */
export function numberLease(
  floor: Floor,
  port: () => NumberSource | null,
): { wake: () => void; refill: () => Promise<void>; stop: () => Promise<void> } {
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  /** Asked again while at work: what was counted before may be wrong by now. */
  let again = false

  const refill = async (): Promise<void> => {
    const oms = port()
    if (oms === null || stopped) return
    again = running !== null
    running ??= work(oms)
      .catch((error: unknown) => {
        floor.log.error({ error: String(error) }, 'numbers could not be leased')
        if (isDiskFull(error)) floor.sayDiskFull()
        tryLater()
      })
      .finally(() => {
        running = null
        if (again) void refill()
      })
    await running
  }

  const tryLater = (): void => {
    if (timer !== null) clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void refill(), 5_000)
  }

  const work = async (oms: NumberSource): Promise<void> => {
    const needs = [
      { kind: 'sscc' as const, courierId: null },
      ...couriers(floor.db).map(({ courierId }) => ({ kind: 'tracking' as const, courierId })),
    ]
    const open = openLeaseRequests(floor.db)
    for (const { kind, courierId } of needs) {
      if (freeNumbers(floor.db, kind, courierId) >= askBelow) continue
      if (open.some((one) => one.kind === kind && one.courierId === courierId)) continue
      const request: LeaseRequest = { key: floor.newId(), kind, courierId, count: leaseCount }
      inTransaction(floor.db, () => saveLeaseRequest(floor.db, request))
      open.push(request)
    }
    let lacking = false
    for (const request of open) {
      const leased = await oms.leaseNumbers(request)
      if (stopped) return
      if (!('fault' in leased)) takeLease(floor, request, leased)
      else {
        lacking = true
        /** That a courier has no numbers says nothing of the others; who does not answer need not be asked on. */
        if (leased.fault !== 'unreadable') break
      }
    }
    makeDueLabels(floor)
    if (lacking) tryLater()
  }

  return {
    refill,
    wake: () => void refill(),
    stop: async () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}

/** What a number must look like to be printed and read back; others are set aside, visibly. */
const wellFormed = { sscc: /^\d{17}$/, tracking: /^[\x21-\x7e]{6,30}$/ } as const

function takeLease(floor: Floor, request: LeaseRequest, leased: readonly string[]): void {
  const good = leased.filter((number) => wellFormed[request.kind].test(number))
  const bad = leased.filter((number) => !good.includes(number))
  inTransaction(floor.db, () => {
    saveLease(floor.db, request, good)
    if (bad.length === 0) return
    const raw = JSON.stringify({ ...request, numbers: bad })
    quarantine(floor.db, {
      quarantineId: floor.newId(),
      toldBy: firstSource,
      orderRef: null,
      source: 'number ranges',
      reason: `${bad.length} numbers cannot be printed as ${request.kind}`,
      raw,
      rawHash: createHash('sha256').update(raw).digest('hex'),
      at: isoNow(floor),
    })
  })
}
