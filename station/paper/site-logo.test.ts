import { PNG } from 'pngjs'
import { afterEach, expect, test } from 'vitest'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atPackStep, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const slipHash = () =>
  t.rows<{ hash: string | null }>(
    "SELECT bytes_hash AS hash FROM print_job WHERE kind = 'packingSlip' AND bytes IS NOT NULL",
  )
const logo = PNG.sync.write(new PNG({ width: 60, height: 20 })).toString('base64')

test('papers that are drawn carry the logo that was chosen, and a file that is none changes nothing', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  await signIn(t, 'supervisor')
  expect(await t.call('saveSiteLogo', { png: logo })).toMatchObject({ ok: true })
  const damaged = Buffer.from(logo, 'base64').subarray(0, 40).toString('base64')
  expect(await t.call('saveSiteLogo', { png: damaged })).toMatchObject({
    ok: false,
    refusal: { refusal: 'logo-unusable', trouble: 'unreadable' },
  })
  const seen = await t.call('siteLogo', {})
  expect(seen.ok && seen.value?.picture).toMatch(/^data:image\/png;base64,/)
  await t.call('signOut', { seat: 'a' })
  await release(t)
  await atPackStep(t, 'home')
  await t.until(() => slipHash().length === 1)
  const [{ job } = { job: '' }] = t.rows<{ job: string }>(
    "SELECT job_id AS job FROM print_job WHERE kind = 'packingSlip'",
  )
  const bytes = t
    .db()
    .prepare<[string], Buffer>('SELECT bytes FROM print_job WHERE job_id = ?')
    .pluck()
    .get(job)
  expect(bytes?.toString('latin1')).toMatch(
    /\/Subtype \/Image\s+\/BitsPerComponent 8\s+\/Width 60\s+\/Height 20/,
  )
  await signIn(t, 'supervisor')
  await t.call('saveSiteLogo', { png: null })
  expect([
    await t.call('siteLogo', {}),
    t.rows("SELECT kind FROM event WHERE kind = 'site-logo-chosen'").length,
  ]).toEqual([{ ok: true, value: null }, 2])
})
