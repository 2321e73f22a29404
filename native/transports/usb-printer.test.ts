import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openSerialPair } from '#sim/devices/serial-pair'
import { connectUsbPrinter } from './usb-printer.ts'

const folder = mkdtempSync(join(tmpdir(), 'packbench-usb-'))
afterAll(() => rmSync(folder, { recursive: true }))
const way = (signal = new AbortController().signal) => ({ connectWaitMs: 500, signal, saw: () => {} })

describe('a printer on a USB plug', () => {
  it.each([
    [join(folder, 'nothing'), 'no-such-port'],
    [folder, 'fault'],
  ])('at %s is not there, and the reason is said before a byte is sent', async (path, reason) => {
    await expect(connectUsbPrinter(path, way())).rejects.toMatchObject({ reason })
  })

  it('that says nothing gets its label, and what it says late is heard', async () => {
    const pair = await openSerialPair(folder, 'mute')
    const heard: Buffer[] = []
    pair.onBytes((bytes) => heard.push(Buffer.from(bytes)))
    const talk = await connectUsbPrinter(pair.stationPath, way())
    expect(await talk.ask('~HS', () => false, 20)).toBe('')
    const label = Buffer.from(`^XA${'x'.repeat(70_000)}^XZ`)
    await talk.send(label, 5000)
    await pair.write(Buffer.from('late'))
    await talk.end(1000)
    await expect.poll(() => Buffer.concat(heard).toString()).toBe(`~HS${label}`)
    await pair.close()
  })

  it('that was pulled out is unplugged with the next question', async () => {
    const pair = await openSerialPair(folder, 'pulled')
    const talk = await connectUsbPrinter(pair.stationPath, way())
    await pair.unplug()
    await expect(talk.ask('~HS', () => false, 5000)).rejects.toMatchObject({ reason: 'unplugged' })
    await expect(talk.end(1000)).rejects.toMatchObject({ reason: 'unplugged' })
    await pair.close()
  })

  it('is let go when somebody gives up', async () => {
    const pair = await openSerialPair(folder, 'given-up')
    const giveUp = new AbortController()
    const talk = await connectUsbPrinter(pair.stationPath, way(giveUp.signal))
    const asked = talk.ask('~HS', () => false, 5000)
    giveUp.abort()
    await expect(asked).rejects.toMatchObject({ reason: 'no-answer' })
    await expect(connectUsbPrinter(pair.stationPath, way(giveUp.signal))).rejects.toMatchObject({
      message: 'given up',
    })
    await pair.close()
  })
})
