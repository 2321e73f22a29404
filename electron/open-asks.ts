import type { DeviceAsk, DeviceNews } from '#contract/devices'

/** What was asked of the device process and not yet answered, so that its death leaves no question open. */
export interface OpenAsks {
  /** Held until the process listens. */
  wait(ask: DeviceAsk): void
  takeWaiting(): DeviceAsk[]
  posted(ask: DeviceAsk): void
  answered(news: DeviceNews): void
  /** The process died: what must be told of everything it left unanswered. */
  lost(): DeviceNews[]
  /** The process is not there: nothing left this computer. */
  refused(ask: DeviceAsk): DeviceNews[]
}

const detail = 'the device process stopped'

/** An empty list. */
export function openAsks(): OpenAsks {
  const jobs = new Set<string>()
  const requests = new Set<string>()
  let waiting: DeviceAsk[] = []
  const takeWaiting = () => {
    const taken = waiting
    waiting = []
    return taken
  }
  return {
    wait: (ask) => void waiting.push(ask),
    takeWaiting,
    posted(ask) {
      if (ask.ask === 'print') jobs.add(ask.jobId)
      if ('requestId' in ask) requests.add(ask.requestId)
    },
    answered(news) {
      if (news.news === 'print') jobs.delete(news.jobId)
      const isAnswer = news.news !== 'heard' && news.news !== 'finding'
      if ('requestId' in news && isAnswer) requests.delete(news.requestId)
    },
    lost() {
      const unknown = [...jobs].map((jobId) => printNews(jobId, 'unknown'))
      const undone = [...requests].map((requestId) => doneNews(requestId))
      jobs.clear()
      requests.clear()
      return [...unknown, ...undone, ...takeWaiting().flatMap(refusedAsk)]
    },
    refused: refusedAsk,
  }
}

function refusedAsk(ask: DeviceAsk): DeviceNews[] {
  if (ask.ask === 'print') return [printNews(ask.jobId, 'not-sent')]
  return 'requestId' in ask ? [doneNews(ask.requestId)] : []
}

const printNews = (jobId: string, outcome: 'unknown' | 'not-sent'): DeviceNews => ({
  news: 'print',
  jobId,
  outcome,
  reason: null,
  detail,
})
const doneNews = (requestId: string): DeviceNews => ({ news: 'done', requestId, ok: false, detail })
