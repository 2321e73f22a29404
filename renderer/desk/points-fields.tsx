import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import type { PointEdit } from '#domain/routing/edit-points'
import { dropKinds } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import { type MapPoint, type MapWay, type PointMap, wayMm } from '#domain/routing/point-map'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { AddNamed } from './add-named.tsx'
import { CloseWay, type Closing } from './close-way.tsx'
import { LevelFields } from './level-fields.tsx'
import { MmField } from './mm-field.tsx'

interface FieldsView {
  map: PointMap
  picked: string
  pick: (point: string) => void
  change: (edit: PointEdit) => void
  closing: Closing
}

/** What can be changed about a map of points, for the point that is chosen. */
export const PointsFields = (view: FieldsView) => {
  const own = view.map.points.find(({ point }) => point === view.picked)
  return (
    <aside className="panel map-fields" data-testid="points-fields">
      <PointFields {...view} />
      {own !== undefined && <WayFields {...view} own={own} />}
      {own !== undefined && <PlaceFields {...view} />}
      <LevelFields levels={view.map.levels} change={view.change} />
    </aside>
  )
}

const PointFields = ({ map, picked, pick, change }: FieldsView) => {
  const { map: say } = useWords()
  const own = map.points.find(({ point }) => point === picked)
  const moved = (to: Partial<Pick<MapPoint, 'xMm' | 'yMm'>>): void => {
    if (own !== undefined) change({ edit: 'movePoint', point: picked, xMm: own.xMm, yMm: own.yMm, ...to })
  }
  return (
    <>
      <Select
        label={say.points.point}
        searchable
        allowDeselect={false}
        data-testid="select-point"
        data={map.points.map(({ point }) => point)}
        value={picked}
        onChange={(point) => point !== null && pick(point)}
      />
      {own !== undefined && (
        <>
          <div className="map-pair">
            {(['xMm', 'yMm'] as const).map((axis) => (
              <MmField
                key={axis}
                label={say.points[axis]}
                name={`point-${axis}`}
                value={own[axis]}
                least={0}
                set={(mm) => moved({ [axis]: mm })}
                clear={null}
                placeholder=""
              />
            ))}
          </div>
          <Checkbox
            data-testid="check-point-start"
            label={say.startHere}
            checked={own.start}
            onChange={(event) => change({ edit: 'startAt', point: picked, on: event.currentTarget.checked })}
          />
          <Select
            label={say.dropHere}
            clearable
            placeholder={say.noDrop}
            data-testid="select-point-end"
            data={dropKinds.map((kind) => ({ value: kind, label: say.drops[kind] }))}
            value={own.drop}
            onChange={(value) =>
              change({ edit: 'endAt', point: picked, kind: dropKinds.find((one) => one === value) ?? null })
            }
          />
        </>
      )}
      <AddNamed
        name="new-point"
        label={say.points.newPoint}
        most={24}
        word={say.points.add}
        fits={(named) => map.points.every(({ point }) => point !== named)}
        add={(point) => {
          change({ edit: 'addPoint', point, xMm: (own?.xMm ?? 0) + beside, yMm: own?.yMm ?? 0 })
          pick(point)
        }}
      />
      <Button
        data-testid="button-remove-point"
        disabled={map.points.length < 2}
        leftSection={<Icon of="minus" />}
        onClick={() => change({ edit: 'removePoint', point: picked })}
      >
        {`${say.points.remove} ${picked}`}
      </Button>
    </>
  )
}
/** A new point is put so far to the right of the chosen one. */
const beside = 2_000

const passings: readonly Passing[] = ['both', 'up', 'down', 'none']

const WayFields = ({ map, picked, change, closing, own }: FieldsView & { own: MapPoint }) => {
  const { map: say } = useWords()
  const mine = map.ways.filter(({ from, to }) => from === picked || to === picked)
  const [choice, choose] = useState(0)
  const way = mine[Math.min(choice, mine.length - 1)]
  const other = (one: MapWay): string => (one.from === picked ? one.to : one.from)
  const there = way === undefined ? undefined : map.points.find(({ point }) => point === other(way))
  const free = map.points.filter(({ point }) => point !== picked && !mine.some((one) => other(one) === point))
  return (
    <>
      <Select
        label={say.points.wayTo}
        allowDeselect={false}
        data-testid="select-way"
        data={mine.map((one, at) => ({ value: String(at), label: other(one) }))}
        value={way === undefined ? null : String(mine.indexOf(way))}
        onChange={(at) => at !== null && choose(Number(at))}
      />
      {way !== undefined && there !== undefined && (
        <>
          <div className="map-passings">
            {passings.map((passing) => (
              <Button
                key={passing}
                data-testid={`button-way-${passing}`}
                aria-pressed={way.passing === passing}
                data-on={way.passing === passing}
                onClick={() => change({ edit: 'passWay', from: way.from, to: way.to, passing })}
              >
                {say.points.passing(passing, way.from, way.to)}
              </Button>
            ))}
          </div>
          <CloseWay way={{ one: way.from, two: way.to }} closing={closing} />
          <div className="map-pair">
            <MmField
              label={say.points.lengthMm}
              name="way-mm"
              value={way.lengthMm}
              least={1}
              set={(lengthMm) => change({ edit: 'measureWay', from: way.from, to: way.to, lengthMm })}
              clear={() => change({ edit: 'measureWay', from: way.from, to: way.to, lengthMm: null })}
              placeholder={say.points.straight(wayMm({ lengthMm: null }, own, there))}
            />
            <Button
              data-testid="button-remove-way"
              leftSection={<Icon of="minus" />}
              onClick={() => change({ edit: 'removeWay', from: way.from, to: way.to })}
            >
              {say.points.removeWay}
            </Button>
          </div>
        </>
      )}
      <Select
        label={say.points.newWay}
        searchable
        data-testid="select-new-way"
        data={free.map(({ point }) => point)}
        value={null}
        onChange={(to) => {
          if (to === null) return
          change({ edit: 'addWay', from: picked, to })
          choose(mine.length)
        }}
      />
    </>
  )
}

const PlaceFields = ({ map, picked, change }: FieldsView) => {
  const { map: say } = useWords()
  const here = map.places.filter(({ point }) => point === picked)
  return (
    <>
      <AddNamed
        name="place"
        label={say.points.place}
        most={64}
        word={say.points.placeHere}
        add={(locationId) => change({ edit: 'place', locationId, point: picked })}
      />
      <span className="dim small">{say.points.here(here.map((one) => one.locationId))}</span>
    </>
  )
}
