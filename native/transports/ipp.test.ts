import { createServer } from 'node:http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, askIpp, bytesOfQuestion } from './ipp.ts'

/** What CUPS 2.4.2 answered to a Get-Job-Attributes of a job that nobody had begun with. */
const waitingJob = Buffer.from(
  [
    '0101 0000 00000001 01',
    '47 0012 617474726962757465732d63686172736574 0005 7574662d38',
    '48 001b 617474726962757465732d6e61747572616c2d6c616e6775616765 0002 656e',
    '02',
    '13 0012 74696d652d61742d70726f63657373696e67 0000',
    '23 0009 6a6f622d7374617465 0004 00000004',
    '44 0011 6a6f622d73746174652d726561736f6e73 0018 6a6f622d686f6c642d756e74696c2d737065636966696564',
    '44 0000 0004 6e6f6e65',
    '22 000d 6a6f622d707265736572766564 0001 01',
    '03',
  ]
    .join('')
    .replaceAll(' ', ''),
  'hex',
)

describe('an IPP question', () => {
  it('is written as the standard says', () => {
    const question = {
      operation: 9,
      target: 'job-uri',
      path: '/jobs/7',
      wanted: ['job-state', 'job-name'],
    } as const
    expect(bytesOfQuestion(question).toString('hex')).toBe(
      [
        '0101 0009 00000001 01',
        `47 0012 ${hex('attributes-charset')} 0005 ${hex('utf-8')}`,
        `48 001b ${hex('attributes-natural-language')} 0002 ${hex('en')}`,
        `45 0007 ${hex('job-uri')} 0016 ${hex('ipp://localhost/jobs/7')}`,
        `44 0014 ${hex('requested-attributes')} 0009 ${hex('job-state')}`,
        `44 0000 0008 ${hex('job-name')}`,
        '03',
      ]
        .join('')
        .replaceAll(' ', ''),
    )
  })
})
const hex = (text: string) => Buffer.from(text).toString('hex')

describe('an IPP answer', () => {
  it('gives numbers, words, truths and what is not there', () => {
    const answer = answerOf(waitingJob)
    expect([answer?.status, ...(answer?.values ?? [])]).toEqual([
      0,
      ['attributes-charset', ['utf-8']],
      ['attributes-natural-language', ['en']],
      ['time-at-processing', [null]],
      ['job-state', [4]],
      ['job-state-reasons', ['job-hold-until-specified', 'none']],
      ['job-preserved', [true]],
    ])
  })

  it('that is cut off is none', () => {
    for (let length = 0; length < waitingJob.length; length++)
      expect(answerOf(waitingJob.subarray(0, length))).toBeNull()
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: waitingJob.length }), (junk, from) => {
        expect(() => answerOf(Buffer.concat([waitingJob.subarray(0, from), junk]))).not.toThrow()
      }),
    )
  })
})

describe('a server that is none', () => {
  it.each([
    ['another web server', 200, 'It works!', 'fault'],
    ['a CUPS that wants a login', 401, '', 'fault'],
  ])('%s is a fault, not an answer', async (_what, status, body, reason) => {
    const server = createServer((_ask, answer) => answer.writeHead(status).end(body))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const question = { operation: 9, target: 'job-uri', path: '/jobs/7', wanted: ['job-state'] } as const
    await expect(askIpp({ host: '127.0.0.1', port }, question, 1000)).rejects.toMatchObject({ reason })
    await new Promise((resolve) => server.close(resolve))
    await expect(askIpp({ host: '127.0.0.1', port }, question, 1000)).rejects.toMatchObject({
      reason: 'no-answer',
    })
  })
})
