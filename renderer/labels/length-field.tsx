import { NumberInput } from '@mantine/core'

/** A length as people measure it, in millimetres to a tenth, kept in micrometres. */
export const LengthField = (props: {
  name: string
  label: string
  um: number
  leastUm: number
  mostUm: number
  change: (um: number) => void
}) => (
  <NumberInput
    label={props.label}
    value={props.um / 1000}
    min={props.leastUm / 1000}
    max={props.mostUm / 1000}
    step={0.1}
    decimalScale={3}
    clampBehavior="blur"
    data-testid={`mm-${props.name}`}
    onChange={(mm) => {
      const um = typeof mm === 'number' ? Math.round(mm * 1000) : null
      if (um !== null && um !== props.um && um >= props.leastUm && um <= props.mostUm) props.change(um)
    }}
  />
)
