import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { DeviceTrouble } from '#native/device'
import { cutLine } from '../testing/cut-line.ts'
import { longSlip, paperBench } from '../testing/paper-bench.ts'
import { privateCups } from '../testing/private-cups.ts'
import { printToCups } from './cups.ts'
import { type CupsPatience, cupsPatience } from './cups-follow.ts'

vi.setConfig({ testTimeout: 20_000 })

const saying = (words: string) => expect.stringContaining(words)

/** Prints with less patience than the station has, and hears what wants somebody meanwhile. */
function printSoon(server: string, less: Partial<CupsPatience>, bytes: Uint8Array = longSlip) {
  const troubles: string[] = []
  const heard = new Set<(reason: string) => void>()
  const saw = (trouble: DeviceTrouble | null) => {
    const reason = trouble?.reason ?? 'none'
    if (troubles.at(-1) !== reason) troubles.push(reason)
    for (const hear of heard) hear(reason)
  }
  const life = new AbortController()
  const to = { queue: 'office', server, media: 'A4' }
  const job = { jobId: 'one', bytes, fileName: 'slip-one.pdf' }
  const patience = { ...cupsPatience, watchMs: 50, ...less }
  return {
    troubles,
    life,
    result: printToCups(to, job, { saw, signal: life.signal }, patience),
    /** Resolves when this is told, again or for the first time; null: when anything is. */
    told: (wanted: string | null) =>
      new Promise<void>((resolve) =>
        heard.add((reason) => (wanted === null || reason === wanted) && resolve()),
      ),
  }
}

describe.concurrent('a paper that CUPS has taken', () => {
  it('comes back untouched when the queue is stopped before its turn', async () => {
    await using bench = await paperBench('A4')
    await bench.cups.printer.switchOff()
    const theirs = join(bench.folder, 'theirs.pdf')
    await writeFile(theirs, longSlip)
    await bench.cups.admin('lp', '-d', 'office', theirs)
    bench.print('one')
    await bench.waiting(2)
    await bench.cups.admin('cupsdisable', 'office')
    expect(await bench.outcome('one')).toMatchObject({ outcome: 'not-sent', reason: 'queue-stopped' })
    expect(await bench.waiting(1)).toEqual(['office-1'])
    const from = bench.ear.news.length
    await bench.cups.admin('cancel', 'office-1')
    await bench.cups.printer.switchOn()
    await bench.cups.admin('cupsenable', 'office')
    bench.print('one')
    expect(await bench.outcome('one', from)).toMatchObject({ outcome: 'sent' })
    expect((await bench.cups.printer.papers()).map(({ title }) => title)).toEqual(['1-slip-one.pdf'])
  })

  it('is in doubt when the queue stops half-way, and never comes out later by itself', async () => {
    await using bench = await paperBench('A4')
    await bench.cups.printer.set('paper-out')
    bench.print('one')
    await bench.ear.state('papers', 'attention')
    await bench.cups.admin('cupsdisable', '-r', 'The lid is broken', 'office')
    const doubt = { outcome: 'unknown', reason: 'queue-stopped', detail: saying('office-1') }
    expect(await bench.outcome('one')).toMatchObject(doubt)
    expect(await bench.waiting(0)).toEqual([])
    const from = bench.ear.news.length
    await bench.cups.admin('cupsenable', 'office')
    bench.print('one')
    expect(await bench.outcome('one', from)).toMatchObject(doubt)
    expect(await bench.waiting(0)).toEqual([])
  })

  it('has failed when somebody cancels it before its turn, and is in doubt when half-way', async () => {
    await using bench = await paperBench('A4')
    await bench.cups.printer.set('paper-out')
    bench.print('one')
    await bench.ear.state('papers', 'attention')
    await bench.cups.admin('cancel', 'office-1')
    const halfWay = saying('office-1 was cancelled while it was printed')
    expect(await bench.outcome('one')).toMatchObject({ outcome: 'unknown', detail: halfWay })
    await bench.cups.admin('lpadmin', '-p', 'office', '-o', 'job-hold-until-default=indefinite')
    bench.print('two')
    await bench.ear.next('state', ({ state }) => state.reason === 'queue-stopped')
    await bench.cups.admin('cancel', 'office-2')
    const before = saying('office-2 was cancelled before it was printed')
    expect(await bench.outcome('two')).toMatchObject({ outcome: 'failed', detail: before })
  })

  it('is in doubt when CUPS has no memory of it, as after a power cut', async () => {
    await using cups = await privateCups()
    await cups.printer.set('paper-out')
    const { result, told } = printSoon(cups.server, {})
    await told('printer-asks')
    await cups.crash()
    await cups.start()
    expect(await result).toMatchObject({ outcome: 'unknown', detail: saying('PreserveJobHistory') })
  })

  it('is taken out of CUPS again when the printer stays away', async () => {
    await using cups = await privateCups()
    await cups.printer.switchOff()
    const { result, troubles } = printSoon(cups.server, { quietMs: 200, stuckMs: 800 })
    const unavailable = saying('unavailable at this time. (office-1 was taken out of CUPS half-way)')
    expect(await result).toMatchObject({ outcome: 'unknown', reason: 'no-answer', detail: unavailable })
    expect(troubles).toEqual(['none', 'no-answer'])
    expect(await cups.admin('lpstat', '-o', 'office')).toBe('')
  })

  it('comes out when the printer is switched on in time', async () => {
    await using cups = await privateCups()
    await cups.printer.switchOff()
    const { result, told } = printSoon(cups.server, { quietMs: 200 })
    await told('no-answer')
    await cups.printer.switchOn()
    expect(await result).toMatchObject({ outcome: 'sent' })
    expect(await cups.printer.papers()).toHaveLength(1)
  })

  it('is followed on when CUPS did not answer for a moment', async () => {
    await using cups = await privateCups()
    await cups.printer.set('paper-out')
    const { result, told, troubles } = printSoon(cups.server, { answerWaitMs: 200 })
    await told('printer-asks')
    await cups.freeze(() => told('no-answer'))
    await cups.printer.set('ready')
    expect(await result).toMatchObject({ outcome: 'sent' })
    expect(troubles.join(' ')).toContain('printer-asks no-answer printer-asks')
  })

  it('is not printed a second time when CUPS starts anew half-way', async () => {
    await using cups = await privateCups()
    await cups.printer.set('paper-out')
    const { result, told } = printSoon(cups.server, {})
    await told('printer-asks')
    await cups.stop()
    await cups.printer.set('ready')
    await cups.start()
    const again = saying('(office-1 was taken out of CUPS half-way)')
    expect(await result).toMatchObject({ outcome: 'unknown', reason: 'no-answer', detail: again })
    expect(await cups.admin('lpstat', '-o', 'office')).toBe('')
    expect(await cups.printer.papers()).toHaveLength(1)
  })

  it('is not mistaken for the next paper, which has the same number after a power cut', async () => {
    await using cups = await privateCups()
    /** CUPS writes its queues to disk when it ends; its jobs are not there yet when the power fails. */
    await cups.stop()
    await cups.start()
    await cups.printer.set('paper-out')
    const { result, told } = printSoon(cups.server, { watchMs: 1000 })
    await told('printer-asks')
    await cups.crash()
    await cups.start()
    const next = printSoon(cups.server, {})
    await next.told(null)
    const gone = saying('CUPS does not know the job any more')
    expect(await result).toMatchObject({ outcome: 'unknown', detail: gone })
    next.life.abort()
    expect(await next.result).toMatchObject({ detail: saying('office-1') })
  })

  it('is in doubt when CUPS stays away or nobody can wait any longer', async () => {
    await using cups = await privateCups()
    await cups.printer.set('paper-out')
    const closed = printSoon(cups.server, {})
    await closed.told('printer-asks')
    closed.life.abort()
    const still = saying('CUPS may still hold office-1: cancel it there before you print it again')
    expect(await closed.result).toMatchObject({ outcome: 'unknown', detail: still })
    const away = printSoon(cups.server, { awayMs: 200 })
    await away.told(null)
    await cups.stop()
    expect(await away.result).toMatchObject({
      outcome: 'unknown',
      reason: 'no-answer',
      detail: saying('office-2'),
    })
  })
})

