import { describe, expect, it, vi } from 'vitest'
import { usualScale } from '#contract/devices'
import { benchScale, createVirtualScale } from '#native/practice/virtual-scale'
import { openSerialPair } from './serial-pair.ts'
import { serialTo, testBench } from './test-bench.ts'

vi.setConfig({ testTimeout: 20_000 })

async function plugged() {
  const bench = await testBench([])
  const cable = bench.keep(await openSerialPair(bench.folder, 'scale'))
  const scale = bench.keep(createVirtualScale(cable, { ...benchScale, settleMs: 300 }))
  const transport = serialTo(cable.stationPath)
  bench.link.send({
    ask: 'configure',
    devices: [{ kind: 'scale', deviceId: 'scale', name: 'Scale', ...usualScale, transport }],
  })
  await bench.ear.state('scale', 'ready')
  return { bench, cable, scale, ...bench }
}

describe.concurrent('a scale on a real serial line', () => {
  it('moves, then stands still on the weight', async () => {
    const { bench, scale, ear } = await plugged()
    await using _ = bench
    const from = ear.news.length
    scale.swing(1_234_560)
    await ear.next('weight', ({ reading }) => !reading.stable, from)
    scale.rest()
    const { reading } = await ear.next(
      'weight',
      ({ reading }) => reading.stable && reading.weightMg !== 0,
      from,
    )
    expect(reading).toMatchObject({
      deviceId: 'scale',
      weightMg: 1_234_560,
      text: '1234.56',
      unit: 'g',
      problem: null,
    })
  })

  it('zeroes and tares when asked', async () => {
    const { bench, scale, ear, link } = await plugged()
    await using _ = bench
    scale.setWeight(50_000)
    await ear.next('weight', ({ reading }) => reading.stable && reading.weightMg === 50_000)
    link.send({ ask: 'zero', deviceId: 'scale', requestId: 'z' })
    expect(await ear.next('done', ({ requestId }) => requestId === 'z')).toMatchObject({
      ok: true,
      detail: 'Z A',
      told: 'done',
    })
    await ear.next('weight', ({ reading }) => reading.weightMg === 0, ear.news.length)
    scale.setWeight(150_000)
    link.send({ ask: 'tare', deviceId: 'scale', requestId: 't' })
    const tared = await ear.next('done', ({ requestId }) => requestId === 't')
    expect(tared).toMatchObject({ ok: true, detail: 'T S     100.00 g', told: 'done' })
    link.send({ ask: 'test', deviceId: 'scale', requestId: 'test' })
    expect(await ear.next('done', ({ requestId }) => requestId === 'test')).toMatchObject({
      ok: true,
      detail: '0.00',
    })
  })

  it('never weighs zero by mistake when overloaded', async () => {
    const { bench, scale, ear } = await plugged()
    await using _ = bench
    scale.setWeight(20_000)
    await ear.next('weight', ({ reading }) => reading.weightMg === 20_000)
    const from = ear.news.length
    scale.setMode('overload')
    expect(await ear.state('scale', 'attention')).toMatchObject({ reason: 'overload' })
    const { reading } = await ear.next('weight', ({ reading }) => reading.problem === 'overload', from)
    expect(reading).toMatchObject({ weightMg: null, stable: false })
    scale.setMode('normal')
    await ear.state('scale', 'ready', from)
  })

  it('is called silent when it does not answer, and is ready again when it does', async () => {
    const { bench, scale, ear, link } = await plugged()
    await using _ = bench
    scale.setMode('silent')
    expect(await ear.state('scale', 'silent')).toMatchObject({ reason: 'no-answer' })
    const from = ear.news.length
    link.send({ ask: 'zero', deviceId: 'scale', requestId: 'z' })
    const told = await ear.next('done', ({ requestId }) => requestId === 'z')
    expect(told).toMatchObject({ ok: false, told: 'not-ready' })
    scale.setMode('normal')
    await ear.state('scale', 'ready', from)
    expect(ear.all('weight').filter(({ reading }) => reading.problem !== null)).toEqual([])
    expect(scale.commands).not.toContain('Z')
  })

  it('is called garbled when nobody can read it, and gives no weight', async () => {
    const { bench, scale, ear } = await plugged()
    await using _ = bench
    scale.setWeight(20_000)
    await ear.next('weight', ({ reading }) => reading.weightMg === 20_000)
    scale.setMode('garbled')
    expect(await ear.state('scale', 'garbled')).toMatchObject({ reason: 'unreadable' })
    const from = ear.news.length
    scale.setMode('normal')
    await ear.state('scale', 'ready', from)
    const odd = ear
      .all('weight')
      .filter(({ reading }) => reading.stable && ![0, 20_000].includes(reading.weightMg ?? -1))
    expect(odd).toEqual([])
  })

  it('unplugged: refuses zero and tare now and does not do them later', async () => {
    const { bench, cable, scale, ear, link } = await plugged()
    await using _ = bench
    await cable.unplug()
    expect(await ear.state('scale', 'missing')).toMatchObject({ reason: 'unplugged' })
    const from = ear.news.length
    link.send({ ask: 'zero', deviceId: 'scale', requestId: 'z' })
    link.send({ ask: 'tare', deviceId: 'scale', requestId: 't' })
    for (const which of ['z', 't']) {
      const told = await ear.next('done', ({ requestId }) => requestId === which)
      expect(told).toMatchObject({ ok: false, told: 'unplugged' })
    }
    expect(ear.all('weight').length).toBe(
      ear.news.slice(0, from).filter(({ news }) => news === 'weight').length,
    )
    await cable.replug()
    await ear.state('scale', 'ready', from)
    const back = ear.news.length
    for (let count = 0; count < 3; count++) await ear.next('weight', () => true, back + count)
    expect(scale.commands.filter((command) => command !== 'SI')).toEqual([])
  })
})
