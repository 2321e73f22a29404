import { Button } from '@mantine/core'
import { useState } from 'react'
import { orderPapers } from '#domain/document'
import type { ReprintReason } from '#domain/reasons'
import { useWords } from '#renderer/language/words.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'
import { WhyAgain } from './why-again.tsx'

/** Every paper of an order by hand; what it has no data for says so. */
export const OrderPapers = ({ orderRef }: { orderRef: string }) => {
  const { papers } = useWords()
  const [reason, setReason] = useState<ReprintReason | null>(null)
  const command = useDeskCommand()
  return (
    <>
      <div className="heading">{papers.desk.sheets}</div>
      <div className="row" style={{ flexWrap: 'wrap' }}>
        {orderPapers.map((kind) => (
          <Button
            key={kind}
            size="compact-md"
            disabled={command.busy}
            data-testid={`button-print-${kind}`}
            onClick={() =>
              void command.give('printOrderPaper', { orderRef, kind, reason }, () =>
                papers.desk.printed(papers.kinds[kind]),
              )
            }
          >
            {papers.kinds[kind]}
          </Button>
        ))}
      </div>
      <WhyAgain reason={reason} choose={setReason} />
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </>
  )
}
