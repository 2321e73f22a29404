import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startOmsChild } from '#sim/shift/oms-child'
import { tryFolder } from '#sim/try/run-folder'
import { firstCourierMakesLabels } from './courier-labels.ts'

test('with --courier-labels the first courier of the demo says that it makes its labels, and no other does', async () => {
  const folder = mkdtempSync(join(tryFolder, 'packbench-demo-labels-'))
  const oms = await startOmsChild({ file: join(folder, 'oms.sqlite'), seed: 1, orders: 1, csv: null })
  try {
    const name = await firstCourierMakesLabels(oms)
    const { couriers } = await oms.master()
    expect([couriers[0]?.name, couriers.map(({ labels }) => labels ?? 'station')]).toEqual([
      name,
      couriers.map((_, at) => (at === 0 ? 'courier' : 'station')),
    ])
  } finally {
    await oms.stop()
    rmSync(folder, { recursive: true })
  }
})
