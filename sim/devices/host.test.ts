import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { DeviceAsk, DeviceConfig, DeviceNews } from '#contract/devices'
import { openSerialPair } from './serial-pair.ts'
import { serialTo, testBench } from './test-bench.ts'
import { startVirtualBench } from './virtual-bench.ts'

vi.setConfig({ testTimeout: 20_000 })

const folderPrinter = (path: string, deviceId = 'documents'): DeviceConfig => {
  return { kind: 'document-printer', deviceId, name: 'Documents', transport: { kind: 'folder', path } }
}
const print = (deviceId: string, jobId: string, fileName: string, text = '%PDF-1.7 pick list'): DeviceAsk => {
  return { ask: 'print', jobId, deviceId, fileName, bytes: Buffer.from(text).toString('base64') }
}

describe('all devices of a bench', () => {
  it('work at the same time, each as itself', async () => {
    await using bench = await testBench([])
    const virtual = bench.keep(
      await startVirtualBench({
        folder: bench.folder,
        printerPort: 0,
        msPerLabel: 20,
        scaleSettleMs: 400,
        keepLabels: true,
      }),
    )
    const { ear, link } = bench
    link.send({ ask: 'configure', devices: virtual.devices })
    await Promise.all(virtual.devices.map(({ deviceId }) => ear.state(deviceId, 'ready')))
    virtual.scale.setWeight(812_340)
    await Promise.all([
      virtual.scanners.a.scan('LEFT', { aim: ']C1', framing: 'cr' }),
      virtual.scanners.b.scan('RIGHT', { aim: null, framing: 'cr' }),
    ])
    link.send(print('label-printer', 'job', 'label.zpl', '^XA^FDx^FS^XZ'))
    expect((await ear.next('scan', ({ scan }) => scan.text === 'LEFT')).scan).toMatchObject({
      seat: 'a',
      aim: ']C1',
    })
    expect((await ear.next('scan', ({ scan }) => scan.text === 'RIGHT')).scan).toMatchObject({
      seat: 'b',
      aim: null,
    })
    await ear.next('weight', ({ reading }) => reading.weightMg === 812_340 && reading.stable)
    expect(await ear.next('print', () => true)).toMatchObject({ outcome: 'printed' })
    expect(await readFile(join(bench.folder, 'labels', 'label-0001.zpl'), 'utf8')).toBe('^XA^FDx^FS^XZ')
  })

  it('are not stopped by one that is set up badly', async () => {
    await using bench = await testBench([])
    const rows: unknown[] = [
      { kind: 'scale', deviceId: 'broken', name: 'Scale', transport: { kind: 'serial', path: '' } },
      { kind: 'teapot', deviceId: 'teapot' },
      null,
      folderPrinter(bench.folder),
      folderPrinter(bench.folder),
    ]
    bench.link.send({ ask: 'configure', devices: rows as DeviceConfig[] })
    await bench.ear.state('documents', 'ready')
    expect(await bench.ear.state('broken', 'missing')).toMatchObject({ reason: 'fault' })
    expect(await bench.ear.state('teapot', 'missing')).toMatchObject({ reason: 'fault' })
  })

  it('stay open through a new configuration that leaves them alone', async () => {
    await using bench = await testBench([])
    const { ear, link, folder } = bench
    const cable = bench.keep(await openSerialPair(folder, 'scanner'))
    const scanner = (name: string, path: string, deviceId: string): DeviceConfig => {
      return { kind: 'scanner', deviceId, name, seat: 'a', framing: 'cr', transport: serialTo(path) }
    }
    link.send({ ask: 'configure', devices: [scanner('Left', cable.stationPath, 'one')] })
    await ear.state('one', 'ready')
    const from = ear.news.length
    link.send({
      ask: 'configure',
      devices: [scanner('The left one', cable.stationPath, 'one'), folderPrinter(folder)],
    })
    await ear.state('documents', 'ready', from)
    const states = ear.all('state').filter(({ state }) => state.deviceId === 'one')
    expect(states.map(({ state }) => state.condition)).toEqual(['connecting', 'ready', 'ready'])
    /** The same port under another id: the old device lets go of it before the new one takes it. */
    link.send({ ask: 'configure', devices: [scanner('Left', cable.stationPath, 'two')] })
    await ear.state('two', 'ready')
    expect(ear.all('state').filter(({ state }) => state.reason === 'port-busy')).toEqual([])
    link.send(print('documents', 'gone', 'list.pdf'))
    expect(await ear.next('print', () => true)).toMatchObject({ jobId: 'gone', outcome: 'not-sent' })
  })

  it('answer an ask that makes no sense instead of falling over', async () => {
    await using bench = await testBench([])
    const send = (ask: unknown) => bench.link.send(ask as DeviceAsk)
    for (const ask of [null, 7, 'zero', {}, { ask: 'fly' }, { ask: 'configure', devices: 'all' }]) send(ask)
    await bench.ear.next('host', () => bench.ear.all('host').length === 6)
    send({ ask: 'zero', deviceId: 'nobody', requestId: 'z' })
    expect(await bench.ear.next('done', ({ requestId }) => requestId === 'z')).toMatchObject({ ok: false })
    send({ ask: 'zero', requestId: 'y' })
    expect(await bench.ear.next('done', ({ requestId }) => requestId === 'y')).toMatchObject({ ok: false })
    send({ ask: 'print', jobId: 'j', deviceId: 'd', fileName: 'f', bytes: 'not base64!' })
    expect(await bench.ear.next('print', ({ jobId }) => jobId === 'j')).toMatchObject({ outcome: 'failed' })
  })
})

