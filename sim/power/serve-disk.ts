import type { DiskModel, File, Folder, Node } from './disk-model.ts'
import * as wire from './fuse-wire.ts'

/** What a question came to: an error number, the body of an answer, or nothing to be answered. */
type Answer = number | Buffer | null

/** Answers the kernel's questions from the disk; `obey` says whether a folder to be made is an order instead. */
export function diskServer(
  disk: DiskModel,
  obey: (name: string) => boolean,
): (request: wire.Request) => Answer {
  const { opcodes: op, errors } = wire
  const folder = (id: number): Folder => {
    const found = disk.node(id)
    if (found.kind !== 'folder') throw new Error(`${id} is no folder`)
    return found
  }
  const file = (id: number): File => {
    const found = disk.node(id)
    if (found.kind !== 'file') throw new Error(`${id} is no file`)
    return found
  }
  const child = (id: number, name: string): Node | null => {
    const found = folder(id).names.get(name)
    return found === undefined ? null : disk.node(found)
  }

  const remove = ({ opcode, nodeId, body }: wire.Request): Answer => {
    const [name = ''] = wire.namesIn(body)
    const found = child(nodeId, name)
    if (found === null) return errors.noEntry
    if (opcode === op.unlink && found.kind === 'folder') return errors.isFolder
    if (opcode === op.rmdir && found.kind === 'file') return errors.notFolder
    if (found.kind === 'folder' && found.names.size > 0) return errors.notEmpty
    disk.remove(folder(nodeId), name)
    return Buffer.alloc(0)
  }

  const rename = ({ opcode, nodeId, body }: wire.Request): Answer => {
    const [name = '', newName = ''] = wire.namesIn(body.subarray(opcode === op.rename ? 8 : 16))
    const to = Number(body.readBigUInt64LE(0))
    if (child(nodeId, name) === null) return errors.noEntry
    disk.rename(folder(nodeId), name, folder(to), newName)
    return Buffer.alloc(0)
  }

  const readFolder = ({ nodeId, body }: wire.Request): Answer => {
    const { offset, size } = wire.placeIn(body)
    const names = [...folder(nodeId).names].map(([name, id]) => ({
      name,
      id,
      isFolder: disk.node(id).kind === 'folder',
    }))
    return wire.direntsOut(names, offset, size)
  }

  const answers: Record<number, (request: wire.Request) => Answer> = {
    [op.init]: () => wire.initOut(),
    [op.lookup]: ({ nodeId, body }) => {
      const found = child(nodeId, wire.namesIn(body)[0] ?? '')
      return found === null ? errors.noEntry : wire.entryOut(attributes(found))
    },
    [op.getattr]: ({ nodeId }) => wire.attrOut(attributes(disk.node(nodeId))),
    [op.setattr]: ({ nodeId, body }) => {
      const size = wire.sizeIn(body)
      if (size !== null) disk.cutTo(file(nodeId), size)
      return wire.attrOut(attributes(disk.node(nodeId)))
    },
    [op.mkdir]: ({ nodeId, body }) => {
      const [name = ''] = wire.namesIn(body.subarray(8))
      if (obey(name)) return errors.input
      return wire.entryOut(attributes(disk.makeFolder(folder(nodeId), name)))
    },
    [op.create]: ({ nodeId, body }) => {
      const [name = ''] = wire.namesIn(body.subarray(16))
      if (child(nodeId, name) !== null) return errors.exists
      const made = disk.makeFile(folder(nodeId), name)
      return Buffer.concat([wire.entryOut(attributes(made)), wire.openOut(made.id)])
    },
    [op.unlink]: remove,
    [op.rmdir]: remove,
    [op.rename]: rename,
    [op.rename2]: rename,
    [op.open]: ({ nodeId }) => wire.openOut(nodeId),
    [op.opendir]: ({ nodeId }) => wire.openOut(nodeId),
    [op.read]: ({ nodeId, body }) => {
      const { offset, size } = wire.placeIn(body)
      const held = file(nodeId)
      return Buffer.from(held.bytes.subarray(offset, Math.min(held.size, offset + size)))
    },
    [op.readdir]: readFolder,
    [op.write]: ({ nodeId, body }) => {
      const bytes = wire.bytesIn(body)
      disk.write(file(nodeId), wire.placeIn(body).offset, bytes)
      return wire.writeOut(bytes.length)
    },
    [op.fsync]: ({ nodeId }) => synced(disk.node(nodeId)),
    [op.fsyncdir]: ({ nodeId }) => synced(disk.node(nodeId)),
    [op.statfs]: () => wire.statfsOut(),
    [op.forget]: () => null,
    [op.batchForget]: () => null,
    [op.interrupt]: () => null,
  }
  for (const nothing of [op.flush, op.release, op.releasedir, op.destroy])
    answers[nothing] = () => Buffer.alloc(0)
  const synced = (node: Node): Answer => {
    disk.sync(node)
    return Buffer.alloc(0)
  }

  return (request) =>
    answers[request.opcode]?.(request) ?? (request.opcode in answers ? null : errors.notSupported)
}

const attributes = (node: Node): wire.Attributes => ({
  id: node.id,
  size: node.kind === 'file' ? node.size : 0,
  isFolder: node.kind === 'folder',
})
