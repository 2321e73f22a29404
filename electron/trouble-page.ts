/** Why the station could not open. */
export type TroubleKind =
  | 'newer-database'
  | 'damaged-database'
  | 'unsafe-disk'
  | 'full-disk'
  | 'no-folder'
  | 'cannot-open'

/** What the page says about it; `logId` is what a person reads out on the phone. */
export interface Trouble {
  kind: TroubleKind
  logId: string
  dataDir: string
}

interface Words {
  lang: string
  title: string
  happened: Record<TroubleKind, string>
  todo: Record<TroubleKind, string>
  safe: string
  logId: string
  folder: string
}

const words: Words[] = [
  {
    lang: 'en',
    title: 'The station cannot open',
    happened: {
      'newer-database': 'The data of this station was written by a newer Packbench than this one.',
      'damaged-database': 'The data file of this station is damaged.',
      'unsafe-disk': 'The disk of this station does not keep data safely.',
      'full-disk': 'The disk of this station is full.',
      'no-folder': 'Packbench may not write in the folder of this station.',
      'cannot-open': 'The data of this station could not be opened.',
    },
    todo: {
      'newer-database':
        'Close this window and install the newest Packbench on this computer. Work goes on where it stopped.',
      'damaged-database':
        'Close this window and call your supervisor. Do not delete anything: the file may still be rescued.',
      'unsafe-disk':
        'Call your supervisor: the folder must be on a disk inside this computer, not on a network drive.',
      'full-disk':
        'Call your supervisor: something else on this disk must be deleted. Then close this window and start Packbench again.',
      'no-folder':
        'Call your supervisor: this person needs the right to write in the folder, or the disk must be connected.',
      'cannot-open':
        'Close this window and start Packbench again. If this page comes back, call your supervisor.',
    },
    safe: 'Nothing that was saved has been changed.',
    logId: 'Number for support',
    folder: 'Folder',
  },
  {
    lang: 'ms',
    title: 'Stesen tidak dapat dibuka',
    happened: {
      'newer-database': 'Data stesen ini ditulis oleh Packbench yang lebih baharu daripada yang ini.',
      'damaged-database': 'Fail data stesen ini rosak.',
      'unsafe-disk': 'Cakera stesen ini tidak menyimpan data dengan selamat.',
      'full-disk': 'Cakera stesen ini penuh.',
      'no-folder': 'Packbench tidak dibenarkan menulis dalam folder stesen ini.',
      'cannot-open': 'Data stesen ini tidak dapat dibuka.',
    },
    todo: {
      'newer-database':
        'Tutup tetingkap ini dan pasang Packbench terbaharu pada komputer ini. Kerja bersambung di tempat ia terhenti.',
      'damaged-database':
        'Tutup tetingkap ini dan panggil penyelia. Jangan padam apa-apa: fail mungkin masih boleh diselamatkan.',
      'unsafe-disk':
        'Panggil penyelia: folder mesti berada pada cakera dalam komputer ini, bukan pada pemacu rangkaian.',
      'full-disk':
        'Panggil penyelia: sesuatu yang lain pada cakera ini mesti dipadam. Kemudian tutup tetingkap ini dan mulakan Packbench semula.',
      'no-folder':
        'Panggil penyelia: pengguna ini memerlukan kebenaran menulis dalam folder, atau cakera perlu disambungkan.',
      'cannot-open':
        'Tutup tetingkap ini dan mulakan Packbench semula. Jika halaman ini muncul lagi, panggil penyelia.',
    },
    safe: 'Tiada data yang disimpan telah diubah.',
    logId: 'Nombor untuk sokongan',
    folder: 'Folder',
  },
  {
    lang: 'zh-Hans',
    title: '工作站无法打开',
    happened: {
      'newer-database': '本工作站的数据由更新版本的 Packbench 写入。',
      'damaged-database': '本工作站的数据文件已损坏。',
      'unsafe-disk': '本工作站的磁盘不能安全保存数据。',
      'full-disk': '本工作站的磁盘已满。',
      'no-folder': 'Packbench 无权在本工作站的文件夹中写入。',
      'cannot-open': '本工作站的数据无法打开。',
    },
    todo: {
      'newer-database': '请关闭此窗口,并在这台电脑上安装最新版 Packbench。工作会从中断处继续。',
      'damaged-database': '请关闭此窗口并通知主管。不要删除任何东西:文件可能仍可恢复。',
      'unsafe-disk': '请通知主管:文件夹必须位于本机磁盘上,不能在网络驱动器上。',
      'full-disk': '请通知主管:必须删除此磁盘上的其他内容。然后关闭此窗口并重新启动 Packbench。',
      'no-folder': '请通知主管:需要给予该用户写入此文件夹的权限,或重新连接磁盘。',
      'cannot-open': '请关闭此窗口并重新启动 Packbench。如果再次出现此页,请通知主管。',
    },
    safe: '已保存的内容没有任何改变。',
    logId: '支持编号',
    folder: '文件夹',
  },
]

const style = `
  :root { color-scheme: light dark; font: 18px/1.5 system-ui, "Noto Sans CJK SC", sans-serif }
  body { margin: 0; padding: 3rem; display: grid; gap: 1.5rem; max-width: 60rem; margin-inline: auto }
  section { border-left: .5rem solid #FFC233; padding: .25rem 0 .25rem 1.5rem }
  h1, h2 { margin: 0; font-size: 1.5rem } p { margin: .35rem 0 } strong { font-size: 1.1rem }
  footer { font-size: .9rem; overflow-wrap: anywhere } code { font-size: 1.3rem; letter-spacing: .08em }`

/** The page shown instead of the station, in the three languages at once: nobody is signed in to choose one. */
export function troublePage({ kind, logId, dataDir }: Trouble): string {
  const sections = words.map(
    ({ lang, title, happened, todo, safe }) => `
  <section lang="${lang}"><h2>${title}</h2><p>${happened[kind]}</p><p><strong>${todo[kind]}</strong></p><p>${safe}</p></section>`,
  )
  const numbers = words.map(({ lang, logId: label }) => `<span lang="${lang}">${label}</span>`).join(' · ')
  const folders = [...new Set(words.map(({ folder }) => folder))].join(' · ')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Packbench</title><style nonce="__STYLE_NONCE__">${style}</style></head>
<body>${sections.join('')}
  <footer><p>${numbers}: <code>${escaped(logId)}</code></p><p>${folders}: ${escaped(dataDir)}</p></footer>
</body></html>`
}

const kindsByProblem: Record<string, TroubleKind> = {
  newer: 'newer-database',
  damaged: 'damaged-database',
  unsafe: 'unsafe-disk',
  'disk-full': 'full-disk',
}

/** What kind of trouble an error of the opening station is (`DatabaseUnusable` of db/open, or the disk's own). */
export function troubleKindOf(error: unknown): TroubleKind {
  if (!(error instanceof Error)) return 'cannot-open'
  const known =
    'problem' in error && typeof error.problem === 'string' ? kindsByProblem[error.problem] : undefined
  if (known !== undefined) return known
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/^(ENOSPC|SQLITE_FULL)/.test(code)) return 'full-disk'
  return /^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code)
    ? 'no-folder'
    : 'cannot-open'
}

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`).replaceAll('__STYLE_NONCE__', '')
