import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The page's script, styles and later parts by file name. */
export type PageFiles = ReadonlyMap<string, Uint8Array>

/** Bundles GraphiQL from its npm package, so that it is served without any other host and without a build step. */
export async function bundlePage(): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.js', import.meta.url))],
    outdir: 'graphiql',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]))
}
