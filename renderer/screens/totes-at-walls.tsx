import type { HomeView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { Tag } from '#renderer/parts/tag.tsx'

/** Totes of batches that wait to be sorted, wall by wall; nothing where none does. */
export const TotesAtWalls = ({ atWalls }: Pick<HomeView, 'atWalls'>) => {
  const { page } = useWords().wall
  return atWalls.map(({ wall, totes }) => (
    <div key={wall}>
      <Tag tone="ask" icon="tote">
        {page.totesWait(totes, wall)}
      </Tag>
    </div>
  ))
}
