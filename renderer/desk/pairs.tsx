/** Names and values, one under the other. */
export const Pairs = ({ rows }: { rows: readonly (readonly [string, string])[] }) => (
  <dl className="pairs">
    {rows.flatMap(([name, value]) => [
      <dt key={`${name} name`}>{name}</dt>,
      <dd key={`${name} value`}>{value}</dd>,
    ])}
  </dl>
)
