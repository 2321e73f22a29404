import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { PickStepView } from '#contract/pick-view'
import type { Utterance } from '#contract/recogniser'
import type { Verdict } from '#contract/verdict'
import { inProcessLink } from '#native/host-link'
import { startVirtualRecogniser, type VirtualRecogniser } from '#sim/devices/virtual-recogniser'
import { tryFolder } from '#sim/try/run-folder'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { bench } from '#sim/try/try-warehouse'
import { badge, pickScan, release, signIn } from '#sim/try/try-work'
import { vocabularies } from '#words/heard/vocabularies'

vi.setConfig({ testTimeout: 20_000 })

let t: TryStation
let voice: VirtualRecogniser
const folder = mkdtempSync(join(tryFolder, 'packbench-voice-'))
const link = inProcessLink({
  now: () => new Date().toISOString(),
  newId: () => globalThis.crypto.randomUUID(),
})

/** The left picker's headset is a program of its own; the other devices are played. */
beforeAll(async () => {
  voice = await startVirtualRecogniser(folder, 'a')
  t = await tryStation([order('o-1', { tea: 5, radio: 1 }), order('o-2', { kopi: 2 })], {
    settings: { devices: [...bench, voice.device] },
  })
  t.own().exec("UPDATE location SET check_digits = CASE location_id WHEN 'A-01' THEN '42' ELSE '07' END")
  await release(t)
  await signIn(t, 'admin')
  await t.call('savePicking', {
    locationFirst: true,
    zeroCheck: true,
    keyQuantity: true,
    keyWeight: false,
    weightCodes: [],
  })
  await t.call('signOut', { seat: 'a' })
  link.onNews((news) => t.devices.tell(news))
  link.send({ ask: 'configure', devices: [voice.device] })
}, 40_000)
afterAll(async () => {
  await t.close()
  await link.close()
  await voice.close()
  rmSync(folder, { recursive: true })
})

const turn = (on: boolean, seat: 'a' | 'b' = 'a') =>
  t.call('chooseVoice', { seat, on, ratePercent: 100, volumePercent: 100 })
const nowAt = () => new Date(t.clock.ms).toISOString()
/** Says something into the program, and waits for what the seat makes of it. */
async function say(text: string): Promise<Verdict | null> {
  const from = t.news.length
  await voice.say(text, { at: nowAt() })
  const answer = () => t.news.slice(from).find((one) => one.tell === 'seat' && one.verdict !== null)
  await t.until(() => answer() !== undefined)
  const told = answer()
  return told?.tell === 'seat' ? told.verdict : null
}
/** An utterance as the device process tells it, without the way through the program. */
function hear(text: string, change: Partial<Utterance> = {}): Verdict | null {
  const from = t.news.length
  const at = nowAt()
  t.devices.tell({
    news: 'utterance',
    utterance: {
      utteranceId: 'u',
      deviceId: voice.device.deviceId,
      seat: 'a',
      text,
      confidence: 900,
      language: null,
      spokenAt: at,
      at,
      ...change,
    },
  })
  const told = t.news.slice(from).find((one) => one.tell === 'seat')
  return told?.tell === 'seat' ? told.verdict : null
}
const events = (kind: string) =>
  t
    .rows<{ payload: string }>(`SELECT payload FROM event WHERE kind = '${kind}' ORDER BY seq`)
    .map(({ payload }) => JSON.parse(payload))
const state = () =>
  JSON.stringify(
    ['pick_line', 'picked_unit', 'tote', 'list', 'person'].map((table) => t.rows(`SELECT * FROM ${table}`)),
  )

/** A code as somebody spells it. */
const spelled = (code: string): string => {
  const { digits, letters } = vocabularies.en
  const sign = (one: string): string | undefined =>
    one === '-' ? 'dash' : /\d/.test(one) ? digits[Number(one)]?.[0] : letters[one.toLowerCase()]?.[0]
  return `code ${[...code].map(sign).join(' ')}`
}

test('a microphone is heard only for somebody who turned the voice on', async () => {
  t.scan(badge('picker'))
  await t.call('choosePreferences', { seat: 'a', language: 'en', theme: 'light' })
  const before = t.rows('SELECT count(*) AS n FROM event')
  expect(hear('next')).toBeNull()
  expect(t.rows('SELECT count(*) AS n FROM event')).toEqual(before)
  expect(await turn(true)).toEqual({ ok: true, value: null })
  expect((await t.view()).voice).toMatchObject({ on: true, speaks: true, takenBy: null, hears: true })
  expect(events('voice-chosen')).toEqual([{ on: true, ratePercent: 100, volumePercent: 100 }])
})

