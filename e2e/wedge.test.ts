import type { Locator } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeatView } from '#contract/seat-view'
import { type ActionName, actionCode } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import { testSymbolNames, testSymbols } from '#domain/scanner-symbols'
import { pickerMove } from '#sim/shift/picker-hands'
import { startTyping, type Typing, wedge, within } from './typing.ts'

const unknownCode = '4006381333931'

describe('a scanner that types like a keyboard', () => {
  let typing: Typing
  beforeAll(async () => {
    typing = await startTyping([wedge('gun', 'a', null), wedge('another', 'a', 'F9', 'computer')], 'one')
    await typing.story.signIn('supervisor', 0)
    await typing.story.release({ mostOrders: 10 })
    await typing.story.call('signOut', { seat: 'a' })
  }, 120_000)
  afterAll(() => typing?.close(), 30_000)

  const window = () => typing.story.window()
  const view = (): Promise<SeatView> => typing.story.call('seatView', { seat: 'a' })
  const scan = (text: string) => typing.keys.scan(text)
  const act = (action: ActionName) => scan(actionCode(action))
  const shown = (testId: string) => window().getByTestId(testId).filter({ visible: true })
  const field = (): Locator => shown('input-code')
  const lastScan = async () => {
    const { devices } = await typing.story.call('devices', {})
    return devices.find((one) => one.deviceId === 'gun')?.lastScan?.text ?? null
  }
  const said = (words: string) =>
    window().getByTestId('beam').filter({ visible: true, hasText: words }).waitFor()
  /** Does what the screen asks by typed codes alone, until this step comes. */
  const walkUntil = async (wanted: string): Promise<void> => {
    for (let moves = 0; moves < 60; moves++) {
      const now = await view()
      if (now.screen.screen === 'pick' && now.screen.step.step === wanted) return
      const move = pickerMove(typing.story.hall, now, null)
      if (move.move !== 'scan') throw new Error(`${move.move} at ${JSON.stringify(now.screen).slice(0, 300)}`)
      await scan(move.symbol.text)
      await within(async () => (await view()).revision > now.revision)
    }
    throw new Error('The walk does not get there')
  }

  it('signs somebody in with a badge, 1 ms between two keys', async () => {
    await scan(typing.story.know.badgeOf('picker', 0).text)
    await within(async () => (await view()).person !== null)
    await act('ENGLISH')
    await within(async () => (await view()).person?.language === 'en')
  })

  it('opens the field for codes by a command code', async () => {
    await act('TYPE')
    await field().waitFor()
    expect(await field().evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('leaves to the field what a person types', async () => {
    for (const gapMs of [200, 140]) {
      await field().fill('')
      await typing.keys.type('A-07-42', gapMs)
      await within(async () => (await field().inputValue()).length >= 7, 5000)
      expect(await field().inputValue()).toBe('A-07-42')
    }
  })

  it('never lets a code land in the field, whatever stands there', async () => {
    await field().fill('A-0')
    for (let times = 0; times < 20; times++) {
      const text = `${unknownCode.slice(0, 8)}${times + 1000}`
      await scan(text)
      await within(async () => (await lastScan()) === text, 5000)
      expect(await field().inputValue()).toBe('A-0')
    }
    await window().locator('[data-testid="beam"][data-state="refused"]').waitFor()
  })

  it('keeps typing whole around a code', async () => {
    await field().fill('')
    await typing.keys.type('AB', 140)
    await within(async () => (await field().inputValue()) === 'AB', 3000)
    await scan(unknownCode)
    await typing.keys.type('CD', 140)
    await within(async () => (await field().inputValue()) === 'ABCD', 3000)
    expect(await lastScan()).toBe(unknownCode)
  })

  it('does not mind Caps Lock where its own keyboard is known, and says it in words where it is not', async () => {
    await typing.keys.press('Caps_Lock')
    await typing.keys.scan(actionCode('BACK'), 'F9')
    await said('Caps Lock is on')
    expect(await field().count()).toBe(1)
    await act('BACK')
    await field().waitFor({ state: 'detached' })
    await typing.keys.press('Caps_Lock')
  })

  it('reads a US scanner on a French computer by its keys', async () => {
    await typing.keys.layout('fr')
    await typing.keys.scanAs('us', actionCode('TYPE'))
    await field().waitFor()
    await typing.keys.scanAs('us', actionCode('BACK'))
    await field().waitFor({ state: 'detached' })
  })

  it('says in words when the scanner is set to another keyboard', async () => {
    await scan(actionCode('MORE'))
    await said('The scanner types wrong letters')
    await typing.keys.layout('us')
  })

  it('names the keyboard it is set to, and leaves accents of a person alone', async () => {
    await typing.keys.scanAs('fr', actionCode('MORE'))
    await said('It is set to')
    await typing.keys.layout('se')
    await typing.keys.scanAs('us', actionCode('TYPE'))
    await field().waitFor()
    await typing.keys.type('e', 10)
    for (const key of ['21', '26']) await typing.keys.press(key)
    await within(async () => (await field().inputValue()) === 'eé', 5000)
    await typing.keys.layout('us')
    await act('BACK')
    await field().waitFor({ state: 'detached' })
  })

  it('is all a picker needs: a walk, help, and a short by its number', async () => {
    await walkUntil('scan-item')
    await act('HELP')
    await shown('help').waitFor()
    await act('BACK')
    await shown('help').waitFor({ state: 'detached' })
    await act('SHORT')
    await shown('reason-notThere').waitFor()
    const { line } = (await view()).screen as Extract<SeatView['screen'], { screen: 'pick' }>
    await act('1')
    await within(async () => {
      const { screen } = await view()
      return screen.screen === 'pick' && screen.line?.lineId !== line?.lineId
    })
  })

  it('is all a supervisor needs to sign in: badge, and the PIN by digit codes', async () => {
    await act('SIGN-OUT')
    await within(async () => (await view()).person === null)
    await scan(typing.story.know.badgeOf('supervisor', 0).text)
    await shown('pin-dots').waitFor()
    for (const digit of typing.story.know.pinOf(0)) await act(digit as ActionName)
    await within(async () => (await view()).person !== null)
    expect(await lastScan()).toBeNull()
  })

  it('is tried with five symbols on the devices page, and does no work meanwhile', async () => {
    await shown('button-desk').click()
    await shown('rail-devices').click()
    await shown('device-link-gun').click()
    await shown('button-scanner-test-gun').click()
    for (const symbol of testSymbolNames) {
      await shown(`test-symbol-${symbol}`).waitFor()
      await scan(testSymbols[symbol])
    }
    await shown('finding-aim-missing').waitFor()
    const found = async (what: string) => shown(`finding-${what}`).getAttribute('data-verdict')
    expect([await found('read-as'), await found('gs'), await found('suffix')]).toEqual([
      'right',
      'right',
      'right',
    ])
    expect(await lastScan()).toBeNull()
    expect((await view()).person).not.toBeNull()
  })
})

describe('two scanners that type, each with a key before its codes', () => {
  let typing: Typing
  beforeAll(async () => {
    typing = await startTyping([wedge('gun-a', 'a', 'F9'), wedge('gun-b', 'b', 'F10')], 'two')
  }, 120_000)
  afterAll(() => typing?.close(), 30_000)
  const person = async (seat: 'a' | 'b') =>
    (await typing.story.call('seatView', { seat })).person?.roles ?? null

  it('scan for the seat of their key', async () => {
    const { know } = typing.story
    await within(async () => {
      await typing.keys.scan(know.badgeOf('packer', 0).text, 'F10')
      return (await person('b')) !== null
    })
    expect(await person('a')).toBeNull()
    await typing.keys.scan(know.badgeOf('picker', 0).text, 'F9')
    await within(async () => (await person('a')) !== null)
    expect([await person('a'), await person('b')]).toEqual([['picker'], ['picker', 'packer']])
  })

  it('leave to a field what comes without the key, however fast', async () => {
    const half = typing.story.window().getByTestId('half-a')
    await typing.keys.scan(actionCode('TYPE'), 'F9')
    const field = half.getByTestId('input-code')
    await field.waitFor()
    await field.click()
    await typing.keys.type(unknownCode, 1)
    await within(async () => (await field.inputValue()) === unknownCode, 3000)
    await typing.keys.scan(ownCode('tote', 'T-0001'), 'F9')
    await half.locator('[data-testid="beam"][data-state="refused"]').waitFor()
    expect(await field.inputValue()).toBe(unknownCode)
  })
})
