import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, CommandAnswer, CommandArgs } from '#contract/commands'
import type { ImportDraftView, ImportRowView } from '#contract/site-data-view'
import type { Order } from '#domain/order'
import type { OwnerRules, SiteKind } from '#domain/site-data/kinds'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'

/** A site that decides about everything itself. */
export const siteDecides: OwnerRules = {
  items: 'site',
  codes: 'site',
  locations: 'site',
  totes: 'site',
  consolidationPlaces: 'site',
  carts: 'site',
  cartonTypes: 'site',
  people: 'site',
}

/** What a command answered; a refusal is the test's failure. */
export async function ok<T>(answer: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
  const said = await answer
  if (!said.ok) throw new Error(JSON.stringify(said))
  return said.value
}
/** The name of the refusal a command was answered with. */
export const refusalOf = async (answer: Promise<unknown>): Promise<string | undefined> =>
  ((await answer) as { refusal?: { refusal: string } }).refusal?.refusal

/** The head of a file of items. */
export const itemsHead = 'sku,name,weight,length,width,height,tracking\n'
/** A file with one item that no station has. */
export const sugarFile = `${itemsHead}sugar,Gula Pasir,1.02 kg,18 cm,9 cm,60 mm,none\n`
/** What is wrong with these rows, column by column. */
export const troublesOf = (rows: readonly ImportRowView[]) =>
  rows.map(({ line, troubles }) => [
    line,
    ...troubles.map(({ column, trouble }) => `${column}: ${trouble.trouble}`),
  ])

type Apply = 'applyImport'
/** A station whose administrator brings files in, with what the system's dialogs would answer. */
export interface TryImport {
  t: TryStation
  /** Chooses a file or folder that is there and waits until it was compared. */
  compare: (kind: SiteKind, path: string, folder?: boolean) => Promise<ImportDraftView>
  /** The same with a new file of this content. */
  choose: (kind: SiteKind, content: string | Uint8Array, name?: string) => Promise<ImportDraftView>
  compared: (token: string) => Promise<ImportDraftView>
  rowsOf: (token: string, show?: CommandArgs<'importRows'>['show']) => Promise<ImportRowView[]>
  apply: (token: string, more?: Partial<CommandArgs<Apply>>) => Promise<Answer<CommandAnswer<Apply>>>
  /** Chooses a new file and takes its good rows over. */
  bring: (kind: SiteKind, content: string | Uint8Array, name?: string) => Promise<CommandAnswer<Apply>>
}

export async function tryImport(
  settings: { owners?: OwnerRules } = {},
  orders: readonly Order[] = [],
): Promise<TryImport> {
  const asked: { path: string | null } = { path: null }
  const dialogs = {
    chooseFolder: async () => asked.path,
    chooseFile: async () => asked.path,
    saveFile: async (name: string): Promise<string> => join(t.folder, name),
  }
  const t = await tryStation(orders, { dialogs, settings })
  const compared: TryImport['compared'] = async (token) => {
    await t.until(async () => (await ok(t.call('importDraft', { token }))).state !== 'reading')
    return ok(t.call('importDraft', { token }))
  }
  const compare: TryImport['compare'] = async (kind, path, folder = false) => {
    asked.path = path
    const chosen = await ok(t.call('chooseImport', { kind, folder }))
    return compared(chosen?.token ?? '')
  }
  const choose: TryImport['choose'] = async (kind, content, name = `${kind}.csv`) => {
    writeFileSync(join(t.folder, name), content)
    return compare(kind, join(t.folder, name))
  }
  const apply: TryImport['apply'] = (token, more = {}) =>
    t.call('applyImport', { token, take: 'goodRows', remove: false, ...more })
  await signIn(t, 'admin')
  return {
    t,
    compared,
    compare,
    choose,
    apply,
    rowsOf: async (token, show = 'all') =>
      (await ok(t.call('importRows', { token, show, from: 0, most: 500 }))).rows,
    bring: async (kind, content, name) => ok(apply((await choose(kind, content, name)).token)),
  }
}
