import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mappedFields } from '#contract/field-mapping'
import { mappingOf } from '#contract/oms-connection'
import { until } from '#sim/shift/shift'
import { wordsOf } from '#words/say'
import { openSettings } from './sign-in-admin.ts'
import { type Story, startStory } from './story.ts'

/**
 * Order systems in the real window: what a look at one says, an order that another station took first, and a further one set
 * up by hand: its name, its address, which of its fields feeds ours.
 */
describe('order systems in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 5, seed: 7 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  const at = (name: string) => story.window().getByTestId(name)

  it('says that claims are kept, and an order that another station took a moment before leaves its walk in red', async () => {
    const { oms } = story.world
    await oms.admin('claims', { on: true })
    await openSettings(story, 'orders')
    await at('button-verify-oms').click()
    await at('oms-findings')
      .getByText((await words()).oms.claims.good)
      .waitFor()

    await story.signIn('supervisor', 0)
    const { orders } = await oms.ledger()
    const [order] = orders.filter(({ status }) => status === 'confirmed')
    await oms.admin('trouble', { mode: '500', path: '/v1/orders' })
    expect(await claimedByBench7(order?.orderRef ?? '')).toBe(201)
    expect((await story.release({})).orders).toContain(order?.number)
    await at('button-desk').click()
    await at('rail-exceptions').click()
    const row = story
      .window()
      .locator('[role="row"], tr')
      .filter({ hasText: order?.number ?? '' })
    await row
      .getByText((await words()).codes.exceptionKinds['claimed-elsewhere'])
      .first()
      .click()
    await at('exception-detail').getByText('Bench 7').first().waitFor()
    await oms.admin('trouble', { mode: 'none' })
    await until(async () => {
      const { heldBy, waveNumber } = await story.call('lookUpOrder', { text: order?.number ?? '' })
      return heldBy === 'Bench 7' && waveNumber === null
    }, 20_000)
  })
  /** The sentences of whoever sits there. */
  const words = async () => wordsOf((await story.call('seatView', { seat: 'a' })).person?.language ?? 'en')
  const claimedByBench7 = async (orderRef: string): Promise<number> => {
    const { url, token } = story.world.oms
    const station = { claimKey: 'bench-7', stationId: 'BENCH-7', stationName: 'Bench 7', holdS: 3600 }
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'bench-7' }
    const body = JSON.stringify({ orderRef, ...station, at: new Date().toISOString() })
    return (await fetch(`${url}/v1/claims`, { method: 'POST', headers, body })).status
  }

  it('a further one is added, read, and its field mapping tried on real orders before it is switched on', async () => {
    await openSettings(story, 'orders')
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
