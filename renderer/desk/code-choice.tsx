import { MultiSelect, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import type { CodeChoices, CodeSelection } from '#contract/code-commands'
import { actionGroups } from '#domain/action'
import { makerNames } from '#domain/maker-codes'
import { useWords } from '#renderer/language/words.tsx'
import { MakerChoice } from './maker-codes.tsx'

export type CodeKind = CodeSelection['kind']
export const codeKinds: CodeKind[] = [
  'location',
  'tote',
  'cart',
  'place',
  'zone',
  'cartonType',
  'badge',
  'item',
  'lpn',
  'plate',
  'newPlate',
  'newCarton',
  'card',
  'scannerTest',
  'bench',
  'maker',
]
const arrows = ['none', 'up', 'down', 'left', 'right'] as const
const open = { from: 0, to: 999 }

/** What is chosen of a kind before somebody narrows it. */
export function firstSelection(kind: CodeKind): CodeSelection {
  switch (kind) {
    case 'location':
      return { kind, from: '', to: '', aisle: null, bays: open, levels: open, arrow: 'none' }
    case 'badge':
      return { kind, who: 'new', from: '', to: '' }
    case 'item':
      return { kind, skus: [], copies: 1 }
    case 'lpn':
      return { kind, orders: [], copies: 1 }
    case 'newPlate':
    case 'newCarton':
      return { kind, first: '', count: 20 }
    case 'card':
      return { kind, groups: [...actionGroups] }
    case 'scannerTest':
    case 'bench':
      return { kind }
    case 'maker':
      return { kind, maker: makerNames[0] }
    default:
      return { kind, from: '', to: '' }
  }
}

interface Choice<Selection extends CodeSelection = CodeSelection> {
  selection: Selection
  choices: CodeChoices
  change: (selection: CodeSelection) => void
}

/** Which of a kind: all, some from here to there, or one by its name at both ends. */
export const CodeChoice = ({ selection, ...rest }: Choice) => {
  switch (selection.kind) {
    case 'location':
      return <Locations selection={selection} {...rest} />
    case 'badge':
      return <Badges selection={selection} {...rest} />
    case 'item':
      return <Items selection={selection} {...rest} />
    case 'lpn':
      return <Plates selection={selection} {...rest} />
    case 'newPlate':
    case 'newCarton':
      return <NewNumbers selection={selection} {...rest} />
    case 'card':
      return <Groups selection={selection} {...rest} />
    case 'scannerTest':
    case 'bench':
      return null
    case 'maker':
      return <Makers selection={selection} {...rest} />
    default:
      return <Range selection={selection} {...rest} ends={rest.choices.ends[selection.kind]} />
  }
}

const Makers = ({ selection, change }: Choice<Extract<CodeSelection, { kind: 'maker' }>>) => (
  <MakerChoice maker={selection.maker} choose={(maker) => change({ ...selection, maker })} />
)

type Ranged = Extract<CodeSelection, { from: string }>

const Range = ({ selection, change, ends }: Choice<Ranged> & { ends: CodeChoices['ends']['tote'] }) => {
  const { codes } = useWords().scanning
  return (
    <div className="code-row">
      <TextInput
        label={codes.from}
        placeholder={ends?.first ?? ''}
        data-testid="input-codes-from"
        value={selection.from}
        onChange={(event) => change({ ...selection, from: event.currentTarget.value.toUpperCase() })}
      />
      <TextInput
        label={codes.to}
        placeholder={ends?.last ?? ''}
        data-testid="input-codes-to"
        value={selection.to}
        onChange={(event) => change({ ...selection, to: event.currentTarget.value.toUpperCase() })}
      />
    </div>
  )
}

type Location = Extract<CodeSelection, { kind: 'location' }>

const Locations = ({ selection, choices, change }: Choice<Location>) => {
  const { codes } = useWords().scanning
  const span = (name: 'bays' | 'levels') => (
    <div className="code-row">
      {(['from', 'to'] as const).map((end) => (
        <NumberInput
          key={end}
          label={end === 'from' ? `${codes[name]}, ${codes.from.toLowerCase()}` : codes.to}
          min={0}
          max={999}
          placeholder={end === 'from' ? '0' : '999'}
          data-testid={`input-${name}-${end}`}
          value={selection[name][end] === open[end] ? '' : selection[name][end]}
          onChange={(value) =>
            change({
              ...selection,
              [name]: { ...selection[name], [end]: value === '' ? open[end] : Number(value) },
            })
          }
        />
      ))}
    </div>
  )
  return (
    <>
      <div className="code-row">
        <Select
          label={codes.aisle}
          data-testid="select-aisle"
          allowDeselect={false}
          data={[
            { value: '', label: codes.allAisles },
            ...choices.aisles.map((value) => ({ value, label: value })),
          ]}
          value={selection.aisle ?? ''}
          onChange={(value) => change({ ...selection, aisle: value === '' ? null : value })}
        />
        <Select
          label={codes.arrow}
          allowDeselect={false}
          data={arrows.map((value) => ({ value, label: codes.arrows[value] }))}
          value={selection.arrow}
          onChange={(value) => change({ ...selection, arrow: value as Location['arrow'] })}
        />
      </div>
      {span('bays')}
      {span('levels')}
      <Range selection={selection} choices={choices} change={change} ends={choices.ends.location} />
    </>
  )
}

const Badges = ({ selection, choices, change }: Choice<Extract<CodeSelection, { kind: 'badge' }>>) => {
  const { codes } = useWords().scanning
  return (
    <>
      <SegmentedControl
        fullWidth
        data-testid="choose-badges"
        value={selection.who}
        data={[
          { value: 'new', label: `${codes.whichNew} (${choices.newBadges})` },
          { value: 'all', label: codes.whichAll },
          { value: 'range', label: codes.whichRange },
        ]}
        onChange={(who) => change({ ...selection, who: who as typeof selection.who })}
      />
      {selection.who === 'range' && (
        <Range selection={selection} choices={choices} change={change} ends={choices.ends.badge} />
      )}
    </>
  )
}

/** Several names with blanks, commas or semicolons between them, and how many labels of each. */
const Listed = (props: {
  label: string
  hint: string
  testId: string
  names: readonly string[]
  copies: number
  change: (names: string[], copies: number) => void
}) => {
  const { codes } = useWords().scanning
  const { label, hint, testId, names, copies, change } = props
  return (
    <>
      <Textarea
        label={label}
        description={hint}
        autosize
        minRows={2}
        maxRows={6}
        data-testid={testId}
        defaultValue={names.join(' ')}
        onChange={(event) =>
          change(
            event.currentTarget.value.split(/[\s,;]+/).filter((name) => name !== ''),
            copies,
          )
        }
      />
      <NumberInput
        label={codes.copies}
        min={1}
        max={500}
        data-testid="input-copies"
        value={copies}
        onChange={(value) => change([...names], Math.max(1, Math.round(Number(value) || 1)))}
      />
    </>
  )
}

const Items = ({ selection, change }: Choice<Extract<CodeSelection, { kind: 'item' }>>) => {
  const { codes } = useWords().scanning
  const about = { label: codes.skus, hint: codes.skusHint, testId: 'input-skus' }
  return (
    <Listed
      {...about}
      names={selection.skus}
      copies={selection.copies}
      change={(skus, copies) => change({ ...selection, skus, copies })}
    />
  )
}

const Plates = ({ selection, change }: Choice<Extract<CodeSelection, { kind: 'lpn' }>>) => {
  const { codes } = useWords().scanning
  const about = { label: codes.orderNumbers, hint: codes.orderNumbersHint, testId: 'input-orders' }
  return (
    <Listed
      {...about}
      names={selection.orders}
      copies={selection.copies}
      change={(orders, copies) => change({ ...selection, orders, copies })}
    />
  )
}

const NewNumbers = ({ selection, choices, change }: Choice<Extract<CodeSelection, { first: string }>>) => {
  const { codes } = useWords().scanning
  return (
    <div className="code-row">
      <TextInput
        label={codes.firstPlate}
        placeholder={selection.kind === 'newPlate' ? choices.nextPlate : choices.nextCarton}
        data-testid="input-first-plate"
        value={selection.first}
        onChange={({ currentTarget }) => change({ ...selection, first: currentTarget.value.toUpperCase() })}
      />
      <NumberInput
        label={codes.howMany}
        min={1}
        max={500}
        data-testid="input-plate-count"
        value={selection.count}
        onChange={(value) => change({ ...selection, count: Math.min(500, Math.max(1, Number(value) || 1)) })}
      />
    </div>
  )
}

const Groups = ({ selection, change }: Choice<Extract<CodeSelection, { kind: 'card' }>>) => {
  const { codes, groups } = useWords().scanning
  return (
    <MultiSelect
      label={codes.pages}
      data-testid="select-groups"
      data={actionGroups.map((value) => ({ value, label: groups[value] }))}
      value={selection.groups}
      onChange={(chosen) => {
        const kept = actionGroups.filter((group) => chosen.includes(group))
        if (kept.length > 0) change({ ...selection, groups: kept })
      }}
    />
  )
}
