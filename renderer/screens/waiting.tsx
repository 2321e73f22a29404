import '../parts/floor-frame.css'
import { useWords } from '#renderer/language/words.tsx'
import { Beam } from '#renderer/parts/beam.tsx'

/** The moment before the station has told anything. */
export const Waiting = () => {
  const { me } = useWords().floor
  return (
    <div className="floor-frame">
      <span />
      <Beam
        state="idle"
        icon="waiting"
        say={me.reconnect}
        next={me.reconnectNext}
        steps={[]}
        progress={null}
      />
    </div>
  )
}
