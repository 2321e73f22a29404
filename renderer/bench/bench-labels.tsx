import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { type Give, Group } from './bench-drawer.tsx'

const mostShown = 3

/** A label printer whose labels are pictures, the newest first, and its roll. */
export const BenchLabels = ({ count, paper, give }: { count: number; paper: boolean; give: Give }) => {
  const { virtualBench } = useWords()
  const newest = Array.from({ length: Math.min(count, mostShown) }, (_, back) => count - back)
  return (
    <Group title={virtualBench.printer}>
      <div className="bench-row">
        <button
          type="button"
          data-testid="button-roll"
          onClick={() => give('virtualPaper', { loaded: !paper })}
        >
          {paper ? virtualBench.takeRoll : virtualBench.loadRoll}
        </button>
      </div>
      {count === 0 && <p className="bench-note">{virtualBench.noLabels}</p>}
      {newest.map((nth) => (
        <LabelShot key={nth} nth={nth} />
      ))}
    </Group>
  )
}

const LabelShot = ({ nth }: { nth: number }) => {
  const { virtualBench } = useWords()
  const { data } = useRead('virtualLabel', { nth })
  if (data === undefined) return null
  return (
    <img
      className="bench-label"
      data-testid="bench-label"
      alt={virtualBench.labelOf(nth)}
      src={`data:image/png;base64,${data.pngBase64}`}
    />
  )
}
