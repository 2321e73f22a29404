import { describe, expect, it } from 'vitest'
import {
  type ActionName,
  actionCode,
  actionGroups,
  actionNames,
  actionsOf,
  fitsAt,
  isAction,
  mayDo,
  reasonActions,
  reasonIn,
} from '#domain/action'
import { fitsOwnCode, readOwnCode } from '#domain/barcode/own-code'
import {
  overrideReasons,
  partialReasons,
  reprintReasons,
  shortReasons,
  takeOverReasons,
} from '#domain/reasons'

describe('the list of actions', () => {
  it('has a barcode of its own for each, which reads back', () => {
    const codes = actionNames.map(actionCode)
    expect(new Set(codes).size).toBe(actionNames.length)
    expect(codes.map(readOwnCode)).toEqual(actionNames.map((name) => ({ kind: 'command', name })))
    expect(actionNames.every(fitsOwnCode)).toBe(true)
  })

  it('stands whole on the pages of the command card, each action once', () => {
    expect(actionGroups.flatMap(actionsOf).sort()).toEqual([...actionNames].sort())
  })

  it('has every digit, and every reason of every list', () => {
    for (const digit of '0123456789') expect(isAction(digit)).toBe(true)
    const lists = [shortReasons, overrideReasons, partialReasons, reprintReasons, takeOverReasons]
    for (const list of lists)
      for (const one of list) expect(reasonIn<(typeof list)[number]>(list, reasonActions[one])).toBe(one)
    expect(reasonIn(shortReasons, 'LOST')).toBeNull()
  })

  it.each<[ActionName, string[] | null, boolean]>([
    ['SHORT', ['picker'], true],
    ['SHORT', ['packer'], false],
    ['SHORT', ['supervisor'], true],
    ['FULL', ['packer'], true],
    ['DESK', ['picker', 'packer'], false],
    ['DESK', ['admin'], true],
    ['HELP', null, true],
    ['HOME', null, false],
  ])('%s for %j: %s', (name, roles, may) => {
    expect(mayDo(name, roles as never)).toBe(may)
  })

  it('knows where an action makes sense', () => {
    expect([fitsAt('SKIP', 'scan-item'), fitsAt('SKIP', 'weigh'), fitsAt('HELP', 'weigh')]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('is no list of whatever else an object has', () => {
    expect(['toString', '__proto__', '', 'next'].map(isAction)).toEqual([false, false, false, false])
  })
})