describe('documents into a folder', () => {
  it('are whole or not there, and never overwrite or leave the folder', async () => {
    await using bench = await testBench([])
    const { ear, link } = bench
    const folder = join(bench.folder, 'out')
    await mkdir(folder)
    link.send({ ask: 'configure', devices: [folderPrinter(folder)] })
    link.send(print('documents', '1', 'pick list 7.pdf', 'one'))
    link.send(print('documents', '2', 'pick list 7.pdf', 'two'))
    link.send(print('documents', '3', '../../etc/passwd', 'three'))
    link.send(print('documents', '4', '..\\..\\.x', 'four'))
    await ear.next('print', ({ jobId }) => jobId === '4')
    expect(ear.all('print').map(({ outcome }) => outcome)).toEqual([
      'printed',
      'printed',
      'printed',
      'printed',
    ])
    expect((await readdir(folder)).sort()).toEqual(['passwd', 'pick list 7 (2).pdf', 'pick list 7.pdf', 'x'])
    expect(await readFile(join(folder, 'pick list 7 (2).pdf'), 'utf8')).toBe('two')
  })

  it('are not sent while the folder is away, and can be asked again', async () => {
    await using bench = await testBench([])
    const { ear, link } = bench
    const folder = join(bench.folder, 'stick')
    link.send({ ask: 'configure', devices: [folderPrinter(folder)] })
    expect(await ear.state('documents', 'missing')).toMatchObject({ reason: 'folder-unwritable' })
    link.send(print('documents', '1', 'list.pdf'))
    expect(await ear.next('print', () => true)).toMatchObject({
      outcome: 'not-sent',
      reason: 'folder-unwritable',
    })
    const from = ear.news.length
    await mkdir(folder)
    await ear.state('documents', 'ready', from)
    link.send(print('documents', '1', 'list.pdf'))
    expect(await ear.next('print', () => true, from)).toMatchObject({ outcome: 'printed' })
  })
})

it('runs as a process of its own, with asks in and news out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'packbench-host-'))
  /** Electron gives a utility process its line as process.parentPort; here a Node child process has the same shape. */
  const entry = `process.parentPort = {
    on: (event, listener) => process.on('message', (data) => listener({ data })),
    postMessage: (message) => process.send(message),
  }
  await import(${JSON.stringify(join(process.cwd(), 'native/host-process.ts'))})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', entry], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    const printed = new Promise<DeviceNews>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the device process ended with ${code}`)))
      child.on('message', (message) => {
        const news = message as DeviceNews
        if (news.news === 'print') resolve(news)
      })
    })
    child.send({ ask: 'configure', devices: [folderPrinter(folder)] })
    child.send(print('documents', '1', 'list.pdf'))
    expect(await printed).toMatchObject({ jobId: '1', outcome: 'printed' })
    expect(await readdir(folder)).toEqual(['list.pdf'])
  } finally {
    child.removeAllListeners('exit')
    child.kill()
    await rm(folder, { recursive: true })
  }
})
