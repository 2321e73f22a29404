import { columnsOf } from '#domain/site-data/columns'
import { defaultOwners, isShared, type TableKind, tableKinds } from '#domain/site-data/kinds'
import { sayHolds, wordsOf } from '#words/say'

const words = wordsOf('en')
const from = '<!-- columns -->\n'
const to = '<!-- end of columns -->\n'

/** The page with its tables of columns made anew from the code. */
export function withTables(page: string): string {
  const start = page.indexOf(from) + from.length
  const end = page.indexOf(to)
  if (start < from.length || end < start) throw new Error('docs/site-data.md has no place for its tables')
  return page.slice(0, start) + tableKinds.map(tableOf).join('\n') + page.slice(end)
}

function tableOf(kind: TableKind): string {
  const { name, below } = words.siteData.kinds[kind]
  const rows = columnsOf(kind).map(([field, column]) => {
    const [heading, means] = (words.siteColumns[kind] as Record<string, readonly [string, string]>)[
      field
    ] ?? ['', '']
    const cells = [
      `\`${column.name}\``,
      heading,
      words.siteData.needs[column.need],
      sayHolds(words, column.holds),
      means,
      column.example === '' ? '' : `\`${column.example}\``,
    ]
    return `| ${cells.join(' | ')} |`
  })
  const owner = isShared(kind) ? ` Whose word counts at first: ${defaultOwners[kind]}.` : ''
  return [
    `### ${name} (\`${kind}\`)`,
    `${below[0]?.toUpperCase()}${below.slice(1)}.${owner}`,
    '',
    '| column | heading | needed | holds | meaning | example |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
