import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout, whatever folder a command was started from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where downloads live that should survive a fresh `npm ci`. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'packbench')

/** The Node that came with the packages: it runs TypeScript as it is, whatever Node is on the machine. */
export const ownNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** The Node to run everything with. */
export const nodePath = () => (existsSync(ownNode) ? ownNode : process.execPath)

/** A file of an installed package. */
export const inModules = (...parts) => join(root, 'node_modules', ...parts)
