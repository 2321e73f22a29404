import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import { usualConfidence } from '#contract/recogniser'
import { benchSheetText } from '#domain/bench-sheet'
import { bench } from '#sim/try/try-warehouse'
import { devicesOfSheet, sheetOf } from '#station/devices/bench-sheet'

const ears: DeviceConfig = {
  kind: 'recogniser',
  deviceId: 'ears',
  name: 'Ears',
  seat: 'a',
  leastConfidence: usualConfidence,
  transport: { kind: 'program', path: '/bin/sh', arguments: ['-c', 'anything'] },
}

test('a sheet names no program to run, neither one of ours nor one that somebody made', () => {
  const made = benchSheetText(deflateRawSync(Buffer.from(JSON.stringify([...bench, ears]))))
  expect(devicesOfSheet(sheetOf([...bench, ears]))).toEqual(bench)
  expect(devicesOfSheet(made)).toEqual(bench)
})
