import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mappedFields } from '#contract/field-mapping'
import { mappingOf } from '#contract/oms-connection'
import { until } from '#sim/shift/shift'
import { signInAdmin } from './sign-in-admin.ts'
import { type Story, startStory } from './story.ts'

/** A further order system set up by hand in the real window: its name, its address, which of its fields feeds ours. */
describe('a further order system in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 5, seed: 7 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  const at = (name: string) => story.window().getByTestId(name)

  it('is added, read, and its field mapping tried on real orders before it is switched on', async () => {
    await signInAdmin(story)
    await at('button-desk').click()
    await at('rail-settings').click()
    await at('settings-orders').click()
    await at('button-add-source').click()
    await at('input-source-mark').fill('shop')
    await at('input-source-name').fill('Web shop')
    await at('button-save-source').click()
    await until(async () => (await story.call('settings', {})).otherSources.length === 1, 20_000)
    const { url, token } = story.world.oms
    await at('input-oms-url').fill(url)
    await at('input-oms-token').fill(token)
    await at('button-save-oms').click()
    await until(async () => (await sources()).includes('Web shop: upToDate'), 20_000)

    await at('add-mapped-field').click()
    await story.window().locator('[role=option]:visible').nth(mappedFields.indexOf('priority')).click()
    const rule = at('mapping-priority')
    await rule.getByRole('textbox').last().fill('service')
    await at('button-try-mapping').click()
    await at('mapping-trial').waitFor()
    expect(await at('mapping-trial').textContent()).toContain('SO-')
    expect(await at('button-save-mapping').isDisabled()).toBe(true)
    await rule.getByRole('textbox').last().fill('priority')
    await at('button-try-mapping').click()
    await until(async () => await at('button-save-mapping').isEnabled(), 20_000)
    await at('button-save-mapping').click()
    await at('button-mapping-history').click()
    await at('mapping-version').waitFor()
    const [shop] = (await story.call('settings', {})).otherSources
    expect(shop && mappingOf(shop.connection)).toEqual({
      version: 1,
      fields: { priority: { by: 'path', path: 'priority' } },
    })
  })
  const sources = async () =>
    (await story.call('messages', {})).sources.map(({ name, state }) => `${name}: ${state}`)
})
