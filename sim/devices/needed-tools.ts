import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The programs that virtual devices are made of, and the Debian package each comes in. */
const packages = {
  socat: 'socat',
  'umockdev-run': 'umockdev',
  xdotool: 'xdotool',
  stty: 'coreutils',
} as const

/** What is missing of them on this path, as a sentence that says how to install it; null when all are there. */
export function missingTools(path: string): string | null {
  const missing = (Object.keys(packages) as (keyof typeof packages)[]).filter((name) => !isThere(path, name))
  if (missing.length === 0) return null
  const wanted = [...new Set(missing.map((name) => packages[name]))]
  return `The virtual devices need ${missing.join(', ')}. Install: apt-get install ${wanted.join(' ')}`
}

const isThere = (path: string, name: string): boolean =>
  path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .some((folder) => {
      try {
        accessSync(join(folder, name), constants.X_OK)
        return true
      } catch {
        return false
      }
    })
