import { useCallback, useEffect, useState } from 'react'
import type { CommandAnswer } from '#contract/commands'
import type { WaveRule } from '#domain/wave'
import { NotRead } from '#renderer/store/desk-reads'
import { useWindow } from '#renderer/store/floor-context.tsx'

/** What a rule would make, once the station has begun to plan it; until then what was shown before stays. */
export interface BegunPlan {
  preview: CommandAnswer<'previewWave'> | null
  error: NotRead | null
  /** Another plan is on its way. */
  waiting: boolean
  again: () => void
}

/** Plans a rule whenever it changes, and when asked again; only the newest answer counts. */
export function usePlan(rule: WaveRule): BegunPlan {
  const { bridge, store } = useWindow()
  const [turn, setTurn] = useState(0)
  const [begun, setBegun] = useState<Omit<BegunPlan, 'again' | 'waiting'> & { rule: WaveRule; turn: number }>(
    {
      preview: null,
      error: null,
      rule,
      turn: -1,
    },
  )
  useEffect(() => {
    let newest = true
    void bridge.call('previewWave', { rule }, store.getState().seat).then((answer) => {
      if (!newest) return
      setBegun((before) =>
        answer.ok
          ? { preview: answer.value, error: null, rule, turn }
          : { preview: before.preview, error: new NotRead(answer), rule, turn },
      )
    })
    return () => {
      newest = false
    }
  }, [bridge, store, rule, turn])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  const { preview, error } = begun
  return { preview, error, waiting: begun.rule !== rule || begun.turn !== turn, again }
}
