import { afterEach, expect, test } from 'vitest'
import { order, type TryStation } from '#sim/try/try-station'
import { atFirstUnit, released } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** A picker stands before the radios, which are told apart by their serials. */
async function atRadios(): Promise<void> {
  t = await released([order('o-1', { radio: 1 })])
  await atFirstUnit(t)
}
const step = async () => (await t.screen('pick')).step.step

test('a GS1 link on the pack says item and serial, as the element string would', async () => {
  await atRadios()
  expect(t.scan('https://id.example/01/09551234567896/21/R77')).toMatchObject({ kind: 'accepted' })
  expect([await step(), t.rows("SELECT count(*) AS n FROM event WHERE payload LIKE '%R77%'")]).toEqual([
    'scan-tote',
    [{ n: 1 }],
  ])
})

test.each([
  ['the symbol with the serial alone', '21R77\u001d10L1', 'missing', 0],
  ['a link with a misread number', 'https://id.example/01/09551234567895/21/R77', 'check', 22],
  ['a short link', 'https://id.gs1.org/ARFKk4XB0CDKWcnpq', 'compressed', 19],
  ['a date that is none', '0109551234567896\u001d1728130121R77', 'month', 21],
])(
  '%s is refused with its fault and its place, and nothing is picked',
  async (_name, text, problem, position) => {
    await atRadios()
    expect(t.scan(text)).toMatchObject({
      kind: 'refused',
      refusal: { refusal: 'broken-code', problem, position },
    })
    expect(await step()).toBe('scan-item')
  },
)
