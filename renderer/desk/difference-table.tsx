import './messages.css'
import { useWords } from '#renderer/language/words.tsx'
import { differences, type Piece } from '#renderer/parts/differences'
import { known } from '#words/table'

interface Field {
  field: string
  ours: string
  theirs: string
}

const Marked = ({ pieces }: { pieces: readonly Piece[] }) => (
  <b>
    {pieces.map(({ text, differs }, place) => {
      const key = `${place}${text}`
      return differs ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
    })}
  </b>
)

/** What the other side has where it differs from ours: only what is new is marked. */
const theirPieces = ({ ours, theirs }: Field): Piece[] => {
  if (ours === theirs || theirs === '') return [{ text: theirs === '' ? '–' : theirs, differs: false }]
  const pieces = differences(ours, theirs)[1]
  return pieces.some((piece) => piece.differs) ? pieces : [{ text: theirs, differs: true }]
}

/** Field by field, what we worked from and what the OMS has now, the difference marked. */
export const DifferenceTable = (props: { differences: readonly Field[]; ours: string; theirs: string }) => {
  const { fieldNames } = useWords().codes
  if (props.differences.length === 0) return null
  return (
    <div className="difference" data-testid="differences">
      <span />
      <span className="dim">{props.ours}</span>
      <span className="dim">{props.theirs}</span>
      {props.differences.flatMap((one) => [
        <span key={`${one.field} name`} className="dim">
          {known(fieldNames, one.field)}
        </span>,
        <b key={`${one.field} ours`}>{one.ours === '' ? '–' : one.ours}</b>,
        <Marked key={`${one.field} theirs`} pieces={theirPieces(one)} />,
      ])}
    </div>
  )
}
