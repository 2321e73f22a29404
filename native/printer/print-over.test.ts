import { describe, expect, it } from 'vitest'
import { deviceFault } from '#native/device'
import type { PrinterTalk } from '#native/transports/printer-talk'
import { escposTongue } from './escpos-status.ts'
import { type PrinterPatience, printerPatience, printOver } from './print-over.ts'
import { tsplTongue } from './tspl-status.ts'
import { zplTongue } from './zpl-tongue.ts'

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
function talkWith(
  answers: string[],
  hqes: string,
  send: () => Promise<void>,
): PrinterTalk & { asked: string[] } {
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
const print = (talk: PrinterTalk) => printOver(talk, label, 'new', zplTongue, patience, () => {})

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

describe('a print job on a printer of another language', () => {
  /** A line on which every question gets its next answer, the last one again and again. */
  function answering(answers: Record<string, string[]>): PrinterTalk {
    const ask = async (question: string) => {
      const left = answers[question] ?? ['']
      return (left.length > 1 ? left.shift() : left[0]) ?? ''
    }
    return { ask, send: well, end: async () => {}, destroy: () => {} }
  }
  const inTurn = '\x1dr\x01'
  const atOnce = '\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04'
  const fine = '\x12\x12\x12\x12'

  it('is printed when ESC/POS answers in its turn again', async () => {
    const talk = answering({ [atOnce]: [fine], [inTurn]: ['\0', '', '', '', '', '\0'] })
    expect(await printOver(talk, label, 'new', escposTongue, patience, () => {})).toMatchObject({
      outcome: 'printed',
    })
  })

  it('is only sent where ESC/POS knows no question in turn', async () => {
    const talk = answering({ [atOnce]: [fine] })
    expect(await printOver(talk, label, 'new', escposTongue, patience, () => {})).toMatchObject({
      outcome: 'sent',
    })
  })

  it('is unknown when the paper ends within it', async () => {
    const talk = answering({ [atOnce]: [fine, '\x1a\x32\x12\x72'], [inTurn]: ['\0'] })
    const result = await printOver(talk, label, 'new', escposTongue, patience, () => {})
    expect(result).toMatchObject({ outcome: 'unknown', reason: 'paper-out' })
  })

  it('is printed when TSPL was seen printing and is idle again, and only sent when it never was', async () => {
    const seen = answering({ '\x1b!?': ['\0', '\0', '\0', '\0', '\x20', '\0'] })
    const never = answering({ '\x1b!?': ['\0'] })
    const slower = { ...patience, stuckMs: 5000 }
    const outcomes = [seen, never].map((talk) => printOver(talk, label, 'new', tsplTongue, slower, () => {}))
    expect((await Promise.all(outcomes)).map(({ outcome }) => outcome)).toEqual(['printed', 'sent'])
  })
})
