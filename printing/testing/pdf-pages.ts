import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The pages of a PDF as pictures, as a printer of so many dots an inch would lay them down; poppler draws them. */
export function pdfPages(pdf: Uint8Array, dotsPerInch: number): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-pdf-'))
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf)
    execFileSync('pdftoppm', [
      '-r',
      String(dotsPerInch),
      '-png',
      join(folder, 'in.pdf'),
      join(folder, 'page'),
    ])
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return names.sort().map((name) => readFileSync(join(folder, name)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
