import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '#sim/shift/shift'
import { openSettings, signInAdmin } from './sign-in-admin.ts'
import { type Story, startStory } from './story.ts'

/** The second copy, its loss of a database, and what leaves the house: in the window, by the words on it. */
describe('the safety of data in the real window', () => {
  let story: Story
  let copies: string
  let released: string[]
  beforeAll(async () => {
    story = await startStory({ orders: 20, seed: 31 })
    copies = join(story.world.dataDir, '..', 'other-disk')
    mkdirSync(copies)
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  const at = (name: string) => story.window().getByTestId(name)
  const openPage = async () => {
    await openSettings(story, 'data')
    await at('copy-settings').waitFor()
  }
  const followed = async () => {
    const since = new Date().toISOString()
    await until(async () => {
      const { copy } = await story.call('safety', {})
      return copy.state === 'following' && (copy.copiedTo ?? '') > since
    }, 20_000)
  }
  const database = () => join(story.world.dataDir, 'station.sqlite')
  const killAndTear = async () => {
    const gone = new Promise((resolve) => story.station().app.process().once('exit', resolve))
    story.station().app.process().kill('SIGKILL')
    await gone
    const bytes = readFileSync(database())
    bytes.fill(0xff, 100, 120)
    writeFileSync(database(), bytes)
    for (const ending of ['-wal', '-shm']) rmSync(`${database()}${ending}`, { force: true })
    await story.restart('close')
  }

  it('an administrator sets the second copy, and it follows', async () => {
    await openPage()
    expect(await at('copy-settings').getAttribute('data-state')).toBe('off')
    await at('input-copy-folder').fill(copies)
    await at('button-save-copy').click()
    await story.window().locator('[data-testid="copy-settings"][data-state="following"]').waitFor()
    expect(readdirSync(copies).some((name) => existsSync(join(copies, name, 'station.sqlite')))).toBe(true)
  }, 60_000)

  it('after the database was damaged, the window asks, checks the copy, and work goes on with it', async () => {
    await story.signIn('supervisor', 0)
    const wave = await story.release({ mostOrders: 3, ordersPerWalk: 3 })
    released = wave.orders
    await signInAdmin(story)
    await followed()
    await killAndTear()
    await at('restore').waitFor()
    await story.window().locator('[data-testid="restore"][data-step="choose"]').waitFor()
    expect(await at('beam-say').textContent()).toBe('The data here is damaged')
    expect(await at('restore-choices').textContent()).toContain('Copy up to')
    await at('button-language-ms').click()
    expect(await at('beam-say').textContent()).toBe('Data di sini rosak')
    await at('button-restore-go').click()
    await at('restore-checked').waitFor()
    await at('button-restore-go').click()
    await at('restore').waitFor({ state: 'detached' })
    await story.window().locator('[data-testid="beam"][data-state="ask"]').waitFor()
    await story.signIn('supervisor', 0)
    const { waves } = await story.call('waves', {})
    expect(waves.map(({ number }) => number)).toEqual([wave.number])
    expect(readdirSync(story.world.dataDir).some((name) => name.includes('.replaced-'))).toBe(true)
  }, 120_000)

  it('the restored station ships the whole wave, each order once', async () => {
    const { crew } = await story.crew()
    const shipped = async () => (await story.shipped(released)) === released.length
    expect(await until(shipped, 100_000, 100)).toBe(true)
    crew.leave()
    expect((await story.world.oms.ledger()).faults).toEqual([])
  }, 120_000)

  it('saves a file for support and the audit log where the administrator says', async () => {
    await openPage()
    const saved = join(story.world.dataDir, '..', 'saved')
    await story.station().app.evaluate(({ dialog }, folder) => {
      dialog.showSaveDialog = async (...given: unknown[]) => {
        const { defaultPath = '' } = (given.at(-1) ?? {}) as { defaultPath?: string }
        return { canceled: false, filePath: `${folder}-${defaultPath.split('/').at(-1) ?? ''}` }
      }
    }, saved)
    await at('button-support').click()
    await at('support-settings').getByTestId('notice').filter({ hasText: '.zip' }).waitFor()
    await at('button-audit').click()
    await at('support-settings').getByTestId('notice').filter({ hasText: '.jsonl' }).waitFor()
    const names = readdirSync(join(story.world.dataDir, '..')).filter((name) => name.startsWith('saved-'))
    const zip = names.find((name) => name.endsWith('.zip')) ?? ''
    const files = unzipSync(readFileSync(join(story.world.dataDir, '..', zip)))
    expect([names.length, Object.keys(files).includes('schema.sql')]).toEqual([2, true])
  }, 60_000)
})
