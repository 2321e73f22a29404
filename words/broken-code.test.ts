import { expect, test } from 'vitest'
import type { CodeProblem } from '#domain/barcode/code'
import { languages } from '#domain/language'
import { type Language, sayRefusal, wordsOf } from '#words/say'

const every: Record<CodeProblem, true> = {
  format: true,
  'unknown-ai': true,
  separator: true,
  'too-short': true,
  'too-long': true,
  'not-digits': true,
  character: true,
  check: true,
  month: true,
  day: true,
  time: true,
  country: true,
  currency: true,
  value: true,
  twice: true,
  excluded: true,
  missing: true,
  compressed: true,
  'link-order': true,
  'link-escape': true,
  'add-on': true,
}
const problems = Object.keys(every) as CodeProblem[]
const said = (language: Language, problem: CodeProblem) =>
  sayRefusal(
    wordsOf(language),
    { refusal: 'broken-code', text: '10L&1', problem, position: 3, ai: '3103' },
    '…',
  )

/** Signs that stand on a letter do not make a line longer. */
const lettersOf = (text: string): number => text.replaceAll(/\p{Mn}/gu, '').length

test.each(languages)('%s says each fault of a code in its own words, and short enough', (language) => {
  const all = problems.map((problem) => said(language, problem))
  expect(new Set(all.map(({ say, next }) => `${say} ${next}`)).size).toBe(problems.length)
  expect(all.filter(({ say, next }) => lettersOf(say) > 44 || lettersOf(next) > 96)).toEqual([])
})

test.each(languages)('%s counts the place of a fault from one', (language) => {
  expect(said(language, 'character').next).toContain('4')
})

test.each<[Language, string]>([
  ['en', '(17) at sign 21: No such month: 13.'],
  ['ms', '(17) pada aksara 21: Bulan tidak wujud: 13.'],
  ['zh', '(17) 第 21 个字符：月份不存在：13。'],
])('%s names the identifier at fault, the place and what stands there', (language, next) => {
  const text = '01095512345678961726130110L1'
  const fault = { problem: 'month', position: 20, ai: '17' } as const
  expect(sayRefusal(wordsOf(language), { refusal: 'broken-code', text, ...fault }, '…').next).toContain(next)
})
