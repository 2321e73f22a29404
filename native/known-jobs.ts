import type { DeviceNews } from '#contract/devices'

type PrintNews = Extract<DeviceNews, { news: 'print' }>

/** Remembers the print jobs of this process, so that asking twice never prints twice. */
export interface KnownJobs {
  /** `new` jobs may be sent; of the others the outcome is given, or `running` while there is none yet. */
  begin(jobId: string): 'new' | 'running' | PrintNews
  finish(news: PrintNews): void
}

const mostKnown = 5000

/** An empty memory. Jobs of which no byte left are forgotten: those may be asked again. */
export function createKnownJobs(): KnownJobs {
  const jobs = new Map<string, PrintNews | 'running'>()
  return {
    begin(jobId) {
      const known = jobs.get(jobId)
      if (known === undefined) jobs.set(jobId, 'running')
      return known ?? 'new'
    },
    finish(news) {
      jobs.delete(news.jobId)
      if (news.outcome === 'not-sent' || news.outcome === 'failed') return
      jobs.set(news.jobId, news)
      if (jobs.size <= mostKnown) return
      for (const [jobId, known] of jobs) {
        if (known === 'running') continue
        jobs.delete(jobId)
        return
      }
    },
  }
}
