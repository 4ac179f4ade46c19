import { writeFile } from 'node:fs/promises'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { type TabularWord, tabularWords } from '../imports/sheets/sheet-words.ts'
import { writeOfficeTemplate } from '../imports/templates/write-office-template.ts'
import { withInstallation } from './with-installation.ts'

interface TemplateOptions {
  readonly lang: 'id' | 'en'
  readonly layout: 'long' | 'wide' | 'sheets'
  readonly area?: string
  readonly year?: number
  readonly json?: boolean
}

const layouts = { long: 'LONG', wide: 'WIDE', sheets: 'SHEETS' } as const

const example = `
Contoh / example:
  npm run -s pantau -- template figures angka.xlsx --area 33.04-P28 --layout wide --year 2026

Bentuk / layout: long satu baris satu angka, wide satu kolom satu bulan, sheets satu lembar satu puskesmas
  / long a row a value, wide a column a month, sheets a worksheet a puskesmas`

export const templateCommand = (): Command =>
  new Command('template')
    .description('menulis lembar kosong untuk diisi / write an empty sheet to fill in')
    .addArgument(new Argument('<kind>', 'jenis lembar / kind of sheet').choices(Object.keys(tabularWords)))
    .argument('<out>', 'berkas XLSX yang ditulis / XLSX file to write')
    .option('--area <CODE>', 'kantor yang mengisi: kode puskesmas atau kecamatan / office that fills it in')
    .addOption(
      new Option('--layout <LAYOUT>', 'bentuk lembar angka / form').choices(Object.keys(layouts)).default('long'),
    )
    .option('--year <YEAR>', 'tahun; bawaan: tahun ini / year; else this year', readYear)
    .addOption(new Option('--lang <LANG>', 'bahasa / language').choices(['id', 'en']).default('id'))
    .option('--json', 'keluaran JSON / answer as JSON')
    .addHelpText('after', example)
    .action(async (kind: TabularWord, out: string, { lang, layout, area, year, json }: TemplateOptions) => {
      const bytes = await withInstallation(({ connection, clock, settings: { regencyCode } }) => {
        const today = clock.today()
        const asked = { sheet: tabularWords[kind], layout: layouts[layout], areaCode: area, lang }
        const whole = { scope: { regencyCode, areaCodes: [regencyCode] }, today }
        return writeOfficeTemplate(connection.sql, whole, { ...asked, year: year ?? Number(today.slice(0, 4)) })
      })
      await writeFile(out, bytes)
      console.log(json ? JSON.stringify({ file: out, bytes: bytes.length }) : `Tertulis / written: ${out}`)
    })

function readYear(text: string): number {
  if (/^20\d\d$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Tulis tahun empat angka, misalnya 2026. / Write a year of four digits.')
}
