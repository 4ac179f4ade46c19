import type { CellKind, ColumnDefinition } from '../definition.ts'

export type Language = 'id' | 'en'

export const TEMPLATE_TEXTS = {
  id: {
    data: 'Data',
    guide: 'Petunjuk',
    choices: 'Pilihan',
    guideHeaders: ['Kolom', 'Wajib', 'Isi', 'Contoh', 'Batas', 'Pilihan'],
    required: 'ya',
    optional: 'tidak',
    choose: 'Pilih dari daftar.',
    listed: 'pilih dari daftar',
    refused: 'Isi tidak sesuai',
  },
  en: {
    data: 'Data',
    guide: 'Guide',
    choices: 'Choices',
    guideHeaders: ['Column', 'Required', 'Content', 'Example', 'Limits', 'Choices'],
    required: 'yes',
    optional: 'no',
    choose: 'Choose from the list.',
    listed: 'choose from the list',
    refused: 'Content does not fit',
  },
} as const

const KINDS: Record<CellKind, Record<Language, string> & { example: string }> = {
  text: { id: 'teks', en: 'text', example: 'abc' },
  integer: { id: 'bilangan bulat', en: 'whole number', example: '12' },
  decimal: { id: 'angka, boleh berkoma', en: 'number', example: '12,5' },
  month: { id: 'bulan (tahun-bulan)', en: 'month (year-month)', example: '2024-03' },
  year: { id: 'tahun', en: 'year', example: '2024' },
  date: { id: 'tanggal (tahun-bulan-hari)', en: 'date (year-month-day)', example: '2024-03-05' },
  choice: { id: 'pilihan', en: 'choice', example: '' },
}

/** The spellings a drop-down offers: the first accepted one of each choice. */
export const offeredChoices = ({ choices = {} }: ColumnDefinition): string[] =>
  Object.entries(choices).map(([value, spellings]) => spellings[0] ?? value)

const limitText = ({ minimum, maximum }: ColumnDefinition): string => {
  const limits = [minimum === undefined ? '' : `≥ ${minimum}`, maximum === undefined ? '' : `≤ ${maximum}`]
  return limits.filter((limit) => limit !== '').join(', ')
}

const requiredText = ({ required }: ColumnDefinition, language: Language): string =>
  required === true ? TEMPLATE_TEXTS[language].required : TEMPLATE_TEXTS[language].optional

/** One line of the guide about a column. */
export const guideLine = (column: ColumnDefinition, language: Language, isListed = false): string[] => {
  const texts = TEMPLATE_TEXTS[language]
  const kind = KINDS[column.kind]
  const choices = offeredChoices(column)
  const example = choices[0] ?? (language === 'en' ? kind.example.replace(',', '.') : kind.example)
  if (isListed) return [column.title[language], requiredText(column, language), texts.listed, '', '', '']
  return [
    column.title[language],
    requiredText(column, language),
    kind[language],
    example,
    limitText(column),
    choices.join(', '),
  ]
}

/** The note that shows when the pointer rests on a header. */
export const headerNote = (column: ColumnDefinition, language: Language, isListed = false): string => {
  const [, ...lines] = guideLine(column, language, isListed)
  return TEMPLATE_TEXTS[language].guideHeaders
    .slice(1)
    .map((header, at) => ({ header, line: lines[at] ?? '' }))
    .filter(({ line }) => line !== '')
    .map(({ header, line }) => `${header}: ${line}`)
    .join('\n')
}
