import { useEffect, useRef, useState } from 'react'
import type { LabelDrawn } from '#contract/label-commands'
import type { SampleName } from '#domain/label-template/samples'
import type { LabelTemplate } from '#domain/label-template/template'
import { useWindow } from '#renderer/store/floor-context.tsx'

interface Ask {
  template: LabelTemplate
  sample: SampleName
}

/**
 * How a template comes out, drawn by what prints it. One picture is asked for at a time and the newest layout next, so
 * that the picture keeps up with the mouse; null until the first one is here.
 */
export function useDrawn(template: LabelTemplate, sample: SampleName): LabelDrawn | null {
  const { bridge, store } = useWindow()
  const [drawn, setDrawn] = useState<LabelDrawn | null>(null)
  const next = useRef<Ask | null>(null)
  const busy = useRef(false)
  useEffect(() => {
    next.current = { template, sample }
    const work = async (): Promise<void> => {
      busy.current = true
      for (let ask = next.current; ask !== null; ask = next.current) {
        next.current = null
        const answer = await bridge.call('drawLabel', ask, store.getState().seat)
        if (answer.ok) setDrawn(answer.value)
      }
      busy.current = false
    }
    if (!busy.current) void work()
  }, [template, sample, bridge, store])
  return drawn
}
