import { describe, expect, it } from 'vitest'
import { deviceFault } from '#native/device'
import type { TcpTalk } from '#native/transports/tcp'
import { type PrinterPatience, printerPatience, printOver } from './zpl-talk.ts'

const patience: PrinterPatience = { ...printerPatience, answerWaitMs: 4, watchMs: 1, stuckMs: 30 }
const label = Buffer.from('^XA^XZ')
const hs = (formats: number, labels: number) => {
  const rows = [
    `030,0,0,1218,00${formats},0,0,0,000,0,0,0`,
    `000,0,0,0,0,2,4,0,0000000${labels},1,000`,
    '1234,0',
  ]
  return rows.map((row) => `\x02${row}\x03\r\n`).join('')
}
const calm = 'PRINTER STATUS ERRORS: 0 00000000 00000000 WARNINGS: 0 00000000 00000000'

/** A line on which every `~HS` gets the next of the answers, the last one again and again, and every `~HQES` the same. */
function talkWith(answers: string[], hqes: string, send: () => Promise<void>): TcpTalk & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    ask: async (question) => {
      asked.push(question)
      if (question !== '~HS') return hqes
      return (answers.length > 1 ? answers.shift() : answers[0]) ?? ''
    },
    send,
    end: async () => {},
    destroy: () => {},
  }
}
const well = async () => {}
const print = (talk: TcpTalk) => printOver(talk, label, 'new', patience, () => {})

describe('a print job', () => {
  it('is not printed on the first idle answer, which may have overtaken the label', async () => {
    const talk = talkWith([hs(0, 0), hs(0, 0), hs(0, 1), hs(0, 0)], '', well)
    expect(await print(talk)).toMatchObject({ outcome: 'printed' })
    expect(talk.asked).toHaveLength(5)
  })

  it('is unknown when nothing moves in the printer any more', async () => {
    expect(await print(talkWith([hs(0, 0), hs(1, 1)], '', well))).toMatchObject({
      outcome: 'unknown',
      reason: 'fault',
    })
  })

  it('is only sent where the printer tells its faults but never its buffer', async () => {
    expect(await print(talkWith([''], calm, well))).toMatchObject({ outcome: 'sent' })
  })

  it('is unknown when the line breaks while it is sent', async () => {
    const breaks = () => Promise.reject(deviceFault('no-answer', 'the connection broke'))
    expect(await print(talkWith([hs(0, 0)], '', breaks))).toEqual({
      outcome: 'unknown',
      reason: 'no-answer',
      detail: 'the connection broke',
    })
  })
})
