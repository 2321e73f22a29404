import { expect, test } from 'vitest'
import { feedLines, type LineSoFar, longestLine, noLine } from '#native/recogniser/lines'
import { readSpoken } from '#native/recogniser/utterance'

const at = '2026-11-22T10:00:00+08:00'
const line = (said: object) =>
  JSON.stringify({ text: 'empat dua 四二', confidence: 900, language: 'ms-MY', at, ...said })

function fed(chunks: readonly Uint8Array[]): (string | null)[] {
  let state: LineSoFar = noLine
  return chunks.flatMap((chunk) => {
    const after = feedLines(state, chunk)
    state = after.state
    return after.lines
  })
}

test('lines are the same wherever the output is cut, in the middle of a letter too', () => {
  const bytes = Buffer.from(`${line({})}\n${line({ text: 'skip' })}\r\n`)
  const whole = fed([bytes])
  expect(whole).toEqual([line({}), `${line({ text: 'skip' })}\r`])
  for (let cut = 0; cut <= bytes.length; cut++)
    expect(fed([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole)
})

test('a line that is too long is dropped whole, and the next one is read', () => {
  const long = Buffer.alloc(longestLine + 1, 'x')
  expect(fed([long, long, Buffer.from('\nshort\n')])).toEqual([null, 'short'])
})

test.each([
  [
    'an utterance',
    line({}),
    { text: 'empat dua 四二', confidence: 900, language: 'ms', spokenAt: '2026-11-22T02:00:00.000Z' },
  ],
  ['one without a language, with more than we ask', line({ language: null, words: [1] }), { language: null }],
  ['no JSON', 'four two', { wrong: 'a line that is no JSON object' }],
  ['JSON that is no object', '[]', { wrong: 'a line that is no JSON object' }],
  ['no text', line({ text: '  ' }), { wrong: expect.stringMatching(/^text: /) }],
  [
    'a confidence of a part of one',
    line({ confidence: 0.93 }),
    { wrong: expect.stringMatching(/^confidence: /) },
  ],
  ['too sure', line({ confidence: 1001 }), { wrong: expect.stringMatching(/^confidence: /) }],
  [
    'a language that is none',
    line({ language: 'English!' }),
    { wrong: expect.stringMatching(/^language: /) },
  ],
  ['no time', line({ at: 'now' }), { wrong: expect.stringMatching(/^at: /) }],
])('the door lets in or says what is wrong: %s', (_, text, read) => {
  expect(readSpoken(text)).toMatchObject(read)
})
