import './pack.css'
import type { CartonTypeView, PackView } from '#contract/pack-view'
import { useWords } from '#renderer/language/words.tsx'
import { CartonPicture } from '#renderer/parts/carton-picture.tsx'
import { ChoiceNumber } from '#renderer/parts/choice-number.tsx'
import { LineList } from '#renderer/parts/line-list.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { size } from '#words/format'
import { Fact } from './fact.tsx'
import { TotesFact } from './totes-fact.tsx'

/** The proposed cartons, the best one first, with a picture of each; `isMeant`: one of them is to be taken, and no picked one. */
const CartonChoices = ({ types, isMeant }: { types: readonly CartonTypeView[]; isMeant: boolean }) => {
  const { pack } = useWords().floor
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const choose = (cartonTypeId: string) =>
    command('chooseCarton', { cartonTypeId }).then((answer) => answer.ok && close())
  const largest = types
    .slice(0, 3)
    .reduce<CartonTypeView['innerMm'] | null>(
      (most, { innerMm }) =>
        most === null || innerMm.length + innerMm.width > most.length + most.width ? innerMm : most,
      null,
    )
  return (
    <section className="choose-cartons">
      {types.slice(0, 3).map(({ cartonTypeId, name, innerMm, fillPercent, holdsAll }, place) => (
        <button
          key={cartonTypeId}
          type="button"
          className="panel choose-carton"
          data-testid={`carton-${cartonTypeId}`}
          data-chosen={isMeant && place === 0}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
          onClick={() => void choose(cartonTypeId)}
        >
          <span className="row">
            <ChoiceNumber number={place + 1} press={() => choose(cartonTypeId)} />
            <b className="pack-carton-name">{name}</b>
            {isMeant && place === 0 && (
              <span className="push">
                <Tag tone="ask">{pack.best}</Tag>
              </span>
            )}
          </span>
          <span className="dim">{size(innerMm)}</span>
          <span className="pack-carton-art">
            <CartonPicture inner={innerMm} bodies={[]} beside={largest ?? innerMm} />
          </span>
          <span className="row" style={{ flexWrap: 'wrap' }}>
            <b>{holdsAll ? pack.holdsAll : pack.holdsPart}</b>
            <span className="push">
              <Tag>{pack.full(fillPercent)}</Tag>
            </span>
          </span>
        </button>
      ))}
    </section>
  )
}

const mostPicked = 4

/** The cartons that its units were picked into: each is scanned and goes on as it is. */
const PickedCartons = ({ cartons }: { cartons: PackView['pickedCartons'] }) => {
  const { cartonPicks } = useWords()
  return (
    <section className="panel picked-cartons" data-testid="picked-cartons">
      {cartons.slice(0, mostPicked).map(({ lpn, size: name, units }) => (
        <Fact
          key={lpn}
          stage="fact"
          icon="carton"
          word={<span className="code">{lpn}</span>}
          end={`${name} · ${cartonPicks.units(units)}`}
          long={false}
        />
      ))}
      {cartons.length > mostPicked && <span className="dim">+{cartons.length - mostPicked}</span>}
    </section>
  )
}

/** Choosing the first carton of an order. */
export const ChooseCarton = ({ view }: { view: PackView }) => (
  <main className="floor-work pack-choose">
    <div className="pack-choose-goods">
      <LineList lines={view.lines} />
      {view.pickedCartons.length > 0 && <PickedCartons cartons={view.pickedCartons} />}
      {view.totes.length > 1 && (
        <section className="panel">
          <TotesFact totes={view.totes} />
        </section>
      )}
    </div>
    <CartonChoices types={view.proposedCartons} isMeant={view.pickedCartons.length === 0} />
  </main>
)
