import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import type { OfflineApp } from '../../offline/bundle-app.ts'
import { type Shell, writeShell } from '../../offline/write-shell.ts'
// Bundled by their paths below; named here, so that a moved file is noticed.
import type {} from './phone/main.tsx'
import type {} from './phone/worker.ts'

export const base = '/lembar/berkas/'

export function shellOf(language: Language): Shell {
  const said = words[language].cadreSheet
  return {
    language,
    title: said.title,
    opening: said.opening,
    plain: { words: said.plain, href: '/lembar/polos' },
    manifest: '/lembar.webmanifest',
    script: `${base}main.js`,
    styles: `${base}main.css`,
  }
}

export const sheetApp: OfflineApp = {
  page: 'src/app/lembar/phone/main.tsx',
  worker: 'src/app/lembar/phone/worker.ts',
  base,
  shell: { url: '/lembar', text: writeShell(shellOf('id'), '') },
  others: ['/lembar.webmanifest', '/ikon.svg', '/ikon-192.png'],
}
