import { execFileSync } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { teaSlip } from '#printing/testing/example-slip'
import { longSlip, paperBench } from '../testing/paper-bench.ts'
import { printToCups } from './cups.ts'

const slip = { jobId: 'one', bytes: longSlip, fileName: 'slip-one.pdf' }
const watch = { saw: () => {}, signal: new AbortController().signal }
vi.setConfig({ testTimeout: 20_000 })

const tool = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' })

describe.concurrent('a packing slip through a real CUPS', () => {
  it.each([
    ['A4', '21000 x 29700'],
    ['Legal', '21590 x 35560'],
  ])(
    'comes out whole, on the %s of the settings and not on the printer’s own Letter',
    async (media, size) => {
      await using bench = await paperBench(media)
      await bench.ear.state('papers', 'ready')
      bench.print('one')
      const told = { news: 'print', jobId: 'one', outcome: 'sent', reason: null, detail: 'office-1' }
      expect(await bench.outcome('one')).toEqual(told)
      const papers = await bench.cups.printer.papers()
      expect(papers.map(({ title, mediaSize }) => [title, mediaSize])).toEqual([['1-slip-one.pdf', size]])
      const path = papers[0]?.path ?? ''
      expect(tool('pdfinfo', path)).toMatch(/^Pages: +2$/m)
      const text = tool('pdftotext', '-layout', path, '-')
      expect(text).toContain(teaSlip.orderNumber)
      for (let cup = 0; cup < 40; cup++) expect(text).toMatch(new RegExp(`\\bSKU-${cup}\\b`))
    },
  )

  it('goes through a class of printers as through one queue', async () => {
    await using bench = await paperBench('A4', 'upstairs')
    await bench.ear.state('papers', 'missing')
    await bench.cups.admin('lpadmin', '-p', 'office', '-c', 'upstairs')
    await bench.cups.admin('cupsaccept', 'upstairs')
    await bench.cups.admin('cupsenable', 'upstairs')
    await bench.ear.state('papers', 'ready')
    bench.print('one')
    expect(await bench.outcome('one')).toMatchObject({ outcome: 'sent', detail: 'upstairs-1' })
    expect(await bench.cups.printer.papers()).toHaveLength(1)
  })

  it('on a paper that the printer does not have is refused before anything is sent', async () => {
    await using bench = await paperBench('A5')
    bench.print('one')
    expect(await bench.outcome('one')).toMatchObject({
      ...{ outcome: 'not-sent', reason: 'other-media', detail: 'office has no A5' },
    })
    expect(await bench.cups.printer.papers()).toEqual([])
  })

  it('counts as sent only when the printer is done; meanwhile the devices page says what it wants', async () => {
    await using bench = await paperBench('A4')
    await bench.cups.printer.set('paper-out')
    bench.print('one')
    const asks = await bench.ear.state('papers', 'attention')
    expect(asks).toMatchObject({ reason: 'printer-asks', detail: expect.stringContaining('media-empty') })
    expect([bench.ear.all('print'), await bench.cups.printer.papers()]).toEqual([[], []])
    const from = bench.ear.news.length
    await bench.cups.printer.set('ready')
    expect(await bench.outcome('one')).toMatchObject({ outcome: 'sent' })
    await bench.ear.state('papers', 'ready', from)
    expect(await bench.cups.printer.papers()).toHaveLength(1)
  })
})

describe.concurrent('a queue that cannot be used', () => {
  it.each([
    ['cupsdisable', 'cupsenable'],
    ['cupsreject', 'cupsaccept'],
  ])('after %s gets nothing and says why; after %s it prints, once', async (stop, start) => {
    await using bench = await paperBench('A4')
    await bench.ear.state('papers', 'ready')
    await bench.cups.admin(stop, '-r', 'We are moving house', 'office')
    bench.print('one')
    const why = { reason: 'queue-stopped', detail: 'We are moving house' }
    expect(await bench.outcome('one')).toMatchObject({ outcome: 'not-sent', ...why })
    expect(await bench.ear.state('papers', 'attention')).toMatchObject(why)
    expect(await bench.waiting(0)).toEqual([])
    const from = bench.ear.news.length
    await bench.cups.admin(start, 'office')
    bench.print('one')
    expect(await bench.outcome('one', from)).toMatchObject({ outcome: 'sent' })
    expect(await bench.cups.printer.papers()).toHaveLength(1)
  })

  it('is told apart from a CUPS that is away, although lp has the same words for both', async () => {
    await using bench = await paperBench('A4', 'nobody')
    const unknown = { reason: 'queue-unknown', detail: 'CUPS has no queue nobody' }
    expect(await bench.ear.state('papers', 'missing')).toMatchObject(unknown)
    bench.print('one')
    expect(await bench.outcome('one')).toMatchObject({ outcome: 'not-sent', ...unknown })
    await bench.cups.stop()
    const from = bench.ear.news.length
    bench.print('one')
    const away = { reason: 'no-answer', detail: expect.stringContaining('does not answer') }
    expect(await bench.outcome('one', from)).toMatchObject({ outcome: 'not-sent', ...away })
    expect(await bench.ear.next('state', ({ state }) => state.reason === 'no-answer')).toBeDefined()
  })

  it('without a driver gets no document: it would come out as letters', async () => {
    await using bench = await paperBench('A4', 'labels')
    await bench.cups.admin('lpadmin', '-p', 'labels', '-E', '-v', bench.cups.printer.uri, '-m', 'raw')
    expect(await bench.ear.state('papers', 'attention')).toMatchObject({ reason: 'queue-raw' })
    bench.print('one')
    expect(await bench.outcome('one')).toMatchObject({ outcome: 'not-sent', reason: 'queue-raw' })
    expect(await bench.cups.printer.papers()).toEqual([])
  })

  it('that CUPS does not let this person use refuses the paper for good', async () => {
    await using bench = await paperBench('A4')
    await bench.cups.admin('lpadmin', '-p', 'office', '-u', 'allow:nobody-at-all')
    bench.print('one')
    expect(await bench.outcome('one')).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('Not allowed to print'),
    })
  })
})

describe('the programs of CUPS', () => {
  const path = process.env.PATH ?? ''
  afterEach(() => {
    process.env.PATH = path
  })

  it('are asked for by the name of their package when they are not there', async () => {
    process.env.PATH = '/nowhere'
    const to = { queue: 'office', server: null, media: 'A4' }
    const missing = { outcome: 'not-sent', reason: 'fault', detail: expect.stringContaining('cups-client') }
    expect(await printToCups(to, slip, watch)).toMatchObject(missing)
  })

  it.each([
    ['lp: Unable to send document data', 1],
    ['what is that supposed to mean?', 0],
  ])('leave a doubt when lp says "%s" and ends with %i', async (words, code) => {
    await using bench = await paperBench('A4')
    const odd = join(bench.folder, 'lp')
    await writeFile(odd, `#!/bin/sh\ncat > /dev/null; echo '${words}'; exit ${code}\n`)
    await chmod(odd, 0o755)
    process.env.PATH = `${bench.folder}:${path}`
    bench.print('one')
    const detail = `${words}; CUPS may hold it as slip-one.pdf: look there before you print it again`
    expect(await bench.outcome('one')).toMatchObject({ outcome: 'unknown', reason: 'fault', detail })
  })
})
