import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const notBuilt = new Set([
  'node_modules',
  'out',
  'dist',
  'demo',
  'pictures',
  'docs',
  'e2e',
  'bench',
  'scripts',
])
const configuration = new Set(['package.json', 'package-lock.json', 'electron.vite.config.ts'])

/** One value for everything a build is made of: it changes when, and only when, building again would make a difference. */
export function sourcesHash(folder) {
  const hash = createHash('sha256')
  for (const file of sourceFiles(folder))
    hash.update(`${relative(folder, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function sourceFiles(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    if (entry.isFile()) return configuration.has(entry.name) ? [join(folder, entry.name)] : []
    return entry.isDirectory() && !notBuilt.has(entry.name) && !entry.name.startsWith('.')
      ? filesIn(join(folder, entry.name))
      : []
  })
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
