import { ownCode } from '#domain/barcode/own-code'
import { demoPins } from '#sim/data/people'
import { until } from '#sim/shift/shift'
import type { Story } from './story.ts'

/** An administrator of the demo warehouse, by badge. */
const adminBadge = 'B-1024'

/** Signs the administrator in at the left half, whoever sat there, by badge and PIN. */
export async function signInAdmin({ call }: Pick<Story, 'call'>): Promise<void> {
  await call('signOut', { seat: 'a' })
  await until(async () => {
    await call('typeCode', { seat: 'a', text: ownCode('badge', adminBadge) })
    const { question, person } = await call('seatView', { seat: 'a' })
    return question?.ask === 'pin' || person !== null
  }, 20_000)
  await call('givePin', { seat: 'a', pin: demoPins[adminBadge] ?? '' })
}

/** An administrator signs in and opens a page of the settings. */
export async function openSettings(story: Story, page: 'data' | 'orders' | 'practice'): Promise<void> {
  await signInAdmin(story)
  for (const button of ['button-desk', 'rail-settings', `settings-${page}`])
    await story.window().getByTestId(button).click()
}
