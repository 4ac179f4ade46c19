// Compiles the kernel with AssemblyScript and writes its bytes where TypeScript imports them: `pnpm --filter @pantau/psychometrics kernel`.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMPILER = 'assemblyscript@0.28.20'

const folder = import.meta.dirname
const source = fileURLToPath(new URL('./pair-kernel.ts', import.meta.url))
const target = fileURLToPath(new URL('../src/similarity/pair-kernel-bytes.ts', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'pantau-kernel-'))
const output = join(place, 'pair-kernel.wasm')

try {
  const options = ['-O3', '--enable', 'simd', '--runtime', 'stub', '-o', output]
  execFileSync('npx', ['--yes', '--package', COMPILER, 'asc', source, ...options], { stdio: 'inherit' })
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) if (name.endsWith('.ts')) hash.update(readFileSync(join(folder, name)))
  const lines = [
    '/** The files of kernel/ compiled to WebAssembly, written by kernel/build.mjs; the digest is that of their text. */',
    `export const KERNEL_DIGEST = '${hash.digest('hex')}'`,
    `export const PAIR_KERNEL =\n  '${readFileSync(output).toString('base64')}'`,
  ]
  writeFileSync(target, `${lines.join('\n')}\n`)
} finally {
  rmSync(place, { recursive: true })
}