describe.concurrent('a line to CUPS that breaks', () => {
  const thick = Buffer.concat([longSlip, Buffer.alloc(5_000_000, '% thick\n')])
  it.each([
    ['breaks-early', 'lp gives up', 'unable to queue from stdin', thick],
    ['breaks-within', 'lp reports a success', 'CUPS did not get all of office-1', longSlip],
  ] as const)(
    '%s and %s: nothing stays in CUPS, and it is safe to send again',
    async (mood, _lp, why, bytes) => {
      await using cups = await privateCups()
      const line = cups.keep(await cutLine(cups.server))
      line.set(mood)
      const first = printSoon(line.server, { incomingMs: 300 }, bytes)
      expect(await first.result).toMatchObject({
        outcome: 'not-sent',
        reason: 'no-answer',
        detail: saying(why),
      })
      line.set('holds')
      expect(await cups.admin('lpstat', '-o', 'office')).toBe('')
      expect(await printSoon(line.server, {}).result).toMatchObject({ outcome: 'sent', detail: 'office-2' })
      expect((await cups.printer.papers()).map(({ title }) => title)).toEqual(['1-slip-one.pdf'])
    },
  )

  it('after the paper costs nothing: it comes out once', async () => {
    await using cups = await privateCups()
    const line = cups.keep(await cutLine(cups.server))
    line.set('breaks-after')
    expect(await printSoon(line.server, {}).result).toMatchObject({ outcome: 'sent', detail: 'office-1' })
    expect(await cups.printer.papers()).toHaveLength(1)
  })

  it('or goes silent while CUPS takes the paper leaves a doubt and the name to look for', async () => {
    await using cups = await privateCups()
    const line = cups.keep(await cutLine(cups.server))
    line.set('goes-silent')
    const { result } = printSoon(line.server, { printWaitMs: 500 })
    const look = saying('CUPS may hold it as slip-one.pdf')
    expect(await result).toMatchObject({ outcome: 'unknown', reason: 'no-answer', detail: look })
  })
})
