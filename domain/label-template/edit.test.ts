import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInTemplates } from './built-in.ts'
import {
  changed,
  duplicate,
  type Editing,
  elementOf,
  freeId,
  goneOn,
  newElement,
  opened,
  placedAt,
  redone,
  reordered,
  snapped,
  undone,
  withElement,
  without,
} from './edit.ts'
import { elementKindsOf, type LabelTemplate, templateKinds } from './template.ts'

const tote = builtInTemplates.tote
const um = fc.integer({ min: -400_000, max: 400_000 })
const anyPlace = fc.record({ xUm: um, yUm: um, widthUm: um, heightUm: um })

describe('laying a label out', () => {
  it('keeps what is moved or pulled on the paper', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const one = elementOf(placedAt(tote, 'code', place), 'code')
        if (one === null) throw new Error('gone')
        expect(one.xUm).toBeGreaterThanOrEqual(0)
        expect(one.yUm).toBeGreaterThanOrEqual(0)
        expect(one.widthUm).toBeGreaterThan(0)
        expect(one.heightUm).toBeGreaterThan(0)
        expect(one.xUm + one.widthUm).toBeLessThanOrEqual(tote.widthUm)
        expect(one.yUm + one.heightUm).toBeLessThanOrEqual(tote.heightUm)
      }),
    )
  })

  it('takes back every step, and makes each again', () => {
    const step = fc.oneof(
      anyPlace.map(
        (place) => (before: Editing<LabelTemplate>) => changed(before, placedAt(before.now, 'code', place)),
      ),
      fc.constant((before: Editing<LabelTemplate>) =>
        changed(before, withElement(before.now, newElement(before.now, 'text'))),
      ),
      fc.constant((before: Editing<LabelTemplate>) => changed(before, reordered(before.now, 'name', 1))),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const done = steps.reduce((editing, make) => make(editing), opened(tote))
        const back = steps.reduce((editing) => undone(editing), done)
        const again = steps.reduce((editing) => redone(editing), back)
        expect([back.now, again.now]).toEqual([tote, done.now])
      }),
    )
  })

  it('takes a whole drag back at once', () => {
    const at = (xUm: number) => placedAt(tote, 'code', { xUm, yUm: 0, widthUm: 9_000, heightUm: 9_000 })
    const dragged = goneOn(goneOn(changed(opened(tote), at(1_000)), at(2_000)), at(3_000))
    expect([elementOf(dragged.now, 'code')?.xUm, undone(dragged).now]).toEqual([3_000, tote])
  })

  it('puts a twin on the label under its own id, and takes away only what was chosen', () => {
    const { template, twinId } = duplicate(tote, 'name')
    const ids = (one: LabelTemplate) => one.elements.map(({ elementId }) => elementId)
    expect(ids(template)).toEqual([...ids(tote), twinId])
    expect(without(template, twinId)).toEqual(tote)
    expect(duplicate(tote, 'none').template).toBe(tote)
  })

  it.each(templateKinds)('adds everything that a %s label may have, inside it', (kind) => {
    for (const one of elementKindsOf(kind)) {
      if (one === 'picture') continue
      const template = builtInTemplates[kind]
      const element = newElement(template, one)
      expect(placedAt(withElement(template, element), element.elementId, element)).toEqual(
        withElement(template, element),
      )
    }
  })

  it('never gives an id twice', () => {
    let template = tote
    for (let nth = 0; nth < 5; nth++) template = withElement(template, newElement(template, 'line'))
    expect(new Set(template.elements.map(({ elementId }) => elementId)).size).toBe(template.elements.length)
    expect(freeId(template, 'line')).toBe('line-6')
  })

  it.each([
    [1_499, 1_000, 1_000],
    [1_500, 1_000, 2_000],
    [-1_501, 1_000, -2_000],
    [1_234, 0, 1_234],
  ])('brings %d to a grid of %d: %d', (length, grid, wanted) => {
    expect(snapped(length, grid)).toBe(wanted)
  })
})
