import './sheet.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { mmOf } from '#words/format'
import { SideSheet } from './side-sheet.tsx'
import { Unread } from './states.tsx'

/** A paper as it is printed, drawn from its very bytes, page by page. */
export const PaperLook = ({ jobId, title, close }: { jobId: string; title: string; close: () => void }) => {
  const { papers } = useWords()
  const [page, setPage] = useState(0)
  const { data, error, refetch } = useRead('lookAtPaper', { jobId, page })
  const pages = data?.pages ?? 1
  return (
    <SideSheet of="paper" closing={papers.desk.close} close={close}>
      <div className="side-title">{title}</div>
      {error !== null && <Unread error={error} again={() => void refetch()} />}
      {data !== undefined &&
        (data.picture === null ? (
          <div className="dim">{papers.desk.noPicture}</div>
        ) : (
          <img
            src={data.picture}
            alt={title}
            style={{ width: '100%', background: '#ffffff' }}
            data-testid="paper-picture"
          />
        ))}
      {data?.label != null && (
        <div className="dim num" data-testid="paper-label">
          {papers.desk.labelAbout(
            `${mmOf(data.label.widthUm)} × ${mmOf(data.label.heightUm)} mm`,
            String(data.label.dpi),
            data.label.language.toUpperCase(),
          )}
        </div>
      )}
      {pages > 1 && (
        <div className="row">
          <Button disabled={page === 0} data-testid="button-page-before" onClick={() => setPage(page - 1)}>
            ‹
          </Button>
          <span>{papers.desk.pageOf(String(page + 1), String(pages))}</span>
          <Button
            disabled={page + 1 >= pages}
            data-testid="button-page-next"
            onClick={() => setPage(page + 1)}
          >
            ›
          </Button>
        </div>
      )}
    </SideSheet>
  )
}
