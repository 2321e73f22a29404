import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One numbered step of the schema. */
export interface Migration {
  number: number
  name: string
  sql: string
}

/** The migrations shipped with the program, in order. Throws when numbers are missing or doubled. */
export function shippedMigrations(): Migration[] {
  const folder = join(programFolder(dirname(fileURLToPath(import.meta.url))), 'db', 'migrations')
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 3)),
      name: file,
      sql: readFileSync(join(folder, file), 'utf8'),
    }))
  migrations.forEach((migration, at) => {
    if (migration.number !== at + 1)
      throw new Error(`Migration ${migration.name} should have number ${at + 1}`)
  })
  return migrations
}

/** The program's own folder: the nearest one above with a package.json, both from source and when built. */
function programFolder(from: string): string {
  return existsSync(join(from, 'package.json')) || dirname(from) === from
    ? from
    : programFolder(dirname(from))
}
