import { Button, Select } from '@mantine/core'
import { stretchName } from '#domain/routing/closed-way'
import type { MapEdit } from '#domain/routing/edit-map'
import { type HallMap, leastCrossAisles, mostCrossAisles } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { AddNamed } from './add-named.tsx'
import { CloseWay, type Closing } from './close-way.tsx'
import { EndFields } from './end-fields.tsx'
import { LevelFields } from './level-fields.tsx'
import type { PickedStretch } from './map-plan.tsx'
import { MmField } from './mm-field.tsx'

interface FieldsView {
  map: HallMap
  picked: PickedStretch
  pick: (picked: PickedStretch) => void
  change: (edit: MapEdit) => void
  closing: Closing
}

/** What can be changed about a map, field by field. */
export const MapFields = (view: FieldsView) => (
  <aside className="panel map-fields" data-testid="map-fields">
    <StretchFields {...view} />
    <AisleFields {...view} />
    <CrossFields {...view} />
    <EndFields {...view} />
    <LevelFields levels={view.map.levels} change={view.change} />
  </aside>
)

const passings: readonly Passing[] = ['both', 'up', 'down', 'none']

const StretchFields = ({ map, picked, pick, change, closing }: FieldsView) => {
  const { map: say } = useWords()
  const own = map.aisles.find(({ aisle }) => aisle === picked.aisle)
  return (
    <>
      <div className="map-pair">
        <Select
          label={say.aisle}
          searchable
          allowDeselect={false}
          data-testid="select-map-aisle"
          data={map.aisles.map(({ aisle }) => aisle)}
          value={picked.aisle}
          onChange={(aisle) => aisle !== null && pick({ ...picked, aisle })}
        />
        <Select
          label={say.stretch}
          allowDeselect={false}
          data-testid="select-map-stretch"
          data={map.crossAisles.slice(1).map(({ afterBay }, at) => ({
            value: String(at),
            label: say.bays((map.crossAisles[at]?.afterBay ?? 0) + 1, afterBay),
          }))}
          value={String(picked.stretch)}
          onChange={(at) => at !== null && pick({ ...picked, stretch: Number(at) })}
        />
      </div>
      <div className="map-passings">
        {passings.map((passing) => (
          <Button
            key={passing}
            data-testid={`button-passing-${passing}`}
            aria-pressed={own?.passing[picked.stretch] === passing}
            data-on={own?.passing[picked.stretch] === passing}
            onClick={() => change({ edit: 'passing', aisle: picked.aisle, at: picked.stretch, passing })}
          >
            {say.passing[passing]}
          </Button>
        ))}
      </div>
      <CloseWay
        way={stretchName(picked.aisle, map.crossAisles[picked.stretch]?.afterBay ?? 0)}
        closing={closing}
      />
    </>
  )
}

const AisleFields = ({ map, picked, pick, change }: FieldsView) => {
  const { map: say } = useWords()
  const own = map.aisles.find(({ aisle }) => aisle === picked.aisle)
  return (
    <>
      <MmField
        label={say.fromFirst}
        name="aisle-mm"
        value={own?.xMm ?? 0}
        least={0}
        set={(xMm) => change({ edit: 'moveAisle', aisle: picked.aisle, xMm })}
        clear={null}
        placeholder=""
      />
      <AddNamed
        name="new-aisle"
        label={say.newAisle}
        most={16}
        word={say.addAisle}
        fits={(named) => map.aisles.every(({ aisle }) => aisle !== named)}
        add={(aisle) => {
          change({ edit: 'addAisle', after: picked.aisle, aisle })
          pick({ ...picked, aisle })
        }}
      />
      <Button
        data-testid="button-remove-aisle"
        disabled={map.aisles.length < 2}
        leftSection={<Icon of="minus" />}
        onClick={() => change({ edit: 'removeAisle', aisle: picked.aisle })}
      >
        {`${say.removeAisle} ${picked.aisle}`}
      </Button>
    </>
  )
}

const CrossFields = ({ map, picked, pick, change }: FieldsView) => {
  const { map: say } = useWords()
  const at = Math.min(picked.cross, map.crossAisles.length - 1)
  const own = map.crossAisles[at] ?? { afterBay: 0, widthMm: 0 }
  const [from, to] = [
    map.crossAisles[picked.stretch]?.afterBay ?? 0,
    map.crossAisles[picked.stretch + 1]?.afterBay ?? 0,
  ]
  const middle = Math.floor((from + to) / 2)
  const place = { aisle: picked.aisle, afterBay: own.afterBay }
  return (
    <>
      <div className="map-pair">
        <Select
          label={say.crossAisle}
          allowDeselect={false}
          data-testid="select-map-cross"
          data={map.crossAisles.map((_, index) => ({ value: String(index), label: String(index + 1) }))}
          value={String(at)}
          onChange={(cross) => cross !== null && pick({ ...picked, cross: Number(cross) })}
        />
        <MmField
          label={say.afterBay}
          name="cross-bay"
          value={own.afterBay}
          least={0}
          set={(afterBay) => change({ edit: 'moveCrossAisle', at, afterBay })}
          clear={null}
          placeholder=""
        />
      </div>
      <div className="map-pair">
        <MmField
          label={say.width}
          name="cross-mm"
          value={own.widthMm}
          least={500}
          set={(widthMm) => change({ edit: 'widenCrossAisle', at, widthMm })}
          clear={null}
          placeholder=""
        />
        <MmField
          label={say.bayMm}
          name="bay-mm"
          value={map.bayMm}
          least={100}
          set={(mm) => change({ edit: 'bayMm', mm })}
          clear={null}
          placeholder=""
        />
      </div>
      <div className="map-pair">
        <Button
          data-testid="button-add-cross"
          disabled={map.crossAisles.length >= mostCrossAisles || middle === from}
          leftSection={<Icon of="plus" />}
          onClick={() => change({ edit: 'addCrossAisle', afterBay: middle, widthMm: own.widthMm })}
        >
          {say.addCross}
        </Button>
        <Button
          data-testid="button-remove-cross"
          disabled={map.crossAisles.length <= leastCrossAisles}
          leftSection={<Icon of="minus" />}
          onClick={() => change({ edit: 'removeCrossAisle', at })}
        >
          {say.removeCross}
        </Button>
        <Button data-testid="button-start-here" onClick={() => change({ edit: 'start', place })}>
          {say.startHere}
        </Button>
        <Button data-testid="button-drop-here" onClick={() => change({ edit: 'drop', place })}>
          {say.dropHere}
        </Button>
      </div>
    </>
  )
}
