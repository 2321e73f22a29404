import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { MapEdit } from '#domain/routing/edit-map'
import { type EndKind, endKinds, type HallMap, mostEnds } from '#domain/routing/hall-map'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import type { PickedStretch } from './map-plan.tsx'

interface EndsView {
  map: HallMap
  picked: PickedStretch
  change: (edit: MapEdit) => void
}

/** Where else walks may begin or end: parked carts, drops, put walls, consolidation, benches. */
export const EndFields = ({ map, picked, change }: EndsView) => {
  const { map: say } = useWords()
  const [kind, setKind] = useState<EndKind>('cartPark')
  const cross = Math.min(picked.cross, map.crossAisles.length - 1)
  const afterBay = map.crossAisles[cross]?.afterBay ?? 0
  return (
    <>
      <div className="label">{say.moreEnds}</div>
      <div className="map-pair">
        <Select
          aria-label={say.moreEnds}
          allowDeselect={false}
          data-testid="select-end-kind"
          data={endKinds.map((value) => ({ value, label: say.endKinds[value] }))}
          value={kind}
          onChange={(value) => setKind(endKinds.find((one) => one === value) ?? kind)}
        />
        <Button
          data-testid="button-add-end"
          disabled={map.ends.length >= mostEnds}
          leftSection={<Icon of="plus" />}
          onClick={() => change({ edit: 'addEnd', end: { kind, aisle: picked.aisle, afterBay } })}
        >
          {`${picked.aisle} / ${cross + 1}`}
        </Button>
      </div>
      {map.ends.map((end) => (
        <div key={`${end.kind} ${end.aisle} ${end.afterBay}`} className="row">
          <span>{`${say.endKinds[end.kind]}: ${crossingName(map, end)}`}</span>
          <Button
            className="push"
            size="compact-sm"
            aria-label={`${say.removeEnd} ${say.endKinds[end.kind]} ${crossingName(map, end)}`}
            data-testid={`button-remove-end-${end.kind}-${end.aisle}-${end.afterBay}`}
            onClick={() => change({ edit: 'removeEnd', end })}
          >
            <Icon of="minus" />
          </Button>
        </div>
      ))}
    </>
  )
}

const crossingName = ({ crossAisles }: HallMap, { aisle, afterBay }: HallMap['ends'][number]): string =>
  `${aisle} / ${crossAisles.findIndex((cross) => cross.afterBay === afterBay) + 1}`
