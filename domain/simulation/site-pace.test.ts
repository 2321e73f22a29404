import { describe, expect, it } from 'vitest'
import { type DoneWork, fewestSamples, sitePace } from '#domain/simulation/site-pace'

const done = (personId: string, percent: number, count = 1): DoneWork[] =>
  Array.from({ length: count }, () => ({ personId, tookMs: percent * 6_000, usualMs: 600_000 }))

describe('the pace of a site', () => {
  it('is the usual one until enough was done', () => {
    const pace = sitePace(done('P-1', 150, fewestSamples - 1), 25)
    expect([pace.sitePercent, pace.spreadPercent, pace.samples, pace.percentOf('P-1')]).toEqual([
      100, 25, 0, 100,
    ])
  })

  it('is the middle of all that was done', () => {
    const pace = sitePace([...done('P-1', 90, 3), ...done('P-2', 120, 4)], 25)
    expect([pace.sitePercent, pace.samples]).toEqual([120, 7])
  })

  it('is a person’s own the more they have done', () => {
    const others = done('P-2', 100, 40)
    const little = sitePace([...others, ...done('P-1', 150, 1)], 25).percentOf('P-1')
    const much = sitePace([...others, ...done('P-1', 150, 35)], 25).percentOf('P-1')
    expect([little, much]).toEqual([108, 144])
  })

  it('of somebody new is the site’s', () => {
    expect(sitePace(done('P-1', 130, 10), 25).percentOf('P-9')).toBe(130)
  })

  it('does not learn from a walk that lay open over night', () => {
    const pace = sitePace([...done('P-1', 110, 6), ...done('P-1', 9_000, 3)], 25)
    expect([pace.sitePercent, pace.samples]).toEqual([110, 6])
  })

  it('spreads as its work does', () => {
    const even = sitePace(done('P-1', 100, 20), 25).spreadPercent
    const uneven = sitePace([...done('P-1', 70, 10), ...done('P-1', 140, 10)], 25).spreadPercent
    expect([even, uneven > 30]).toEqual([0, true])
  })
})
