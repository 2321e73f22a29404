import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname, join, sep } from 'node:path'
import { contentSecurityPolicy, documentHeaders, fileHeaders } from './headers.ts'

export const scheme = 'station'
export const appOrigin = 'station://app'
export const appUrl = `${appOrigin}/index.html`
export const troubleUrl = `${appOrigin}/trouble.html`

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wasm': 'application/wasm',
}

/** What the protocol serves: the built window, and a page for when the station cannot open. */
export interface Served {
  folder: string
  /** Photos of items, each named by the hash of its bytes. */
  photos: string
  /** The trouble page, once there is trouble. */
  trouble(): string | null
  /** Only while developing: the server that holds the window's sources. */
  devServer: string | null
}

/** Answers every request of a window: a file of the window's folder, a photo, or 404. There is no other way out or in. */
export async function answerRequest(request: Request, served: Served): Promise<Response> {
  const url = new URL(request.url)
  const path = safePath(url)
  if (path === null || request.method !== 'GET') return refused(request.method === 'GET' ? 404 : 405)
  const trouble = served.trouble()
  if (path === '/trouble.html') return trouble === null ? refused(404) : documentOf(trouble, null)
  if (isPhoto(path)) return await fileAt(join(served.photos, basename(path)))
  if (served.devServer !== null) return await fromDevServer(served.devServer, `${path}${url.search}`)
  const file = join(served.folder, path)
  return file.startsWith(served.folder + sep) ? await fileAt(file) : refused(404)
}

/** Only names the station itself gave. */
const isPhoto = (path: string): boolean => /^\/photos\/[0-9a-f]{64}\.(png|jpg|webp)$/.test(path)

async function fileAt(file: string): Promise<Response> {
  const type = types[extname(file).toLowerCase()]
  if (type === undefined) return refused(404)
  try {
    const bytes = await readFile(file)
    if (type.startsWith('text/html')) return documentOf(bytes.toString('utf8'), null)
    return new Response(new Uint8Array(bytes), { headers: { ...fileHeaders, 'content-type': type } })
  } catch {
    return refused(404)
  }
}

/** The path inside the window's folder that a URL asks for; null when it asks for anything else. */
export function safePath(url: URL): string | null {
  if (url.protocol !== `${scheme}:` || url.host !== 'app') return null
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (path === '' || path === '/') return '/index.html'
  const strange = !path.startsWith('/') || /[\0\\:]/.test(path) || path.includes('//')
  return strange || path.split('/').some((part) => part === '..' || part === '.') ? null : path
}

function documentOf(html: string, devServer: string | null): Response {
  const nonce = randomBytes(18).toString('base64')
  return new Response(html.replaceAll('__STYLE_NONCE__', nonce), {
    headers: { ...documentHeaders, 'content-security-policy': contentSecurityPolicy(nonce, devServer) },
  })
}

async function fromDevServer(server: string, path: string): Promise<Response> {
  const response = await fetch(new URL(path, server))
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('text/html')) return documentOf(await response.text(), server)
  return new Response(await response.arrayBuffer(), {
    status: response.status,
    headers: { ...fileHeaders, 'content-type': type },
  })
}

const refused = (status: number) => new Response(null, { status, headers: fileHeaders })
