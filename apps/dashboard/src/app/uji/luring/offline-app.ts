import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { OfflineApp } from '../../../offline/bundle-app.ts'
import { type Shell, writeShell } from '../../../offline/write-shell.ts'
// Bundled by their paths below; named here, so that a moved file is noticed.
import type {} from './phone/main.tsx'
import type {} from './phone/worker.ts'

const base = '/uji/luring/berkas/'

export function shellOf(language: Language): Shell {
  const said = words[language].scorePhone
  return {
    language,
    title: said.title,
    opening: said.opening,
    plain: { words: said.plain, href: '/uji' },
    manifest: '/uji.webmanifest',
    script: `${base}main.js`,
    styles: `${base}main.css`,
  }
}

export const scoreApp: OfflineApp = {
  page: 'src/app/uji/luring/phone/main.tsx',
  worker: 'src/app/uji/luring/phone/worker.ts',
  base,
  shell: { url: '/uji/luring', text: writeShell(shellOf('id'), '') },
  others: ['/uji.webmanifest', '/ikon.svg', '/ikon-192.png'],
}
