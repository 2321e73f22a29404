import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locksAll, npmState, stampOf } from './npm-state.mjs'
import { ownNode, root } from './place.mjs'
import { run } from './run.mjs'
import { explain, Trouble } from './trouble.mjs'

const stampFile = join(root, 'node_modules', '.packbench-stamp')
const impatient = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']

/** Says whether npm packages are missing, without starting anything. */
export const packagesState = () =>
  npmState({
    lock: textIn('package-lock.json'),
    stamp: textOf(stampFile),
    installed: existsSync(ownNode) ? textOf(join(root, 'node_modules', '.package-lock.json')) : null,
  })

/** Brings node_modules to what package-lock.json says, from whatever state an earlier run left it in. */
export async function installPackages() {
  const state = packagesState()
  if (state === 'ready') return
  if (state === 'install') await installAfresh()
  writeFileSync(stampFile, stampOf(textIn('package-lock.json')))
}

// `npm ci` would do the same, but refuses a lock file that leaves out packages made for other systems,
// and such a lock file is all that some registry mirrors can give.
async function installAfresh() {
  if (!locksAll(textIn('package-lock.json'), textIn('package.json')))
    throw new Trouble('package.json and package-lock.json disagree. Run "npm install" once.')
  console.log('Installing npm packages ...')
  const failed = 'The npm packages could not be installed'
  // One question first: a registry that is away would otherwise be asked for minutes, package by package.
  await npm(['view', 'node', 'version', '--loglevel=error'], root, failed)
  rmSync(join(root, 'node_modules'), { recursive: true, force: true })
  const args = ['install', '--no-save', '--loglevel=error', '--no-audit', '--no-fund']
  await npm(args, root, failed)
}

/** Runs npm quietly and gives back what it printed; a failure becomes a sentence that starts with `failed`. */
export async function npm(args, cwd, failed) {
  const cli = process.env.npm_execpath
  // Our own Node is among the packages that are being replaced, so it cannot be the one that runs npm.
  const [program, before] =
    cli?.endsWith('.js') && process.execPath !== ownNode ? [process.execPath, [cli]] : ['npm', []]
  const { code, output } = await run(program, [...before, ...args, ...impatient], { cwd, quiet: true })
  if (code !== 0) throw explain(failed, output)
  return output
}

const textIn = (name) => readFileSync(join(root, name), 'utf8')

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
