import type { DeviceNews } from '#contract/devices'
import { packingSlipPdf } from '#printing/testing/built-in-papers'
import { teaSlip } from '#printing/testing/example-slip'
import { type TestBench, testBench } from '#sim/devices/test-bench'
import { waitFor } from './own-process.ts'
import { type PrivateCups, privateCups } from './private-cups.ts'

/** A bench whose papers go through a real print server of its own to a real printer. */
export interface PaperBench extends TestBench {
  cups: PrivateCups
  /** Sends a packing slip the way the station does. */
  print: (jobId: string) => void
  /** What became of the job, told after news number `from`. */
  outcome: (jobId: string, from?: number) => Promise<Extract<DeviceNews, { news: 'print' }>>
  /** The jobs that CUPS has not done with, by the names it gave them; waits until there are so many. */
  waiting: (count: number) => Promise<string[]>
}

const rows = Array.from({ length: 40 }, (_, index) => {
  return {
    sku: `SKU-${index}`,
    name: `Cup ${index}`,
    insteadOf: null,
    quantity: 1,
    orderedQuantity: 1,
    lotOrSerials: [],
  }
})
/** A packing slip of more than one page. */
export const longSlip = await packingSlipPdf({ ...teaSlip, rows }, 'en')

/** Sets a bench up whose papers go to `queue`; `server` null: straight to the socket of its print server. */
export async function paperBench(
  media: string,
  queue = 'office',
  way: (cups: PrivateCups) => Promise<string> = async ({ server }) => server,
): Promise<PaperBench> {
  const cups = await privateCups()
  const transport = { kind: 'cups', queue, server: await way(cups), media } as const
  const bench = await testBench([{ kind: 'document-printer', deviceId: 'papers', name: 'Papers', transport }])
  bench.keep({ close: () => cups[Symbol.asyncDispose]() })
  return Object.assign(bench, {
    cups,
    print(jobId: string) {
      const bytes = Buffer.from(longSlip).toString('base64')
      bench.link.send({ ask: 'print', jobId, deviceId: 'papers', fileName: `slip-${jobId}.pdf`, bytes })
    },
    outcome: (jobId: string, from = 0) => bench.ear.next('print', (news) => news.jobId === jobId, from),
    async waiting(count: number) {
      const jobs = async () => {
        const said = await cups.admin('lpstat', '-o', 'office')
        return said.match(/^office-\d+/gm) ?? []
      }
      const enough = async () => {
        const names = await jobs()
        return names.length === count ? names : null
      }
      return await waitFor(`${count} jobs in CUPS`, enough, () => '')
    },
  })
}
