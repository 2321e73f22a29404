import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  askAgain,
  type BenchDraft,
  benchRoles,
  fillRole,
  firstBench,
  roleOf,
  scannerSpoke,
  skipRole,
  swapScanners,
} from '#domain/bench-setup'

const blue = { id: 'blue', name: 'Blue', half: null }
const grey = { id: 'grey', name: 'Grey', half: null }
const afterScans = (draft: BenchDraft, ...who: (typeof blue)[]): BenchDraft =>
  who.reduce((now, one) => scannerSpoke(now, one).draft, draft)

describe('the round of a bench', () => {
  it('takes the scanner that speaks for the half it asks for, then asks for the next', () => {
    const one = afterScans(firstBench, blue)
    expect(one).toMatchObject({ step: 'scanner-b', chosen: { 'scanner-a': 'blue' } })
    expect(afterScans(one, grey)).toMatchObject({
      step: 'scale',
      chosen: { 'scanner-a': 'blue', 'scanner-b': 'grey' },
    })
  })
  it('refuses the same scanner for the second half, however often', () => {
    const one = afterScans(firstBench, blue)
    for (const now of [one, afterScans(one, blue)])
      expect(scannerSpoke(now, blue)).toMatchObject({
        draft: { step: 'scanner-b' },
        refusal: { refusal: 'bench-same-scanner', name: 'Blue' },
      })
  })
  it('notices a scanner of the other half, and takes it when it insists', () => {
    const right = { ...grey, half: 'b' as const }
    const first = scannerSpoke(firstBench, right)
    expect(first).toMatchObject({
      draft: { step: 'scanner-a', chosen: {} },
      refusal: { refusal: 'bench-other-half', name: 'Grey' },
    })
    expect(scannerSpoke(first.draft, right)).toMatchObject({
      draft: { step: 'scanner-b', chosen: { 'scanner-a': 'grey' } },
      refusal: null,
    })
  })
  it('forgets the insisting when another one scans between', () => {
    const [left, right] = [blue, { ...grey, half: 'b' as const }]
    const first = scannerSpoke(firstBench, right).draft
    expect(afterScans(first, left)).toMatchObject({ chosen: { 'scanner-a': 'blue' }, insists: null })
  })
  it('swaps what was scanned in the wrong order', () => {
    const both = afterScans(firstBench, blue, grey)
    expect(swapScanners(both).chosen).toEqual({ 'scanner-a': 'grey', 'scanner-b': 'blue' })
    expect(swapScanners(swapScanners(both))).toEqual(both)
    expect(swapScanners(afterScans(firstBench, blue)).chosen).toEqual({ 'scanner-b': 'blue' })
  })
  it('goes back one question and forgets its answer', () => {
    const both = afterScans(firstBench, blue, grey)
    expect(askAgain(both)).toMatchObject({ step: 'scanner-b', chosen: { 'scanner-a': 'blue' } })
    expect(askAgain(firstBench)).toEqual(firstBench)
  })
  it('never gives two roles to one scanner, whatever is scanned and answered', () => {
    const move = fc.oneof(
      fc.constantFrom(blue, grey).map((who) => (draft: BenchDraft) => scannerSpoke(draft, who).draft),
      fc.constantFrom(skipRole, askAgain, swapScanners),
      fc.constant((draft: BenchDraft) => (draft.step === 'scale' ? fillRole(draft, 'scale', 'pan') : draft)),
    )
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const end = moves.reduce((draft, one) => one(draft), firstBench)
        const ids = benchRoles.flatMap((role) => end.chosen[role] ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.every((id) => roleOf(end, id) !== null)).toBe(true)
      }),
    )
  })
})
