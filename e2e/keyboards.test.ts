import { afterAll, beforeAll, expect, it } from 'vitest'
import { actionCode } from '#domain/action'
import { testSymbolNames, testSymbols } from '#domain/scanner-symbols'
import { startTyping, type Typing, wedge, within } from './typing.ts'

let typing: Typing
const shown = (testId: string) => typing.story.window().getByTestId(testId).filter({ visible: true })

beforeAll(async () => {
  typing = await startTyping([wedge('gun', 'a', null)], 'one')
  await typing.story.signIn('supervisor', 0)
  await typing.keys.scan(actionCode('ENGLISH'))
  await within(async () => (await typing.story.call('seatView', { seat: 'a' })).person?.language === 'en')
  await shown('button-desk').click()
  await shown('rail-devices').click()
  await shown('device-link-gun').click()
}, 120_000)
afterAll(() => typing?.close(), 30_000)

it.each([
  ['German', 'de', 'us', false],
  ['French', 'fr', 'de', true],
  ['Swedish / Finnish', 'se', 'fr', false],
] as const)(
  'the keyboard %s is named after five symbols: scanner %s, computer %s, Caps Lock %s',
  async (name, scanner, computer, caps) => {
    const { keys } = typing
    await keys.layout(computer)
    if (caps) await keys.press('Caps_Lock')
    await shown('button-scanner-test-gun').click()
    for (const symbol of testSymbolNames) {
      await shown(`test-symbol-${symbol}`).waitFor()
      await keys.scanAs(scanner, testSymbols[symbol])
    }
    const readAs = shown('finding-read-as')
    await readAs.waitFor()
    expect([await readAs.getAttribute('data-verdict'), await readAs.textContent()]).toEqual([
      'adapt',
      expect.stringContaining(`It sends as: ${name}`),
    ])
    expect(await shown('finding-caps').count()).toBe(caps ? 1 : 0)
    if (caps) await keys.press('Caps_Lock')
  },
  60_000,
)
