import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SeatView } from '#contract/seat-view'
import { windowLink } from '#sim/demo/window-link'
import { until } from '#sim/shift/shift'
import { type Story, startStory } from './story.ts'

const mostBackMs = 2000
const heard: string[] = []
let story: Story

beforeAll(async () => {
  story = await startStory({ orders: 6, seed: 5, people: 'two' })
  await story.signIn('supervisor', 0)
  const link = await windowLink(story.window())
  link.onSeat(({ verdict }) => {
    if (verdict?.kind === 'refused' && verdict.refusal.refusal === 'unknown-code')
      heard.push(verdict.refusal.text)
  })
}, 90_000)
afterAll(() => story?.close(), 30_000)

/** The process that talks to devices, as Electron itself counts it. */
async function deviceProcess(): Promise<number | null> {
  const metrics = await story.station().app.evaluate(({ app }) => app.getAppMetrics())
  return metrics.find(({ type, name }) => type === 'Utility' && name === 'devices')?.pid ?? null
}
const conditions = async (): Promise<Set<string>> => {
  const { devices, hostAlive } = await story.call('devices', {})
  return new Set([...devices.map(({ condition }) => condition), hostAlive ? 'ready' : 'no process'])
}
const allReady = async (): Promise<boolean> => [...(await conditions())].join() === 'ready'
const scan = (text: string) => story.scan({ text, aim: ']C0' })
async function scanned(name: string): Promise<string[]> {
  const texts = Array.from({ length: 5 }, (_, at) => `${name}-${at}`)
  for (const text of texts) {
    await scan(text)
    expect(await until(() => heard.includes(text), 5000, 5)).toBe(true)
  }
  return texts
}

/** Kills the process; how long until every device is ready again. */
async function kill(): Promise<number> {
  const pid = await deviceProcess()
  if (pid === null) throw new Error('There is no device process')
  const said = story.window().getByText('Starting again').first().waitFor()
  process.kill(pid, 'SIGKILL')
  const killedMs = performance.now()
  await scan('MEANWHILE')
  await said
  expect(await until(allReady, 20_000, 10)).toBe(true)
  const backMs = performance.now() - killedMs
  expect(await deviceProcess()).not.toBe(pid)
  return backMs
}

it('the killed device process is said on the screen and back in two seconds, and no scan comes twice or is lost', async () => {
  expect(await until(allReady, 20_000)).toBe(true)
  const program = story.station().app.process().pid
  const person = ({ person: one }: SeatView) => one?.personId ?? null
  const before = await story.call('seatView', { seat: 'a' })
  const texts = await scanned('BEFORE')
  expect(await kill()).toBeLessThanOrEqual(mostBackMs)
  texts.push(...(await scanned('AFTER')))
  /** The second time it waits longer before it starts again, so that a broken driver does not keep the computer busy. */
  await kill()
  texts.push(...(await scanned('AGAIN')))
  expect(heard.filter((text) => text !== 'MEANWHILE')).toEqual(texts)
  expect(heard.filter((text) => text === 'MEANWHILE').length).toBeLessThanOrEqual(2)
  expect(person(await story.call('seatView', { seat: 'a' }))).toBe(person(before))
  expect(story.station().app.process().pid).toBe(program)
}, 90_000)
