import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { explain, Trouble } from './trouble.mjs'

/** What the program and its tests use of a Debian system; after the bar, the name since the 64-bit time change. */
const wanted = [
  'xvfb',
  'xauth',
  'libgtk-3-0|libgtk-3-0t64',
  'libnss3',
  'libasound2|libasound2t64',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libusb-1.0-0',
  'libudev1',
  'udev',
  'socat',
  // A scale on a USB plug that is not there.
  'umockdev',
  'libfaketime',
  'poppler-utils',
  'cups',
  'cups-client',
  'cups-core-drivers',
  'cups-daemon',
  'cups-ipp-utils',
  'dbus-daemon',
  // A keyring that seals secrets.
  'libsecret-1-0',
  'gnome-keyring',
  'unzip',
  // Real keys and keyboard layouts for scanners that type.
  'xdotool',
  'x11-xkb-utils',
]

/** Installs those of these Debian packages that are missing, or says which one line installs them. */
export async function installDebianPackages(entries = wanted) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const missing = await missingPackages(entries)
  if (missing.length === 0) return
  if (process.getuid() !== 0) {
    const names = await namesHere(missing)
    throw new Trouble(
      `System packages are missing. Install them with:\nsudo apt-get install -y ${names.join(' ')}`,
    )
  }
  await aptGet('The list of Debian packages could not be fetched', ['update'])
  const names = await namesHere(missing)
  console.log(`Installing Debian packages: ${names.join(' ')} ...`)
  await aptGet('The Debian packages could not be installed', [
    'install',
    '-y',
    '--no-install-recommends',
    ...names,
  ])
}

async function missingPackages(entries) {
  const all = entries.flatMap((entry) => entry.split('|'))
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are dpkg-query's own placeholders
  const format = '${Package} ${db:Status-Status}\n'
  const { output } = await run('dpkg-query', ['-W', '-f', format, ...all], { quiet: true })
  const present = new Set(output.split('\n').filter((line) => line.endsWith(' installed')))
  return entries.filter((entry) => !entry.split('|').some((name) => present.has(`${name} installed`)))
}

/** Chooses, of two names of one package, the newer one where this release has it. */
const namesHere = (entries) =>
  Promise.all(
    entries.map(async (entry) => {
      const [name, newer] = entry.split('|')
      if (newer === undefined) return name
      const { code, output } = await run('apt-cache', ['show', newer], { quiet: true })
      return code === 0 && output.includes(`Package: ${newer}`) ? newer : name
    }),
  )

async function aptGet(failed, args) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=500', '-o', 'Acquire::Retries=2']
  const { code, output } = await run('apt-get', [...patient, ...args], { env, quiet: true })
  if (code === 0 && !/^(E|Err)[: ]/m.test(output)) return
  if (/Failed to fetch|Could not resolve|Unable to connect|Temporary failure/.test(output))
    throw new Trouble(
      `${failed}: Debian's package servers cannot be reached. Check the network and run the same command again.`,
    )
  throw explain(failed, output)
}
