import { useState } from 'react'
import type { LevelReach } from '#domain/routing/hall-map'
import { useWords } from '#renderer/language/words.tsx'
import { MmField } from './mm-field.tsx'

interface LevelsView {
  levels: readonly LevelReach[]
  change: (edit: { edit: 'reach' } & LevelReach) => void
}

/** How long a level takes to reach: a level, and its seconds; those that are known stand below. */
export const LevelFields = ({ levels, change }: LevelsView) => {
  const { map: say } = useWords()
  const [level, choose] = useState(levels[0]?.level ?? 2)
  const own = levels.find((one) => one.level === level)
  return (
    <>
      <div className="map-pair">
        <MmField
          label={say.level}
          name="level"
          value={level}
          least={0}
          set={choose}
          clear={null}
          placeholder=""
        />
        <MmField
          label={say.reachS}
          name="reach-s"
          value={own?.reachS ?? null}
          least={1}
          set={(reachS) => change({ edit: 'reach', level, reachS: Math.min(reachS, mostReachS) })}
          clear={() => change({ edit: 'reach', level, reachS: 0 })}
          placeholder="0"
        />
      </div>
      <span className="dim small">
        {levels.map((one) => `${say.level} ${one.level}: ${one.reachS} s`).join(' · ')}
      </span>
    </>
  )
}
const mostReachS = 3_600
