import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { ScaleLine } from '#contract/device-transports'
import { type TongueName, tongues } from '#native/practice/tongues'
import { defaultSettings } from '#station/settings'
import { root } from '../../scripts/place.mjs'
import { missingTools } from './needed-tools.ts'
import { player, playHelp } from './play-commands.ts'
import { startPlayedBench } from './played-bench.ts'
import { startVirtualRecogniser } from './virtual-recogniser.ts'

// Devices to play: npm run sim:devices -- [folder] [--printer 9100] [--scale toledo-8217] [--line 9600,7E1] [--display :0]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    printer: { type: 'string', default: '0' },
    scale: { type: 'string', default: 'mt-sics' },
    line: { type: 'string', default: '9600,8N1' },
    display: { type: 'string', default: process.env.DISPLAY ?? ':0' },
  },
})

function leave(problem: string): never {
  console.error(problem)
  process.exit(1)
}
const isTongue = (name: string): name is TongueName => Object.hasOwn(tongues, name)

/** `9600,7E1` as a scale's manual writes it. */
function lineOf(written: string): ScaleLine | null {
  const [, baud, bits, parity, stop] = /^(\d+),([78])([NEO])([12])$/.exec(written) ?? []
  if (baud === undefined) return null
  return {
    baudRate: Number(baud),
    dataBits: bits === '7' ? 7 : 8,
    parity: parity === 'E' ? 'even' : parity === 'O' ? 'odd' : 'none',
    stopBits: stop === '2' ? 2 : 1,
  }
}

const missing = missingTools(process.env.PATH ?? '')
if (missing !== null) leave(missing)
const protocol = values.scale
if (!isTongue(protocol)) leave(`Which scale? ${Object.keys(tongues).join(', ')}`)
const line = lineOf(values.line)
if (line === null) leave('Which line? As in --line 9600,7E1')

const spokenHelp = 'say WORDS            into the headset of the left picker, in the language of their voice'
const [givenFolder] = positionals
const folder = givenFolder ?? (await mkdtemp(join(tmpdir(), 'packbench-devices-')))
const printerPort = Number(values.printer)
const played = await startPlayedBench({ folder, printerPort, protocol, line, display: values.display })
const voice = await startVirtualRecogniser(folder, 'a')

const dataDir = join(folder, 'station')
mkdirSync(dataDir, { recursive: true })
/** The second scale is left out: one bench weighs on one. */
const devices = [...played.devices.filter(({ deviceId }) => deviceId !== 'hid-scale'), voice.device]
writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ ...defaultSettings, devices }, null, 2))
const { UMOCKDEV_DIR, LD_PRELOAD } = played.usb.env
console.log(JSON.stringify({ folder, devices: played.devices }))
console.error(`A station with all of them but the USB scale (after npm run build):
  UMOCKDEV_DIR=${UMOCKDEV_DIR} LD_PRELOAD=${LD_PRELOAD} DISPLAY=${values.display} node ${join(root, 'scripts', 'open.mjs')} --data=${dataDir}

${playHelp}
${spokenHelp}`)

const typing = createInterface({ input: process.stdin })
async function quit(): Promise<void> {
  typing.close()
  await voice.close()
  await played.close()
  if (givenFolder === undefined) await rm(folder, { recursive: true, force: true })
  process.exit(0)
}
process.on('SIGTERM', () => void quit())
process.on('SIGINT', () => void quit())

/** What somebody says; the language is the person's own, whatever they chose. */
async function speak(words: string): Promise<string> {
  if (words === '') return spokenHelp
  if (!voice.isListening()) return 'No station runs the recogniser'
  await voice.say(words, { language: null })
  return 'ok'
}

/** At the end of a piped input the bench stays; a person leaves with `quit` or Ctrl+C. */
const obey = player(played)
for await (const typed of typing) {
  if (typed.trim() === 'quit') await quit()
  const [, words] = /^\s*say\b\s*(.*)$/.exec(typed) ?? []
  const answer = words === undefined ? obey(typed) : speak(words)
  console.log(await answer.catch((error: unknown) => String(error)))
}
