import type { SourceSettings } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { Notice } from './states.tsx'

/** How well the token of the OMS is kept here, and whether it must be entered again. */
export const OmsSecret = ({ oms }: { oms: SourceSettings }) => {
  const words = useWords().oms
  if (oms.tokenLost)
    return (
      <Notice tone="refused">
        <b>{words.troubles['token-lost'].say}</b> {words.troubles['token-lost'].mend}
      </Notice>
    )
  return oms.seals ? (
    <div className="dim small" data-testid="oms-secret">
      {words.sealed}
    </div>
  ) : (
    <Notice tone="attention">
      <span data-testid="oms-secret">{words.open}</span>
    </Notice>
  )
}
