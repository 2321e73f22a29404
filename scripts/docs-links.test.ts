import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './place.mjs'

/** The project's pages: README.md and everything below docs/. */
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

/** What a page points to beside itself; examples in code do not count. */
function targetsOf(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/!?\[[^\]]*\]\(([^()\s]+)\)/g)]
    .flatMap((match) => match[1] ?? [])
    .filter((target) => !/^[a-z]+:/.test(target))
}
/** The name by which a heading can be pointed to. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? ''))

function brokenLinks(page: string, text: string): string[] {
  return targetsOf(text).flatMap((target) => {
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? join(root, page) : join(root, dirname(page), path)
    if (!existsSync(file) || !statSync(file).isFile() || relative(root, file).startsWith('..'))
      return [`${page} -> ${target}`]
    return anchor === undefined || anchorsOf(readFileSync(file, 'utf8')).includes(anchor)
      ? []
      : [`${page} -> ${target}`]
  })
}

describe('links in the documents', () => {
  it.each(pages)('%s points only to what is there', (page) => {
    expect(brokenLinks(page, readFileSync(join(root, page), 'utf8'))).toEqual([])
  })
  it('lead from the README to every page but the decisions, and from their list to each of them', () => {
    const seen = new Set(
      ['README.md', join('docs', 'decisions', 'README.md')].flatMap((page) =>
        targetsOf(readFileSync(join(root, page), 'utf8')).map((target) =>
          join(dirname(page), target.split('#')[0] ?? ''),
        ),
      ),
    )
    expect(pages.filter((page) => page !== 'README.md' && !seen.has(page))).toEqual([])
  })
  it('finds a link to nothing when there is one', () => {
    expect(
      brokenLinks(
        'README.md',
        '[a](docs/nothing.md) ![b](docs/pictures/none.png) [c](LICENSE) [d](#no-such) `[e](x)`',
      ),
    ).toEqual([
      'README.md -> docs/nothing.md',
      'README.md -> docs/pictures/none.png',
      'README.md -> #no-such',
    ])
  })
})
