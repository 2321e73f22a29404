import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from '#contract/commands'
import { checkedCall } from './door.ts'

const ours = { name: 'our window' }
const mainFrame = { origin: 'station://app', parent: null }
const caller = { sender: ours, senderFrame: mainFrame }

describe('the door for calls', () => {
  it('lets our own main frame ask for a seat', () => {
    expect(checkedCall(caller, ours, { name: 'seatView', args: { seat: 'b' } })).toEqual({
      name: 'seatView',
      args: { seat: 'b' },
      seat: 'b',
    })
  })

  it.each([
    [undefined, 'a'],
    ['a', 'a'],
    ['b', 'b'],
    ['c', 'a'],
    [['b'], 'a'],
  ])('takes what is asked from a desk by %j as asked from seat %s', (seat, taken) => {
    expect(checkedCall(caller, ours, { name: 'waves', args: {}, seat })).toMatchObject({ seat: taken })
  })

  it('believes the arguments of a command, not who says it gave it', () => {
    const call = { name: 'seatView', args: { seat: 'a' }, seat: 'b' }
    expect(checkedCall(caller, ours, call)).toMatchObject({ seat: 'a' })
  })

  it.each([
    ['another window', { sender: { name: 'another' }, senderFrame: mainFrame }],
    ['a frame in our window', { sender: ours, senderFrame: { origin: 'station://app', parent: mainFrame } }],
    ['another origin', { sender: ours, senderFrame: { origin: 'https://app', parent: null } }],
    ['an opaque origin', { sender: ours, senderFrame: { origin: 'null', parent: null } }],
    ['a page that is gone', { sender: ours, senderFrame: null }],
  ])('refuses %s', (_who, stranger) => {
    expect(checkedCall(stranger, ours, { name: 'seatView', args: { seat: 'a' } })).toHaveProperty('stranger')
  })

  it('refuses keys that reach for a prototype, however deep', () => {
    for (const text of ['{"seat":"a","__proto__":{}}', '{"seat":"a","x":[{"constructor":{"prototype":{}}}]}'])
      expect(checkedCall(caller, ours, { name: 'seatView', args: JSON.parse(text) })).toMatchObject({
        refusal: { refusal: 'bad-arguments' },
      })
  })

  it('knows only the commands of the contract', () => {
    fc.assert(
      fc.property(fc.anything(), (name) => {
        const call = checkedCall(caller, ours, { name, args: { seat: 'a' } })
        expect('refusal' in call && call.refusal.refusal === 'not-found').toBe(
          typeof name !== 'string' || !Object.keys(commands).includes(name),
        )
      }),
    )
  })

  it('never throws, and passes on nothing that the contract refuses', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(commands)),
        fc.anything({ withMap: true, withDate: true }),
        (name, args) => {
          const call = checkedCall(caller, ours, { name, args })
          if ('name' in call) expect(commands[call.name].args.safeParse(call.args).success).toBe(true)
        },
      ),
    )
  })
})
