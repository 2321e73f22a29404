import { describe, expect, it, vi } from 'vitest'
import { type Rig, rigs, tearingRigs } from './printer-rigs.ts'

vi.setConfig({ testTimeout: 30_000 })

const label = (text: string) => `^XA^CI28^PW812^LL1218^FO50,50^A0N,60,60^FH_^FD${text}^FS^XZ`
const print = (rig: Rig, jobId: string, text = label(jobId)) =>
  rig.link.send({
    ask: 'print',
    jobId,
    deviceId: 'printer',
    bytes: Buffer.from(text, 'latin1').toString('base64'),
    fileName: `${jobId}.zpl`,
  })
const outcome = (rig: Rig, jobId: string, from = 0) =>
  rig.ear.next('print', (news) => news.jobId === jobId, from, 20_000)
const labels = (rig: Rig) => rig.labels().then((all) => all.map((one) => one.trim()))

describe.each(rigs)('a label printer behind $way', ({ open, end }) => {
  it('prints labels in their order, byte for byte, and claims no more than it knows', async () => {
    await using rig = await open()
    await rig.ear.state('printer', 'ready')
    const jobs = ['one', 'three', 'two']
    for (const job of jobs) print(rig, job)
    for (const job of jobs) expect(await outcome(rig, job)).toMatchObject({ outcome: end, reason: null })
    await expect.poll(async () => (await labels(rig)).length).toBe(3)
    expect((await labels(rig)).sort()).toEqual(jobs.map((job) => label(job)).sort())
    expect(rig.ear.all('print').map(({ jobId }) => jobId)).toEqual(jobs)
  })

  it('gets the whole of a large label', async () => {
    await using rig = await open()
    await rig.ear.state('printer', 'ready')
    const large = label('x'.repeat(120_000))
    print(rig, 'large', large)
    expect(await outcome(rig, 'large')).toMatchObject({ outcome: end })
    await expect.poll(() => labels(rig)).toEqual([large])
  })

  it('that is away gets nothing and says so, and prints once when it is back', async () => {
    await using rig = await open()
    await rig.ear.state('printer', 'ready')
    await rig.away(true)
    print(rig, 'one')
    expect(await outcome(rig, 'one')).toMatchObject({ outcome: 'not-sent', reason: expect.any(String) })
    await rig.ear.state('printer', 'missing')
    const from = rig.ear.news.length
    await rig.away(false)
    await rig.ear.state('printer', 'ready', from)
    print(rig, 'one')
    expect(await outcome(rig, 'one', from)).toMatchObject({ outcome: end })
    await expect.poll(() => labels(rig)).toEqual([label('one')])
  })

  it('gets no label that was made for a printer of another language', async () => {
    await using rig = await open()
    print(rig, 'other', 'SIZE 50 mm,25 mm\r\nCLS\r\nPRINT 1,1\r\n')
    expect(await outcome(rig, 'other')).toMatchObject({ outcome: 'not-sent', reason: 'other-language' })
    expect(await labels(rig)).toEqual([])
  })

  it('leaves jobs that wait unsent when it is closed', async () => {
    await using rig = await open()
    await rig.ear.state('printer', 'ready')
    await rig.link.close()
    print(rig, 'late')
    expect(await labels(rig)).toEqual([])
    expect(rig.ear.all('print').every((news) => news.outcome === 'not-sent')).toBe(true)
  })
})

describe.each(tearingRigs)('a label printer behind $way', ({ open }) => {
  it.each([20, 5_000])('that breaks after %i bytes leaves the label in doubt', async (bytes) => {
    await using rig = await open()
    await rig.ear.state('printer', 'ready')
    rig.breakAfter(bytes)
    print(rig, 'torn', label('x'.repeat(10_000)))
    expect(await outcome(rig, 'torn')).toMatchObject({ outcome: 'unknown' })
    expect(await labels(rig)).toEqual([])
  })
})
