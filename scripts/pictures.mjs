import { build } from './build.mjs'
import { inModules, nodePath } from './place.mjs'
import { run } from './run.mjs'
import { ensure } from './setup.mjs'
import { command, Trouble } from './trouble.mjs'

// Makes the pictures of README and guides anew; with --accept the pictures that the tests compare every screen with.
await command(async () => {
  const [what, ...more] = process.argv.slice(2)
  if (more.length > 0 || (what !== undefined && what !== '--accept'))
    throw new Trouble(
      'npm run pictures makes the pictures of the guides; with -- --accept those of all screens.',
    )
  await ensure()
  await build()
  const [tests, env] =
    what === '--accept'
      ? [['e2e/screens.test.ts'], { PACKBENCH_ACCEPT: 'screens' }]
      : [
          [
            'e2e/pictures.test.ts',
            'e2e/device-pictures.test.ts',
            'e2e/paper-pictures.test.ts',
            'e2e/label-pictures.test.ts',
            'e2e/courier-picture.test.ts',
          ],
          { PACKBENCH_PICTURES: 'docs' },
        ]
  const args = [inModules('vitest/vitest.mjs'), 'run', '--project', 'e2e', ...tests]
  const { code } = await run(nodePath(), args, { env })
  process.exitCode = code
})
