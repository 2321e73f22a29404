import type { OmsFinding } from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import type { OmsWords } from '#words/oms-words'
import { Notice } from './states.tsx'

/** What a look at the OMS found: what is missing first, each with what to do. */
export const OmsFindings = ({ findings }: { findings: readonly OmsFinding[] }) => {
  const { oms } = useWords()
  if (findings.length === 0) return <Notice tone="attention">{oms.verifyNone}</Notice>
  return (
    <div data-testid="oms-findings">
      {findings
        .filter(({ state }) => state === 'missing')
        .map(({ check, detail }) => (
          <Notice key={check} tone="refused">
            <b>
              {oms.checks[check]}: {detail}
            </b>{' '}
            {oms.mend[check]}
          </Notice>
        ))}
      <dl className="pairs">
        {findings
          .filter(({ state }) => state !== 'missing')
          .flatMap(({ check, state, detail }) => [
            <dt key={`${check} name`}>{oms.checks[check]}</dt>,
            <dd key={`${check} state`}>{[wordOf(oms, check, state), detail].filter(Boolean).join(' · ')}</dd>,
          ])}
      </dl>
    </div>
  )
}

const wordOf = (oms: OmsWords, check: OmsFinding['check'], state: OmsFinding['state']): string =>
  check === 'claims' && (state === 'good' || state === 'off' || state === 'none')
    ? oms.claims[state]
    : oms.findings[state]
