import type { News } from '#contract/commands'

type WeightNews = Extract<News, { tell: 'weight' }>

const betweenWeightsMs = 100

/**
 * Passes news on to the window. A scale may speak fifty times a second: of its weights the newest goes out ten times
 * a second, the last one always. Nothing else is ever held back.
 */
export function thinnedWeights(send: (news: News) => void, nowMs: () => number): (news: News) => void {
  const scales = new Map<string, { sentAt: number; waiting: WeightNews | null }>()
  const flush = (deviceId: string) => {
    const scale = scales.get(deviceId)
    if (scale === undefined || scale.waiting === null) return
    const news = scale.waiting
    scale.waiting = null
    scale.sentAt = nowMs()
    send(news)
  }
  return (news) => {
    if (news.tell !== 'weight') return send(news)
    const scale = scales.get(news.deviceId) ?? { sentAt: Number.NEGATIVE_INFINITY, waiting: null }
    scales.set(news.deviceId, scale)
    const timerRuns = scale.waiting !== null
    scale.waiting = news
    const waitMs = scale.sentAt + betweenWeightsMs - nowMs()
    if (waitMs <= 0) flush(news.deviceId)
    else if (!timerRuns) setTimeout(() => flush(news.deviceId), waitMs)
  }
}
