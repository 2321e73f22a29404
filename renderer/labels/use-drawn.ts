import { useEffect, useMemo, useRef, useState } from 'react'
import type { CommandArgs } from '#contract/commands'
import type { LabelAnswers, LabelDrawn, PaperDrawn } from '#contract/label-commands'
import type { SampleName } from '#domain/label-template/samples'
import type { LabelTemplate } from '#domain/label-template/template'
import type { PaperTemplate } from '#domain/paper-template/template'
import { useWindow } from '#renderer/store/floor-context.tsx'

/** How a label comes out, drawn by what prints it. */
export function useDrawn(template: LabelTemplate, sample: SampleName): LabelDrawn | null {
  const ask = useMemo(() => ({ template, sample }), [template, sample])
  return useNewest('drawLabel', ask)
}

/** How a page of a paper comes out, drawn by what prints it. */
export function useDrawnPaper(template: PaperTemplate, sample: SampleName, page: number): PaperDrawn | null {
  const ask = useMemo(() => ({ template, sample, page }), [template, sample, page])
  return useNewest('drawPaper', ask)
}

type Drawing = 'drawLabel' | 'drawPaper'

/**
 * The picture of what is asked for. One is asked for at a time and the newest layout next, so that the picture keeps up
 * with the mouse; null until the first one is here.
 */
function useNewest<Name extends Drawing>(command: Name, ask: CommandArgs<Name>): LabelAnswers[Name] | null {
  const { bridge, store } = useWindow()
  const [drawn, setDrawn] = useState<LabelAnswers[Name] | null>(null)
  const next = useRef<CommandArgs<Name> | null>(null)
  const busy = useRef(false)
  useEffect(() => {
    next.current = ask
    const work = async (): Promise<void> => {
      busy.current = true
      for (let asked = next.current; asked !== null; asked = next.current) {
        next.current = null
        const answer = await bridge.call(command, asked, store.getState().seat)
        if (answer.ok) setDrawn(answer.value as LabelAnswers[Name])
      }
      busy.current = false
    }
    if (!busy.current) void work()
  }, [command, ask, bridge, store])
  return drawn
}
