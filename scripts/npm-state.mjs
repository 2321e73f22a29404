import { createHash } from 'node:crypto'

/** What a finished installation leaves behind, so that the next command sees at a glance that nothing is missing. */
export const stampOf = (lock) => createHash('sha256').update(lock).digest('hex')

/**
 * Decides whether the packages are as the lock file wants them ("ready"), were put there by a plain
 * `npm install` ("adopt"), or must be installed afresh ("install").
 */
export function npmState({ lock, stamp, installed }) {
  if (stamp === stampOf(lock)) return 'ready'
  if (installed === null) return 'install'
  return sameTree(lock, installed) ? 'adopt' : 'install'
}

function sameTree(lock, installed) {
  const wanted = packagesIn(lock)
  const present = packagesIn(installed)
  if (wanted === null || present === null) return false
  return (
    Object.entries(present).every(([path, entry]) => path in wanted || entry.optional === true) &&
    Object.entries(wanted).every(([path, entry]) => isSame(entry, present[path]))
  )
}

/** Optional packages are left out where they are made for another system. */
const isSame = (wanted, present) =>
  present === undefined
    ? wanted.optional === true || wanted.devOptional === true || wanted.peer === true
    : wanted.version === present.version && wanted.integrity === present.integrity

/** Whether the lock file was made for these direct dependencies. */
export function locksAll(lock, manifest) {
  const asked = JSON.parse(manifest)
  const locked = JSON.parse(lock).packages['']
  return ['dependencies', 'devDependencies'].every(
    (kind) => sorted(asked[kind] ?? {}) === sorted(locked[kind] ?? {}),
  )
}

const sorted = (versions) => JSON.stringify(Object.entries(versions).sort())

function packagesIn(text) {
  try {
    const { '': _root, ...packages } = JSON.parse(text).packages
    return packages
  } catch {
    return null
  }
}
