import { expect, it, vi } from 'vitest'
import { usualScale } from '#contract/devices'
import { openSerialPair } from './serial-pair.ts'
import { serialTo, testBench } from './test-bench.ts'

vi.setConfig({ testTimeout: 20_000 })

it('believes a field that is narrower than the maker says when the next one is as long', async () => {
  await using bench = await testBench([])
  const { ear, link } = bench
  const cable = bench.keep(await openSerialPair(bench.folder, 'scale'))
  /** A digit is lost once on the way of the whole one; the narrow one is always so. */
  const answers = ['     120.34 g', '    12.34 g', '     120.34 g', '    12.34 g', '    12.34 g']
  let asked = 0
  cable.onBytes(() => void cable.write(Buffer.from(`S S ${answers[Math.min(asked++, 4)]}\r\n`)))
  const transport = serialTo(cable.stationPath)
  const scale = { kind: 'scale', deviceId: 'scale', name: 'Scale', ...usualScale, transport } as const
  link.send({ ask: 'configure', devices: [scale] })
  await ear.next('weight', ({ reading }) => reading.text === '12.34')
  expect(
    ear
      .all('weight')
      .map(({ reading }) => reading.text)
      .slice(0, 3),
  ).toEqual(['120.34', '120.34', '12.34'])
})
