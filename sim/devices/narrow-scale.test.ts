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

it('believes a line of its own pattern once the next is as long: the first after opening may have lost its head', async () => {
  await using bench = await testBench([])
  const { ear, link } = bench
  const cable = bench.keep(await openSerialPair(bench.folder, 'scale'))
  const lines = ['4 kg', '12.34 kg', '12.34 kg', '9.99 kg']
  let asked = 0
  cable.onBytes(() => void cable.write(Buffer.from(`${lines[Math.min(asked++, 3)]}\r\n`)))
  const text = { pattern: '{weight} {unit}', end: 'lf', ask: 'P\\r', zero: null, tare: null } as const
  const transport = serialTo(cable.stationPath)
  const scale = { kind: 'scale', deviceId: 'scale', name: 'Scale', ...usualScale, transport } as const
  link.send({ ask: 'configure', devices: [{ ...scale, protocol: 'text', text }] })
  await ear.next('weight', ({ reading }) => reading.text === '9.99')
  const told = ear.all('weight').map(({ reading }) => reading.text)
  expect(told.slice(0, 2)).toEqual(['12.34', '9.99'])
})
