import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './lock.mjs'
import { inModules, nodePath, root } from './place.mjs'
import { run } from './run.mjs'
import { ensure } from './setup.mjs'
import { sourcesHash } from './sources.mjs'
import { command, Trouble } from './trouble.mjs'

const stampFile = join(root, 'out', '.stamp')

/** Builds the program into out/, unless what is there was made of exactly these sources. */
export async function build() {
  if (isFresh()) return
  await alone('build', async () => {
    if (isFresh()) return
    console.log('Building ...')
    const stamp = sourcesHash(root)
    forgetBuild()
    const { code, output } = await run(
      nodePath(),
      [inModules('electron-vite', 'bin', 'electron-vite.js'), 'build'],
      {
        quiet: true,
      },
    )
    if (code !== 0) throw new Trouble(`${output.trim()}\nThe program could not be built.`)
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(stampFile, stamp)
  })
}

/** Makes the next build a real one, because something else is about to write into out/. */
export const forgetBuild = () => rmSync(stampFile, { force: true })

function isFresh() {
  try {
    return readFileSync(stampFile, 'utf8') === sourcesHash(root)
  } catch {
    return false
  }
}

if (process.argv[1] === import.meta.filename)
  await command(async () => {
    await ensure()
    await build()
  })
