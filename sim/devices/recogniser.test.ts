import { existsSync, readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import { testBench } from './test-bench.ts'
import { startVirtualRecogniser } from './virtual-recogniser.ts'

vi.setConfig({ testTimeout: 20_000 })

async function listening() {
  const bench = await testBench([])
  const voice = bench.keep(await startVirtualRecogniser(bench.folder, 'b'))
  bench.link.send({ ask: 'configure', devices: [voice.device] })
  return { bench, voice, ...bench }
}
const program = (path: string, args: string[]): DeviceConfig => ({
  kind: 'recogniser',
  deviceId: 'ears',
  name: 'Ears',
  seat: 'a',
  leastConfidence: 700,
  transport: { kind: 'program', path, arguments: args },
})
/** One that is over but that nobody has asked about yet lives no more. */
const lives = (id: number): boolean =>
  existsSync(`/proc/${id}/stat`) && !/\) Z /.test(readFileSync(`/proc/${id}/stat`, 'utf8'))
const now = () => new Date().toISOString()

it('tells what the program heard with its device and seat, and started again goes on', async () => {
  const { bench, voice, ear, link } = await listening()
  await using _ = bench
  await voice.say('empat dua', { language: 'ms-MY', confidence: 810 })
  expect((await ear.next('utterance', () => true)).utterance).toMatchObject({
    deviceId: 'recogniser-b',
    seat: 'b',
    text: 'empat dua',
    confidence: 810,
    language: 'ms',
  })
  await voice.write(Buffer.from('loading the model …\n'))
  expect((await ear.state('recogniser-b', 'garbled')).detail).toBe('a line that is no JSON object')
  const broken = ear.news.length
  const line = Buffer.from(`${JSON.stringify({ text: '四二', confidence: 900, at: now() })}\n`)
  for (const byte of line) await voice.write(Uint8Array.of(byte))
  expect(
    (await ear.next('utterance', ({ utterance }) => utterance.text === '四二')).utterance.language,
  ).toBeNull()
  await ear.state('recogniser-b', 'ready', broken)
  link.send({ ask: 'test', deviceId: 'recogniser-b', requestId: 'r-1' })
  expect(await ear.next('done', () => true)).toMatchObject({ requestId: 'r-1', ok: true })

  const crashed = ear.news.length
  await voice.crash()
  expect(await ear.state('recogniser-b', 'missing', crashed)).toMatchObject({
    reason: 'program-ended',
    detail: 'it ended with code 3',
  })
  await voice.say('skip')
  expect((await ear.next('utterance', () => true, crashed)).utterance.text).toBe('skip')
})

it('hears no more from a program gone wild than anybody says', async () => {
  const { bench, voice, ear } = await listening()
  await using _ = bench
  const line = `${JSON.stringify({ text: 'skip', confidence: 900, at: now() })}\n`
  await voice.write(Buffer.from(line.repeat(60)))
  expect((await ear.state('recogniser-b', 'garbled')).detail).toBe('more utterances than anybody says')
  expect(ear.all('utterance')).toHaveLength(50)
})

it('says that there is no such program, and what one says that ends at once', async () => {
  await using bench = await testBench([
    program('/no/such/program', []),
    { ...program('/bin/sh', ['-c', 'echo no model >&2; exit 7']), deviceId: 'mute' },
  ])
  expect(await bench.ear.state('ears', 'missing')).toMatchObject({ reason: 'program-missing' })
  expect(await bench.ear.state('mute', 'missing')).toMatchObject({
    reason: 'program-ended',
    detail: 'it ended with code 7: no model',
  })
})

it('ends the program, and what that started, when it is set up no more', async () => {
  await using bench = await testBench([])
  const said = (process: string) => `echo '{"text":"'$${process}'","confidence":900,"at":"${now()}"}'`
  bench.link.send({
    ask: 'configure',
    devices: [program('/bin/sh', ['-c', `sleep 60 & child=$!; ${said('child')}; ${said('$')}; wait`])],
  })
  await bench.ear.next('utterance', () => bench.ear.all('utterance').length === 2)
  const ids = bench.ear.all('utterance').map(({ utterance }) => Number(utterance.text))
  expect(ids.map(lives)).toEqual([true, true])
  await bench.link.close()
  await vi.waitFor(() => expect(ids.map(lives)).toEqual([false, false]))
})
