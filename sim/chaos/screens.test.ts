import { describe, expect, it } from 'vitest'
import { broken, type Promised } from './screens.ts'

const taking: Promised = {
  who: 'Aminah',
  work: 'list L-0001-01',
  step: 'scan-item',
  on: 'tea',
  done: { cart: 1, totes: 3, taken: 4, put: 2, shorts: 0, unloaded: 0 },
}
const withDone = (done: Partial<Record<string, number>>): Promised => ({
  ...taking,
  done: { ...taking.done, ...(done as Record<string, number>) },
})

describe('the screen after a restart', () => {
  it('may be the same', () => expect(broken(taking, taking, false)).toBeNull())
  it('may show the unit that was scanned and not yet answered', () =>
    expect(broken(taking, withDone({ taken: 5 }), true)).toBeNull())
  it('may not show a unit nobody scanned', () =>
    expect(broken(taking, withDone({ taken: 5 }), false)).toContain('nobody did anything'))
  it('may not have lost a unit that was shown', () =>
    expect(broken(taking, withDone({ taken: 3 }), true)).toBe('taken was shown as 4 and is 3'))
  it('may not have put units down that were only taken', () =>
    expect(broken(taking, withDone({ taken: 5, put: 5 }), true)).toBe('put went from 2 to 5 by itself'))
  it('may not be at other work', () =>
    expect(broken(taking, { ...taking, work: 'home' }, true)).toContain('not open any more'))
  it('may not be another person’s', () =>
    expect(broken(taking, { ...taking, who: 'Bala' }, true)).toContain('not at this seat'))
  it('may show the kit that was made and not yet answered, and not one more', () => {
    const work = { who: 'Siew Lan', work: 'work O-1', on: 'K1' }
    const whole = { ...work, step: 'confirm-kit', done: { stops: 0, units: 0, parts: 3 } }
    const begun = { ...work, step: 'scan-part', done: { stops: 0, units: 1, parts: 0 } }
    expect(broken(whole, begun, true)).toBeNull()
    expect(broken(begun, { ...whole, done: { ...whole.done, units: 2 } }, true)).toContain(
      'units went from 1',
    )
    expect(broken(begun, { ...begun, done: { ...begun.done, units: 0 } }, true)).toContain('is 0')
  })
})
