import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startVirtualRecogniser, type VirtualRecogniser } from '#sim/devices/virtual-recogniser'
import { type Story, startStory } from './story.ts'

const folder = mkdtempSync(join(tmpdir(), 'packbench-voice-'))
let story: Story
let voice: VirtualRecogniser
beforeAll(async () => {
  voice = await startVirtualRecogniser(folder, 'a')
  story = await startStory({ orders: 2, seed: 31, moreDevices: [voice.device] })
  await story.signIn('picker', 1)
  await story.call('choosePreferences', { seat: 'a', language: 'en', theme: 'light' })
}, 60_000)
afterAll(async () => {
  await story?.close()
  await voice?.close()
  rmSync(folder, { recursive: true })
}, 30_000)

/** Speech with a voice of this computer, written down with what the bar showed at that moment. */
const writeDown = () =>
  story.window().evaluate(() => {
    const voice = { name: 'Test', lang: 'en-GB', localService: true, default: true, voiceURI: 'test' }
    Object.assign(window, {
      spoken: [] as unknown[],
      SpeechSynthesisUtterance: class {
        text: string
        constructor(text: string) {
          this.text = text
        }
      },
    })
    Object.assign(window.speechSynthesis, {
      getVoices: () => [voice],
      cancel: () => {},
      speak: ({ text, rate, volume }: SpeechSynthesisUtterance) => {
        const shown = document.querySelector('[data-testid="announced"]')?.textContent ?? ''
        ;(Reflect.get(window, 'spoken') as unknown[]).push({ text, rate, volume, shown })
      },
    })
  })
interface Spoken {
  text: string
  rate: number
  volume: number
  shown: string
}
const lastSpoken = () => story.window().evaluate(() => (Reflect.get(window, 'spoken') as Spoken[]).at(-1))
const patient = { timeout: 15_000 }

it('what a picker says through the device process is saved, and then answered aloud', async () => {
  await writeDown()
  await story.call('chooseVoice', { seat: 'a', on: true, ratePercent: 130, volumePercent: 80 })
  await voice.say('louder')
  await expect.poll(lastSpoken, patient).toEqual({
    text: 'Voice on. Speed 130, loudness 90. No work waiting.',
    rate: 1.3,
    volume: 0.9,
    shown: expect.stringContaining('Voice on. Speed 130, loudness 90'),
  })
  await voice.say('banana')
  await expect.poll(lastSpoken, patient).toMatchObject({
    text: 'Say that again. That is no answer here. Nothing was done.',
    shown: expect.stringContaining('Say that again'),
  })
}, 40_000)
