import type { Floor } from '#station/context'
import { type CourierLabels, courierLabels } from '#station/oms/courier-labels'
import { type Feed, orderFeed } from '#station/oms/feed'
import type { OmsAccess } from '#station/oms/oms-line'
import { outboxSender, type Sender } from '#station/oms/sender'
import type { OmsHealth } from '#station/seat/seat-view'
import { nameOfSource } from '#station/settings'

/** What goes to and fro between this station and its sources; none of them waits for another. */
export interface Feeds {
  /** How it stands with all of them: the worst, and the oldest reading. */
  health: () => OmsHealth
  healthOf: (mark: string) => OmsHealth
  start: () => void
  /** Messages were saved. */
  wake: () => void
  wakeLabels: () => void
  /** One source may have something new. */
  hurryOne: (mark: string) => void
  /** Asks and tells at once, also what the settings name since. */
  hurry: () => void
  stop: () => Promise<void>
}

interface Traffic {
  feed: Feed
  sender: Sender
  labels: CourierLabels
}

/** `onAnswer`: the first source, which gives the numbers, answers again. */
export function omsFeeds(floor: Floor, oms: OmsAccess, random: () => number, onAnswer: () => void): Feeds {
  const running = new Map<string, Traffic>()
  const ending: Promise<unknown>[] = []
  let started = false

  const begin = (mark: string): Traffic => {
    const sender = outboxSender(floor, mark, () => oms.sends(mark), random)
    const feed = orderFeed(
      floor,
      mark,
      () => oms.reads(mark),
      () => oms.health(mark),
      () => {
        sender.reconnected()
        onAnswer()
      },
    )
    const labels = courierLabels(floor, mark, () => oms.sends(mark))
    if (started) feed.start()
    return { feed, sender, labels }
  }
  const end = ({ feed, sender, labels }: Traffic) => Promise.all([feed.stop(), sender.stop(), labels.stop()])

  /** One for each source that the settings name; those of others end. Answers the ones that were there before. */
  const match = (): Traffic[] => {
    const marks = oms.marks()
    for (const [mark, traffic] of running) {
      if (marks.includes(mark)) continue
      running.delete(mark)
      ending.push(end(traffic))
    }
    const known = [...running.values()]
    for (const mark of marks) if (!running.has(mark)) running.set(mark, begin(mark))
    return known
  }
  match()

  return {
    health: () =>
      worstOf(
        [...running].map(([mark, { feed }]) => ({
          ...feed.health,
          sourceName: nameOfSource(floor.settings, mark),
        })),
      ),
    healthOf: (mark) => running.get(mark)?.feed.health ?? nothingYet,
    start: () => {
      started = true
      for (const { feed, sender, labels } of running.values()) {
        feed.start()
        labels.wake()
        sender.wake()
      }
    },
    wake: () => {
      for (const { sender } of running.values()) sender.wake()
    },
    wakeLabels: () => {
      for (const { labels } of running.values()) labels.wake()
    },
    hurryOne: (mark) => running.get(mark)?.feed.hurry(),
    hurry: () => {
      for (const { feed } of match()) feed.hurry()
      for (const { sender } of running.values()) sender.reconnected()
    },
    stop: async () => {
      await Promise.all([...ending, ...[...running.values()].map(end)])
    },
  }
}

const nothingYet: OmsHealth = {
  state: 'none',
  lastPullAt: null,
  awaySince: null,
  problem: null,
  sourceName: null,
}
const urgency: readonly OmsHealth['state'][] = ['auth', 'away', 'starting', 'upToDate', 'none']

function worstOf(all: readonly OmsHealth[]): OmsHealth {
  const used = all.filter(({ state }) => state !== 'none')
  const [worst] = used.toSorted((one, two) => urgency.indexOf(one.state) - urgency.indexOf(two.state))
  if (worst === undefined) return { ...(all[0] ?? nothingYet), sourceName: null }
  const pulls = used.map(({ lastPullAt }) => lastPullAt)
  const oldest = pulls.includes(null) ? null : pulls.toSorted()[0]
  const isAlike = used.every(({ state }) => state === worst.state)
  return { ...worst, lastPullAt: oldest ?? null, sourceName: isAlike ? null : worst.sourceName }
}
