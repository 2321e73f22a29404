import type { Prng } from '#sim/data/prng'

/**
 * A disk as the least that POSIX promises: what was written is seen at once, and is still there after a power cut
 * only if it was synced; so are the names in a folder. Some of the rest may have reached the disk all the same.
 */
export interface DiskModel {
  readonly root: Folder
  node(id: number): Node
  makeFile(folder: Folder, name: string): File
  makeFolder(folder: Folder, name: string): Folder
  remove(folder: Folder, name: string): void
  /** Moves a name, over whatever has the new one; within one folder at once or not at all. */
  rename(from: Folder, name: string, to: Folder, newName: string): void
  write(file: File, offset: number, bytes: Uint8Array): void
  cutTo(file: File, size: number): void
  sync(node: Node): void
  syncAll(): void
  /** What lies on the disk after the power was cut now: paths below the root, folders before what is in them. */
  afterCut(kept: Kept): Survivor[]
}

/** What of all that was never synced is on the disk after a power cut: nothing, or some, in no order. */
export type Kept = { keep: 'nothing' } | { keep: 'some'; prng: Prng }
type Survivor = { path: string; bytes: Uint8Array | null }

export interface File {
  kind: 'file'
  id: number
  bytes: Uint8Array
  size: number
  synced: { bytes: Uint8Array; size: number }
  unsynced: Change[]
}
export interface Folder {
  kind: 'folder'
  id: number
  names: Map<string, number>
  synced: Map<string, number>
  unsynced: [name: string, id: number | null][][]
}
export type Node = File | Folder
type Change = { offset: number; bytes: Uint8Array } | { size: number }

/** A disk writes whole sectors; a longer write may be torn between them. */
const sectorBytes = 512

/** An empty disk, its root folder durable. */
export function createDisk(): DiskModel {
  const nodes = new Map<number, Node>()
  const put = <N extends Node>(made: N): N => {
    nodes.set(made.id, made)
    return made
  }
  const newFolder = (id: number): Folder =>
    put({ kind: 'folder', id, names: new Map(), synced: new Map(), unsynced: [] })
  const root = newFolder(1)
  const node = (id: number): Node => {
    const found = nodes.get(id)
    if (found === undefined) throw new Error(`no node ${id}`)
    return found
  }
  const change = (folder: Folder, changes: Folder['unsynced'][number]): void => {
    apply(folder.names, changes)
    folder.unsynced.push(changes)
  }

  const sync = (one: Node): void => {
    if (one.kind === 'file') for (const each of one.unsynced.splice(0)) alter(one.synced, each)
    else for (const each of one.unsynced.splice(0)) apply(one.synced, each)
  }

  return {
    root,
    node,
    makeFile(folder, name) {
      const empty = { bytes: new Uint8Array(0), size: 0 }
      const file = put<File>({
        kind: 'file',
        id: nodes.size + 1,
        ...empty,
        synced: { ...empty },
        unsynced: [],
      })
      change(folder, [[name, file.id]])
      return file
    },
    makeFolder(folder, name) {
      const made = newFolder(nodes.size + 1)
      change(folder, [[name, made.id]])
      return made
    },
    remove: (folder, name) => change(folder, [[name, null]]),
    rename(from, name, to, newName) {
      const id = from.names.get(name)
      if (id === undefined) throw new Error(`no ${name}`)
      if (from === to)
        return change(from, [
          [name, null],
          [newName, id],
        ])
      change(to, [[newName, id]])
      change(from, [[name, null]])
    },
    write(file, offset, bytes) {
      const own = Uint8Array.from(bytes)
      alter(file, { offset, bytes: own })
      file.unsynced.push({ offset, bytes: own })
    },
    cutTo(file, size) {
      alter(file, { size })
      file.unsynced.push({ size })
    },
    sync,
    syncAll: () => {
      for (const one of nodes.values()) sync(one)
    },
    afterCut: (kept) => survivorsIn(root, '', node, kept),
  }
}

function alter(held: { bytes: Uint8Array; size: number }, change: Change): void {
  const size = 'size' in change ? change.size : Math.max(held.size, change.offset + change.bytes.length)
  if (size > held.bytes.length) {
    const roomier = new Uint8Array(Math.max(size, 2 * held.bytes.length))
    roomier.set(held.bytes.subarray(0, held.size))
    held.bytes = roomier
  }
  if (size < held.size) held.bytes.fill(0, size, held.size)
  held.size = size
  if ('bytes' in change) held.bytes.set(change.bytes, change.offset)
}

function apply(names: Map<string, number>, changes: Folder['unsynced'][number]): void {
  for (const [name, id] of changes)
    if (id === null) names.delete(name)
    else names.set(name, id)
}

function survivorsIn(folder: Folder, path: string, node: (id: number) => Node, kept: Kept): Survivor[] {
  const names = new Map(folder.synced)
  for (const changes of someFirst(folder.unsynced, kept)) apply(names, changes)
  return [...names].flatMap(([name, id]): Survivor[] => {
    const one = node(id)
    const at = path === '' ? name : `${path}/${name}`
    return one.kind === 'folder'
      ? [{ path: at, bytes: null }, ...survivorsIn(one, at, node, kept)]
      : [{ path: at, bytes: bytesAfterCut(one, kept) }]
  })
}

/** Names are journalled: they reach the disk in their order, up to some moment. */
const someFirst = <T>(changes: readonly T[], kept: Kept): readonly T[] =>
  kept.keep === 'nothing' ? [] : changes.slice(0, kept.prng.int(0, changes.length))

/** Contents are not: any of the sectors may be there without those before it. */
function bytesAfterCut({ synced, unsynced }: File, kept: Kept): Uint8Array {
  const left = { bytes: synced.bytes.slice(0, synced.size), size: synced.size }
  if (kept.keep === 'some')
    for (const change of unsynced) {
      if (kept.prng.chance(0.5)) continue
      if ('size' in change) alter(left, change)
      else for (const sector of sectorsOf(change)) if (kept.prng.chance(0.9)) alter(left, sector)
    }
  return left.bytes.subarray(0, left.size)
}

function* sectorsOf({ offset, bytes }: Extract<Change, { bytes: Uint8Array }>): Generator<Change> {
  for (let at = 0; at < bytes.length; ) {
    const length = sectorBytes - ((offset + at) % sectorBytes)
    yield { offset: offset + at, bytes: bytes.subarray(at, at + length) }
    at += length
  }
}
