import 'server-only'
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { type BuildOptions, build, type OutputFile } from 'esbuild'
import { isLasting, lastingName } from './lasting-name.ts'

export interface OfflineApp {
  /** Source of the page and of its service worker, from the dashboard's folder. */
  readonly page: string
  readonly worker: string
  /** Address under which the files are served. */
  readonly base: string
  /** Address of the page itself, and its text but for the nonce. */
  readonly shell: { readonly url: string; readonly text: string }
  /** Further files that the page needs without a line. */
  readonly others: readonly string[]
}

const options = {
  bundle: true,
  write: false,
  format: 'esm',
  target: ['es2022', 'chrome92', 'safari15.4'],
  minify: true,
  legalComments: 'none',
  jsx: 'automatic',
  outdir: '/',
} as const satisfies BuildOptions

const production = { 'process.env.NODE_ENV': '"production"' }

const shortHash = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex').slice(0, 16)

const sourceOf = (path: string) => join(/* turbopackIgnore: true */ process.cwd(), path)

interface ServedFile {
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer>
}

/**
 * A script that a page names, and the whole of it under a name that never means anything else: what the page has loaded,
 * the service worker then finds in the browser's cache instead of loading it a second time.
 */
function nameByContent({ name, content }: ServedFile): ServedFile[] {
  if (!name.endsWith('.js')) return [{ name, content }]
  const lasting = lastingName(name, shortHash(content))
  return [
    { name, content: new TextEncoder().encode(`import"./${lasting}"`) },
    { name: lasting, content },
  ]
}

const servedFiles = (outputs: readonly OutputFile[]): ServedFile[] =>
  outputs.map(({ path, contents }) => ({ name: basename(path), content: contents.slice() }))

/** Script, styles and service worker of an offline page, by file name. The worker knows the others by their hashes. */
export async function bundleApp(app: OfflineApp): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const page = await build({ ...options, entryPoints: [sourceOf(app.page)], define: production })
  const files = servedFiles(page.outputFiles).flatMap(nameByContent)
  const precached = [
    { url: app.shell.url, revision: shortHash(app.shell.text + files.map(({ content }) => shortHash(content))) },
    ...files.map(({ name, content }) => ({
      url: app.base + name,
      revision: isLasting(name) ? null : shortHash(content),
    })),
    ...app.others.map((url) => ({ url, revision: shortHash(app.shell.text) })),
  ]
  const worker = await build({
    ...options,
    entryPoints: [sourceOf(app.worker)],
    define: { ...production, PRECACHED: JSON.stringify(precached) },
  })
  return new Map([...files, ...servedFiles(worker.outputFiles)].map(({ name, content }) => [name, content]))
}
