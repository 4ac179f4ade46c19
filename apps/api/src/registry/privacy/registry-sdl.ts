import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readSdl } from '../../testing/read-sdl.ts'

const source = fileURLToPath(new URL('../..', import.meta.url))

/** The SDL of the register: its own, that of deaths, of sheets and danger signs, the audit's and the telephones'. */
const files = [
  ...['registry', 'deaths', 'watches', 'audit'].flatMap((folder) =>
    readdirSync(`${source}/${folder}`).map((name) => `${folder}/${name}`),
  ),
  'access/devices.graphql',
].filter((name) => name.endsWith('.graphql'))

export const registrySdl = readSdl(files, { first: '50', kind: 'MATERNAL' })
