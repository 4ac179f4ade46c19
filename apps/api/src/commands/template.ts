import { writeFile } from 'node:fs/promises'
import { writeTemplate } from '@pantau/spreadsheets'
import { Argument, Command, Option } from 'commander'
import { sheetDefinitions } from '../imports/sheets/sheet-definitions.ts'
import { type SheetWord, sheetWords } from './sheet-words.ts'

type TabularWord = Exclude<SheetWord, 'boundaries'>

const words = Object.keys(sheetWords).filter((word) => word !== 'boundaries')

/** Needs no installation. */
export const templateCommand = (): Command =>
  new Command('template')
    .description('menulis lembar kosong untuk diisi / write an empty sheet to fill in')
    .addArgument(new Argument('<kind>', 'jenis lembar / kind of sheet').choices(words))
    .argument('<out>', 'berkas XLSX yang ditulis / XLSX file to write')
    .addOption(
      new Option('--lang <LANG>', 'bahasa judul kolom / language of headers').choices(['id', 'en']).default('id'),
    )
    .option('--json', 'keluaran JSON / answer as JSON')
    .action(async (kind: TabularWord, out: string, { lang, json }: { lang: 'id' | 'en'; json?: boolean }) => {
      const definition = sheetDefinitions[sheetWords[kind]]
      await writeFile(out, await writeTemplate(definition, { lang }))
      const columns = definition.columns.map(({ key }) => key)
      console.log(json ? JSON.stringify({ file: out, columns }) : `Tertulis / written: ${out}`)
    })
