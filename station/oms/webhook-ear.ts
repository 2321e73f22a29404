import { openWebhook, type Webhook } from '#oms/webhook'
import type { Floor } from '#station/context'
import { hookSecretOf, sourceOf } from '#station/settings'

/** Listens for calls of the sources where the settings say so; polling goes on whatever becomes of it. */
export interface WebhookEar {
  /** Opens, moves or closes the listener as the settings are now. */
  match: () => void
  /** Why nothing listens although it should; null: it does, or should not. */
  problem: () => string | null
  stop: () => Promise<void>
}

/** Of a live station only: a copy is woken by nobody. */
export function webhookEar(floor: Floor, wake: (mark: string) => void): WebhookEar {
  let open: { address: string; webhook: Webhook } | null = null
  let problem: string | null = null
  let work: Promise<void> = Promise.resolve()
  let stopped = false

  const listen = async (): Promise<void> => {
    const { webhook: wanted } = floor.settings
    const address = stopped || wanted === null || floor.mode.mode !== 'live' ? null : JSON.stringify(wanted)
    if (address === (open?.address ?? null)) return
    await open?.webhook.close()
    open = null
    problem = null
    if (address === null || wanted === null) return
    try {
      const webhook = await openWebhook({
        ...wanted,
        secret: (mark) => {
          const source = sourceOf(floor.settings, mark)
          return source === null ? null : hookSecretOf(source)
        },
        now: () => floor.now().getTime(),
        wake,
      })
      open = { address, webhook }
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error)
      floor.log.warn({ problem }, 'the webhook cannot listen')
    }
    floor.tell({ tell: 'changed', tables: ['settings'] })
  }

  const match = (): void => {
    work = work.then(listen)
  }
  return {
    match,
    problem: () => problem,
    stop: async () => {
      stopped = true
      match()
      await work
    },
  }
}
