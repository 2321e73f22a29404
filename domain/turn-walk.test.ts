import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import { currentLine, isOpen, type PickList } from '#domain/pick'
import { line, walk } from '#domain/pick-sample'
import { turnedWalk } from '#domain/turn-walk'

const at = (locationId: string, sequence: number, change: Parameters<typeof line>[1] = {}) =>
  line(`l-${sequence}`, { locationId, sequence, ...change })
const four = (change: Partial<PickList> = {}): PickList => ({
  ...walk,
  lines: [at('A-01', 1), at('B-02', 2), at('B-02', 3), at('C-03', 4)],
  ...change,
})
const order = (list: PickList): string[] =>
  [...list.lines].sort((one, two) => one.sequence - two.sequence).map(({ lineId }) => lineId)
const turned = (list: PickList, way: readonly string[]): string[] => {
  const fact = turnedWalk(list, () => way)
  return order(fact === null ? list : applyPick(list, fact))
}

describe('a walk that is led another way', () => {
  it.each<[string, PickList, string[], string[]]>([
    ['follows the new way', four(), ['C-03', 'B-02', 'A-01'], ['l-4', 'l-2', 'l-3', 'l-1']],
    ['leaves what no way leads to for the end', four(), ['C-03', 'A-01'], ['l-4', 'l-1', 'l-2', 'l-3']],
    ['stays as it is on the same way', four(), ['A-01', 'B-02', 'C-03'], ['l-1', 'l-2', 'l-3', 'l-4']],
    [
      'stays first where its picker stands',
      four({ standingAt: 'A-01' }),
      ['C-03', 'B-02'],
      ['l-1', 'l-4', 'l-2', 'l-3'],
    ],
    [
      'keeps totes that are passed in their zone',
      four({ method: 'pickAndPass', zone: 'A' }),
      ['C-03', 'B-02', 'A-01'],
      ['l-1', 'l-2', 'l-3', 'l-4'],
    ],
  ])('%s', (_, list, way, wanted) => {
    expect(turned(list, way)).toEqual(wanted)
  })

  it('asks for the way from where units are in the hand', () => {
    const list = four({ lines: [at('A-01', 1), at('B-02', 2, { inHand: 1 }), at('C-03', 3)] })
    const asked: unknown[] = []
    turnedWalk(list, (...ask) => {
      asked.push(ask)
      return []
    })
    expect(asked).toEqual([['B-02', ['A-01', 'C-03']]])
  })

  it('never takes a unit out of a hand, loses a line, or moves one that is done or skipped', () => {
    const some = fc.array(
      fc.record({
        locationId: fc.constantFrom('A-01', 'B-02', 'C-03', 'D-04'),
        picked: fc.nat(2),
        skipped: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(
        some,
        fc.shuffledSubarray(['A-01', 'B-02', 'C-03', 'D-04']),
        fc.nat(7),
        (lines, way, held) => {
          const list = four({
            lines: lines.map(({ locationId, ...change }, place) =>
              at(locationId, place + 1, { ...change, inHand: place === held && change.picked < 2 ? 1 : 0 }),
            ),
          })
          const fact = turnedWalk(list, () => way)
          if (fact === null) return
          const after = applyPick(list, fact)
          expect(order(after).toSorted()).toEqual(order(list).toSorted())
          const inHand = list.lines.find((one) => one.inHand > 0)
          if (inHand !== undefined) expect(currentLine(after)?.lineId).toBe(inHand.lineId)
          for (const one of list.lines)
            if (!isOpen(one) || one.skipped)
              expect(after.lines.find(({ lineId }) => lineId === one.lineId)).toEqual(one)
        },
      ),
      { numRuns: 300 },
    )
  })
})
