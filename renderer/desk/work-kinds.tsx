import { Checkbox } from '@mantine/core'
import type { PackingRules } from '#domain/verification'
import { type WorkKind, workKinds } from '#domain/work-stop'
import { useWords } from '#renderer/language/words.tsx'

/** Which work before packing is done at this bench. */
export const WorkKinds = ({
  rules,
  change,
}: {
  rules: PackingRules
  change: (rules: PackingRules) => void
}) => {
  const { bench, kinds } = useWords().work
  return (
    <Checkbox.Group
      label={bench.title}
      description={bench.below}
      value={rules.workKinds}
      data-testid="choose-work-kinds"
      onChange={(chosen) => change({ ...rules, workKinds: workKinds.filter((one) => chosen.includes(one)) })}
    >
      <div className="settings-row">
        {workKinds.map((one) => (
          <Checkbox key={one} value={one} label={kinds[one]} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

/** The same for whoever may only read it. */
export const WorkKindPairs = ({ kinds: done }: { kinds: readonly WorkKind[] }) => {
  const { bench, kinds } = useWords().work
  return (
    <>
      <dt>{bench.title}</dt>
      <dd>{done.map((one) => kinds[one]).join(', ') || bench.none}</dd>
    </>
  )
}
