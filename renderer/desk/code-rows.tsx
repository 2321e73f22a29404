import { Button, Select, TextInput } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'

/** Rows of a table of codes that an administrator writes: each a code, and what it means here. */
export function CodeRows<Value>({
  heading,
  below,
  rows: saved,
  codes,
  fresh,
  change,
  fields,
}: {
  heading: string
  below: string
  rows: readonly (readonly [code: string, value: Value])[]
  /** The only codes there are; left out where any can be typed. */
  codes?: { value: string; label: string }[]
  fresh: Value
  change: (rows: (readonly [code: string, value: Value])[]) => void
  fields: (value: Value, set: (value: Value) => void) => ReactNode
}) {
  const { oms } = useWords()
  const id = useId()
  // two rows may have one code while the second is being typed, which the table that is saved cannot hold
  const [rows, setRows] = useState(saved)
  const show = (shown: (readonly [string, Value])[]) => {
    setRows(shown)
    change(shown)
  }
  const put = (place: number, row: readonly [string, Value]) =>
    show(rows.map((each, nth) => (nth === place ? row : each)))
  const free = codes?.find(({ value }) => !rows.some(([code]) => code === value))?.value
  return (
    <>
      <div className="heading">{heading}</div>
      <div className="dim small">{below}</div>
      {rows.map(([code, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code is being typed, so only its place is the row's own
        <div key={`${id} ${place}`} className="settings-row">
          {codes === undefined ? (
            <TextInput
              aria-label={oms.code}
              placeholder={oms.code}
              value={code}
              onChange={(event) => put(place, [event.currentTarget.value, value])}
            />
          ) : (
            <Select
              aria-label={oms.courier}
              value={code}
              allowDeselect={false}
              data={codes}
              onChange={(chosen) => put(place, [chosen ?? code, value])}
            />
          )}
          {fields(value, (changed) => put(place, [code, changed]))}
          <Button variant="subtle" onClick={() => show(rows.filter((_, nth) => nth !== place))}>
            {oms.remove}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        disabled={
          rows.some(([code]) => code === '' && codes === undefined) ||
          (codes !== undefined && free === undefined)
        }
        onClick={() => show([...rows, [free ?? '', fresh]])}
      >
        {oms.add}
      </Button>
    </>
  )
}
