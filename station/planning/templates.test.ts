import { afterEach, expect, test } from 'vitest'
import type { WaveTemplatesView } from '#contract/plan-view'
import type { WavePreview } from '#contract/wave-views'
import type { WaveRule } from '#domain/wave'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

async function opened(): Promise<void> {
  t = await tryStation([
    order('o-1', { tea: 1 }),
    order('o-2', { tea: 1 }, { priority: 90, priorityReason: 'vip' }),
    order('o-3', { kopi: 1, tea: 1 }),
  ])
  await signIn(t, 'supervisor')
}
async function read(): Promise<WaveTemplatesView['templates']> {
  const answer = await t.call('waveTemplates', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.templates
}
async function saved(name: string, rule: Partial<WaveRule>): Promise<string> {
  const answer = await t.call('saveWaveTemplate', {
    templateId: null,
    version: 0,
    name,
    rule: { ...anyRule, ...rule },
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.templateId
}
async function previewOf(rule: WaveRule): Promise<WavePreview> {
  const answer = await t.call('previewWave', { rule })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const rows = () => t.rows('SELECT version, removed FROM wave_template ORDER BY version')
const ruleOf = async (templateId: string): Promise<WaveRule> =>
  (await read()).find((one) => one.templateId === templateId)?.rule ?? anyRule

test('a wave by a template takes what no earlier one asks for, and each order says by which it goes and why', async () => {
  await opened()
  await saved('VIP first', { priorityReasons: ['vip'] })
  const rest = await saved('The rest', {})
  const preview = await previewOf(await ruleOf(rest))
  expect(preview.candidates.map(({ orderRef, template }) => [orderRef, template])).toEqual([
    ['o-1', { name: 'The rest', conditions: [] }],
    ['o-3', { name: 'The rest', conditions: [] }],
  ])
  expect(preview.leftOut).toContainEqual({
    orderRef: 'o-2',
    number: 'O-2',
    reason: 'otherTemplate',
    detail: 'VIP first',
  })
  const all = (await previewOf(anyRule)).candidates.map(({ template }) => template?.name)
  expect(all.sort()).toEqual(['The rest', 'The rest', 'VIP first'])
})

test('a template tried earlier takes its orders first', async () => {
  await opened()
  const first = await saved('All', {})
  const vip = await saved('VIP', { leastPriority: 50 })
  expect((await previewOf(await ruleOf(vip))).orders).toBe(0)
  expect(await t.call('moveWaveTemplate', { templateId: vip })).toMatchObject({ ok: true })
  expect((await read()).map(({ templateId }) => templateId)).toEqual([vip, first])
  expect((await previewOf(await ruleOf(vip))).orders).toBe(1)
})

test('a cut-off is kept as the time of day at the site, and the template after a restart', async () => {
  await opened()
  await saved('Evening', { cutOffBy: '2026-11-20T09:30:00.000Z', onlyOrders: ['o-1'] })
  await t.reopen()
  await signIn(t, 'supervisor')
  const [template] = await read()
  expect(template).toMatchObject({ name: 'Evening', version: 1, cutOffTime: '17:30', conditions: ['cutOff'] })
  expect(template?.rule.onlyOrders).toBeNull()
})

test('each change is a version and an event; what somebody else changed is not overwritten, a taken name not given twice', async () => {
  await opened()
  const templateId = await saved('One', {})
  await saved('Two', {})
  const change = (version: number, name: string) =>
    t.call('saveWaveTemplate', { templateId, version, name, rule: { ...anyRule, mostOrders: 7 } })
  expect([await change(1, 'One'), await change(1, 'One'), await change(2, 'Two')]).toMatchObject([
    { ok: true, value: { version: 2 } },
    { ok: false, refusal: { refusal: 'template-outdated' } },
    { ok: false, refusal: { refusal: 'template-name-taken', name: 'Two' } },
  ])
  expect(await t.call('removeWaveTemplate', { templateId, version: 2 })).toMatchObject({ ok: true })
  expect([(await read()).map(({ name }) => name), rows()]).toEqual([
    ['Two'],
    [
      { version: 1, removed: 0 },
      { version: 1, removed: 0 },
      { version: 2, removed: 0 },
      { version: 3, removed: 1 },
    ],
  ])
  const kinds = t.rows("SELECT kind FROM event WHERE kind LIKE 'wave-template-%' ORDER BY seq")
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'wave-template-saved',
    'wave-template-saved',
    'wave-template-saved',
    'wave-template-removed',
  ])
})

test('a wave that takes nobody late keeps its walks as they were', async () => {
  await opened()
  await t.call('releaseWave', { rule: { ...anyRule, lateJoining: false, onlyOrders: ['o-1'] } })
  expect(await t.call('joinWave', { orderRef: 'o-3' })).toMatchObject({
    ok: false,
    refusal: { refusal: 'no-open-walk' },
  })
})
