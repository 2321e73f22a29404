// What `electron some-folder` does, for an Electron that came without it. It loads the program synchronously:
// after an asynchronous import the app is ready before the program could register its own URL scheme.
const { app } = require('electron')
const { existsSync, readFileSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

const own = path.join(process.resourcesPath, 'node_modules')
const resolve = Module._resolveFilename
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, request === 'better-sqlite3' ? path.join(own, request) : request, ...rest)
}

const preload = []
let target = null
const argv = process.argv.slice(1)
for (let at = 0; at < argv.length && target === null; at++) {
  if (argv[at] === '-r' || argv[at] === '--require') preload.push(argv[++at])
  else if (argv[at] === '--version' || argv[at] === '-v') leave(`v${process.versions.electron}`, 0)
  else if (!argv[at].startsWith('-')) target = path.resolve(argv[at])
}
if (target === null) leave('Name the folder or file of the program to run.', 1)
Module._preloadModules(preload)

const manifest = path.join(target, 'package.json')
if (existsSync(manifest)) {
  const { name, productName, version } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  if (productName || name) app.setName(productName ?? name)
}
const file = Module._resolveFilename(target, null, true)
app.setAppPath(existsSync(manifest) ? target : path.dirname(file))
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
Module._load(file, null, true)

function leave(words, code) {
  console.log(words)
  process.exit(code)
}
