import './home.css'
import type { HomeView, SeatView, ZoneChoice } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { ChoiceTile } from '#renderer/parts/choice-tile.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { oneStep, useAsk } from './use-ask.ts'

/** The zones somebody picks in; none: all of them. */
export const mineOf = (zones: readonly ZoneChoice[]): string[] =>
  zones.flatMap(({ zone, mine }) => (mine ? [zone] : []))

/** The way to the choice of zones; not there where the hall is one zone. */
export const ZonesButton = ({ view }: { view: HomeView }) => {
  const { zones } = useWords()
  const open = useFloor((state) => state.open)
  if (view.zones.length === 0) return null
  return <FloorButton action="ZONES" word={zones.choose} press={() => open('zones')} />
}

/** Where somebody picks: touched zones come and go, and lists come from there only. */
export const ZoneMenu = ({ seat, view }: { seat: SeatView; view: HomeView }) => {
  const { zones } = useWords()
  const close = useFloor((state) => state.close)
  const mine = mineOf(view.zones)
  const asked = useAsk({
    state: 'ask',
    icon: 'place',
    say: zones.chooseSay,
    next: zones.chooseNext,
    ...oneStep,
  })
  const acts = (
    <>
      <FloorButton action="ALL-ZONES" chosen={mine.length === 0} />
      <FloorButton action="BACK" icon="saved" word={zones.done} look="go" press={close} />
    </>
  )
  return (
    <FloorFrame seat={seat} {...asked} acts={acts}>
      <main className="floor-work tiles zones" data-columns="3">
        {view.zones.map((choice, at) => (
          <ZoneTile key={choice.zone} choice={choice} number={at < 9 ? at + 1 : null} mine={mine} />
        ))}
      </main>
    </FloorFrame>
  )
}

const ZoneTile = ({
  choice: { zone, lists, mine: isMine },
  number,
  mine,
}: {
  choice: ZoneChoice
  number: number | null
  mine: readonly string[]
}) => {
  const { zones } = useWords()
  const command = useCommand()
  const press = () =>
    command('chooseZones', { zones: isMine ? mine.filter((one) => one !== zone) : [...mine, zone] })
  return (
    <ChoiceTile
      name={`zone-${zone}`}
      icon={isMine ? 'saved' : 'place'}
      number={number}
      word={zones.zone(zone)}
      below={zones.lists(lists)}
      chosen={isMine}
      press={press}
    />
  )
}
