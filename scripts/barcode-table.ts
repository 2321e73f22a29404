import { type Identifier, identifiers, isPredefined } from '#domain/barcode/gs1-table'

/** The page docs/barcodes.md: its words, and the table of identifiers as the program has it. */
export function barcodePage(words: string): string {
  return words.replace(/(<!-- identifiers -->\n)[\s\S]*?(<!-- end -->)/, `$1${table()}\n$2`)
}

function table(): string {
  const rows = grouped().map(
    ({ first, last, count }) =>
      `| ${first.ai}${count > 1 ? `–${last.ai}` : ''} | ${first.title} | \`${first.format}\` | ${isPredefined(first.ai) ? 'no' : 'yes'} | ${needsOf(first)} | ${first.excludes.join(', ')} |`,
  )
  return [
    `${identifiers.length} identifiers.`,
    '',
    '| AI | title | format | separator | needs | never with |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const needsOf = ({ needs }: Identifier): string =>
  needs.map((group) => group.map((together) => together.join(' and ')).join(', ')).join('; ')

/** Neighbours that differ in their last digit alone stand in one line. */
function grouped(): { first: Identifier; last: Identifier; count: number }[] {
  const groups: { first: Identifier; last: Identifier; count: number }[] = []
  for (const one of identifiers) {
    const open = groups.at(-1)
    if (open !== undefined && isAlike(open.first, one)) {
      open.last = one
      open.count++
    } else groups.push({ first: one, last: one, count: 1 })
  }
  return groups
}

const isAlike = (one: Identifier, other: Identifier): boolean =>
  one.ai.slice(0, -1) === other.ai.slice(0, -1) &&
  one.title === other.title &&
  one.format === other.format &&
  needsOf(one) === needsOf(other)
