import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, sources } from './sources.ts'

/** Who may import whom; docs/architecture.md shows the same table with the reasons. */
const table: Record<string, { ours: readonly string[]; packages: readonly RegExp[] }> = {
  domain: { ours: [], packages: [] },
  contract: { ours: ['domain'], packages: [/^zod$/] },
  words: { ours: ['domain', 'contract'], packages: [] },
  native: {
    ours: ['domain', 'contract'],
    packages: [
      /^serialport$/,
      /^node-hid$/,
      /^koffi$/,
      /^zod$/,
      /^node:(net|http|fs|fs\/promises|path|child_process|crypto|buffer|util|events|timers)$/,
    ],
  },
  printing: {
    ours: ['domain', 'words'],
    packages: [
      /^bwip-js/,
      /^pdfkit$/,
      /^fontkit$/,
      /^bidi-js$/,
      /^zxing-wasm/,
      /^zpl-renderer-js$/,
      /^pngjs$/,
      /^@hyzyla\/pdfium$/,
      /^node:(fs|path|module|url|crypto|buffer|zlib)$/,
    ],
  },
  db: { ours: ['domain'], packages: [/^better-sqlite3$/, /^zod$/, /^node:(fs|path|url|crypto)$/] },
  oms: {
    ours: ['domain', 'contract'],
    packages: [/^zod$/, /^csv-parse\//, /^read-excel-file\//, /^write-excel-file\//, /^fflate$/, /^node:/],
  },
  station: {
    ours: ['domain', 'contract', 'words', 'native', 'printing', 'db', 'oms'],
    packages: [/^zod$/, /^fflate$/, /^node:/],
  },
  electron: {
    ours: ['domain', 'contract', 'words', 'native', 'printing', 'db', 'oms', 'station'],
    packages: [/^electron$/, /^electron-updater/, /^pino/, /^zod$/, /^node:/],
  },
  renderer: {
    ours: ['domain', 'contract', 'words'],
    packages: [
      /^react(-dom)?(\/|$)/,
      /^@mantine\//,
      /^zustand/,
      /^@tanstack\//,
      /^@tabler\//,
      /^@fontsource/,
      /^i18next$/,
      /^react-i18next$/,
    ],
  },
}
const folders = Object.keys(table)
const testing = (path: string): boolean =>
  /\.test\.tsx?$|\/testing\/|(^|\/)try-[a-z-]+\.ts$|-samples?\.ts$/.test(path)
/** What tests may use besides: the runner, properties, and what makes a warehouse to test in. */
const inTests = [
  /^vitest/,
  /^fast-check$/,
  /^node:/,
  /^#?(sim|scripts)\//,
  /^zod$/,
  /^bwip-js/,
  /^better-sqlite3$/,
  /^pngjs$/,
]

function strayImports(path: string, text: string): string[] {
  const folder = path.split('/')[0] ?? ''
  const rule = table[folder]
  if (rule === undefined) return []
  return importsOf(text).filter((name) => {
    if (testing(path) && inTests.some((allowed) => allowed.test(name))) return false
    const inside = name.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(path), name))
      : name.startsWith('#')
        ? name.slice(1)
        : null
    if (inside === null) return !rule.packages.some((allowed) => allowed.test(name))
    const target = inside.split('/')[0] ?? ''
    if (
      testing(path) &&
      (folders.includes(target) ||
        target === 'sim' ||
        target === 'scripts' ||
        target === 'electron.vite.config')
    )
      return false
    return target !== folder && !rule.ours.includes(target)
  })
}

describe('who may import whom', () => {
  const all = sources()
  it.each(folders)('%s keeps to the table', (folder) => {
    const stray = all
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .flatMap(({ path, text }) => strayImports(path, text).map((name) => `${path} -> ${name}`))
    expect(stray).toEqual([])
  })
  it('reads every folder it speaks of', () => {
    for (const folder of folders) expect(all.some(({ path }) => path.startsWith(`${folder}/`))).toBe(true)
  })
  it('finds a stray import when there is one', () => {
    expect(strayImports('domain/pick.ts', "import { x } from '#db/open'\n")).toEqual(['#db/open'])
    expect(strayImports('domain/pick.ts', "import fs from 'node:fs'\n")).toEqual(['node:fs'])
    expect(strayImports('renderer/a.tsx', "import type { A } from '../station/open.ts'\n")).toEqual([
      '../station/open.ts',
    ])
    expect(strayImports('db/a.ts', "export { a } from 'electron'\n")).toEqual(['electron'])
  })
  it('lets only one file open databases and only electron import electron', () => {
    const users = (name: string) =>
      all
        .filter(
          ({ path, text }) =>
            !testing(path) && importsOf(text).includes(name) && folders.includes(path.split('/')[0] ?? ''),
        )
        .map(({ path }) => path)
    const opening = all
      .filter(
        ({ path, text }) =>
          path.startsWith('db/') && !testing(path) && /^import Sqlite from 'better-sqlite3'/m.test(text),
      )
      .map(({ path }) => path)
    expect(opening).toEqual(['db/open.ts'])
    expect(users('electron').every((path) => path.startsWith('electron/'))).toBe(true)
  })
})
