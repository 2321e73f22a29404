import type { CSSProperties } from 'react'
import type { PaperDrawn } from '#contract/label-commands'

const a4 = { aspectRatio: '210 / 297', '--label-shape': 210 / 297 } as CSSProperties

/** A page of a paper as it will be printed; black on white in every theme. */
export const PaperPage = ({ drawn, name }: { drawn: PaperDrawn | null; name: string }) => (
  <div className="label-sheet" style={a4} data-testid="paper-page" data-drawn={drawn !== null}>
    {drawn !== null && <img src={drawn.picture} alt={name} />}
  </div>
)
