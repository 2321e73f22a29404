import { Button } from '@mantine/core'
import { orderPapers } from '#domain/document'
import { useWords } from '#renderer/language/words.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Every paper of an order by hand; what it has no data for says so. */
export const OrderPapers = ({ orderRef }: { orderRef: string }) => {
  const { papers } = useWords()
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
              void command.give('printOrderPaper', { orderRef, kind }, () =>
                papers.desk.printed(papers.kinds[kind]),
              )
            }
          >
            {papers.kinds[kind]}
          </Button>
        ))}
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </>
  )
}
