import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { registerSheets } from './register-sheet.ts'

const page = readFileSync(fileURLToPath(new URL('../../../../../docs/registers.md', import.meta.url)), 'utf8')

test('docs/registers.md names every column of every register with its titles and choices', () => {
  for (const [kind, fields] of Object.entries(registerSheets)) {
    const section = page.split(`\n## ${kind}\n`)[1]?.split('\n## ')[0] ?? ''
    for (const { field, title, choices } of fields)
      for (const word of [`\`${field}\``, `${title.id} / ${title.en}`, ...choices.map((choice) => `\`${choice}\``)])
        expect([kind, field, section.includes(word) ? word : 'missing']).toEqual([kind, field, word])
  }
})
