import 'server-only'
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'

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

/** Script, styles and service worker of an offline page, by file name. The worker knows the others by their hashes. */
export async function bundleApp(app: OfflineApp): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const page = await build({ ...options, entryPoints: [sourceOf(app.page)], define: production })
  const files = page.outputFiles.map(({ path, contents }) => ({ url: app.base + basename(path), contents }))
  const precached = [
    { url: app.shell.url, revision: shortHash(app.shell.text + files.map(({ contents }) => shortHash(contents))) },
    ...files.map(({ url, contents }) => ({ url, revision: shortHash(contents) })),
    ...app.others.map((url) => ({ url, revision: shortHash(app.shell.text) })),
  ]
  const worker = await build({
    ...options,
    entryPoints: [sourceOf(app.worker)],
    define: { ...production, PRECACHED: JSON.stringify(precached) },
  })
  return new Map(
    [...page.outputFiles, ...worker.outputFiles].map(({ path, contents }) => [basename(path), contents.slice()]),
  )
}