test('only one half of the window has the voice, and the other is told who', async () => {
  t.devices.tell({
    news: 'scan',
    scan: {
      scanId: 's',
      deviceId: 'scanner-b',
      seat: 'b',
      text: badge('both'),
      aim: null,
      bytesHex: '',
      at: '',
    },
  })
  expect(await turn(true, 'b')).toMatchObject({ ok: false, refusal: { refusal: 'voice-taken' } })
  t.own().exec("UPDATE person SET voice_on = 1 WHERE badge = 'B-1013'")
  const other = await t.call('seatView', { seat: 'b' })
  expect(other).toMatchObject({ value: { voice: { on: true, speaks: false, takenBy: expect.any(String) } } })
  expect(hear('next', { seat: 'b' })).toBeNull()
  await t.call('stepAway', { seat: 'a' })
  expect(await t.call('seatView', { seat: 'b' })).toMatchObject({ value: { voice: { speaks: true } } })
  expect(hear('next')).toBeNull()
  await t.call('signOut', { seat: 'b' })
  t.scan(badge('picker'))
  expect((await t.view()).voice?.speaks).toBe(true)
})

test('a walk is worked whole by voice, through the program that hears it', async () => {
  expect(await say('get work')).toMatchObject({ kind: 'accepted' })
  expect(await say('yes')).toMatchObject({ said: { saved: 'list-claimed' } })
  const answers: Partial<Record<PickStepView['step'], () => Promise<string[]>>> = {
    'bind-tote': async () => {
      const { step } = await t.screen('pick')
      return [spelled(`T-000${step.step === 'bind-tote' ? step.slot : 0}`)]
    },
    'scan-location': async () => [
      (await t.screen('pick')).line?.locationId === 'A-01' ? 'forty two' : 'zero seven',
    ],
    'scan-item': itemSaid,
    'scan-tote': async () => {
      const { line, slots } = await t.screen('pick')
      return [spelled(slots.find(({ slot }) => slot === line?.slot)?.toteId ?? '')]
    },
    'zero-check': async () => ['no'],
  }
  const said: string[] = []
  for (let steps = 0; steps < 60; steps++) {
    const { step } = await t.screen('pick')
    if (step.step === 'done') break
    const answer = answers[step.step]
    if (answer === undefined) t.scan((await pickScan(t)) ?? '')
    for (const words of (await answer?.()) ?? []) {
      said.push(words)
      expect([words, await say(words)]).toEqual([words, expect.objectContaining({ kind: 'accepted' })])
    }
  }
  expect((await t.screen('pick')).step.step).toBe('done')
  expect(said).toEqual(expect.arrayContaining(['forty two', 'zero seven', 'five', 'serial romeo one']))
  expect(
    t.rows('SELECT sku, sum(quantity) AS n, max(serial) AS serial FROM picked_unit GROUP BY sku'),
  ).toEqual([
    { sku: 'kopi', n: 2, serial: null },
    { sku: 'radio', n: 1, serial: 'R1' },
    { sku: 'tea', n: 5, serial: null },
  ])
  expect(events('location-reached').map(({ by }) => by)).toEqual([
    'checkDigits',
    'checkDigits',
    'checkDigits',
  ])
  expect(events('heard-by-voice').filter(({ as }) => as === 'quantity')).toEqual([
    { as: 'quantity', quantity: 5, confidence: 950, deviceId: 'recogniser-a' },
  ])
}, 40_000)

/** The first unit proves the item; then the number, or the serial number of the one that was scanned. */
async function itemSaid(): Promise<string[]> {
  const { line, step } = await t.screen('pick')
  const sku = line?.item.sku
  if (sku === 'radio') {
    expect(hear('serial romeo one')).toMatchObject({ refusal: { refusal: 'scan-then-spell' } })
    expect(t.scan('RADIO-01')).toMatchObject({ refusal: { refusal: 'serial-needed' } })
    return ['serial romeo one']
  }
  const taken = step.step === 'scan-item' && step.taken > 0
  if (sku === 'tea' && taken) return ['five']
  return [spelled(sku === 'tea' ? 'TEA-01' : 'KOPI-01')]
}

test.each<[string, string, Partial<Utterance>, string]>([
  ['is not sure enough', 'get work', { confidence: 699 }, 'unsure'],
  ['comes in another language', 'get work', { language: 'ms' }, 'language'],
  ['comes too late', 'get work', { spokenAt: '2026-11-22T01:59:55.000Z' }, 'late'],
  ['is no answer here', 'forty two', {}, 'unknown'],
  ['is not known', 'work get me', {}, 'unknown'],
])('what %s is asked again, and nothing is done', async (_, text, change, why) => {
  const before = state()
  expect(hear(text, change)).toMatchObject({ kind: 'refused', refusal: { refusal: 'say-again', why } })
  expect(state()).toBe(before)
  expect(events('refused').at(-1)).toMatchObject({ refusal: 'say-again', why })
})

test('"repeat" says again what was said before the noise', () => {
  const last = hear('louder')
  hear('mumble')
  expect(hear('repeat')).toEqual(last)
})

test('what changes the voice is kept with the person, and "voice off" closes the microphone', async () => {
  hear('faster')
  expect((await t.view()).voice).toMatchObject({ ratePercent: 110, volumePercent: 100 })
  expect(hear('voice off')).toMatchObject({ said: { saved: 'voice-set', on: false } })
  expect(hear('faster')).toBeNull()
})
