import type { Page } from 'playwright'
import type { StationBridge } from '#contract/commands'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import type { ScreenLink } from '#sim/shift/crew'

type SeatTold = { view: SeatView; verdict: Verdict | null }
type InWindow = { packbench: StationBridge; packbenchCrew: (told: SeatTold) => Promise<void> }

/** The crew's way to the real window: it hears what the screen hears and presses what has no barcode. */
export async function windowLink(
  page: Page,
): Promise<ScreenLink & { ask: (seat: 'a' | 'b') => Promise<void> }> {
  const listeners: ((told: SeatTold) => void)[] = []
  await page.exposeFunction('packbenchCrew', (told: SeatTold) => {
    for (const listener of listeners) listener(told)
  })
  await page.evaluate(() => {
    const here = globalThis as unknown as InWindow
    here.packbench.onNews((news) => {
      if (news.tell === 'seat') void here.packbenchCrew({ view: news.view, verdict: news.verdict })
    })
  })
  return {
    onSeat: (listener) => void listeners.push(listener),
    press: (_seat, button, args) =>
      page.evaluate(
        ([pressed, given]) => (globalThis as unknown as InWindow).packbench.call(pressed, given as never),
        [button, args] as const,
      ) as Promise<never>,
    ask: async (seat) => {
      const view = await page.evaluate(async (at) => {
        const answer = await (globalThis as unknown as InWindow).packbench.call('seatView', { seat: at })
        return answer.ok ? answer.value : null
      }, seat)
      if (view !== null) for (const listener of listeners) listener({ view, verdict: null })
    },
  }
}
