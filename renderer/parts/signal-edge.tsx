import './signal-edge.css'
import type { Sound } from '#contract/verdict'
import { profiles } from '#renderer/sound/profiles'
import { useFloor } from '#renderer/store/floor-context.tsx'

/** Form and colour of the edge for each signal: the same kinds of good and bad as the ear tells apart. */
const forms: Record<Sound, 'plain' | 'long' | 'hatched' | 'dashed' | 'sides'> = {
  unit: 'plain',
  line: 'plain',
  closed: 'plain',
  refused: 'long',
  blocked: 'hatched',
  attention: 'dashed',
  rush: 'sides',
}

/** The edge of the screen lights up once with each signal, where the station is set for people who hear little. */
export const SignalEdge = () => {
  const heard = useFloor((state) => state.heard)
  const wanted = useFloor(({ view }) => profiles[view?.station.sound.profile ?? 'normal'].edge)
  if (!wanted || heard === null) return null
  return (
    <div key={heard.nth} className="signal-edge" data-form={forms[heard.sound]} data-testid="signal-edge" />
  )
}
