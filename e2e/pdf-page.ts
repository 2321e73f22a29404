import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Draws the first page of the first PDF in a folder as a picture; poppler's pdftoppm does it. */
export function pageOne(folder: string, picture: string): void {
  const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf'))
  if (pdf === undefined) throw new Error(`There is no paper in ${folder}`)
  execFileSync('pdftoppm', [
    '-r',
    '90',
    '-f',
    '1',
    '-l',
    '1',
    '-png',
    '-singlefile',
    join(folder, pdf),
    picture.replace(/\.png$/, ''),
  ])
}
