import type { News, TableName } from '#contract/commands'
import type { Floor } from '#station/context'
import { worksForTwo } from '#station/people/people'
import type { SeatWork } from '#station/seat/seat-work'

/** Changes that somebody at a seat is waiting for, and those a seat shows in passing; each with how long many of them are gathered. */
const benchWaitsFor = new Set<TableName>(['printJob', 'carton', 'device', 'person'])
const benchWaitMs = 10
const seatsShow = new Set<TableName>(['outbox', 'orders', 'quarantine', 'wave'])
const passingMs = 150

/** Shows the seats again when something around them changed: a moment later, once for many changes. A seat's own step is shown at once, elsewhere. */
export function showChanges(floor: Floor, seats: SeatWork): (news: News) => void {
  let soon: { timer: NodeJS.Timeout; atMs: number } | null = null

  const show = () => {
    soon = null
    if (!floor.db.open) return
    seats.show('a', null)
    if (worksForTwo(floor)) seats.show('b', null)
  }
  const showIn = (waitMs: number) => {
    const atMs = performance.now() + waitMs
    if (soon !== null && soon.atMs <= atMs) return
    if (soon !== null) clearTimeout(soon.timer)
    soon = { timer: setTimeout(show, waitMs), atMs }
  }

  return (news) => {
    if (news.tell !== 'changed') return
    if (news.tables.some((table) => benchWaitsFor.has(table))) showIn(benchWaitMs)
    else if (news.tables.some((table) => seatsShow.has(table))) showIn(passingMs)
  }
}
