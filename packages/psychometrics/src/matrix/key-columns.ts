import { columnName } from './sheet.ts'

const NAMES = {
  item: ['item', 'butir', 'soal', 'nomor_soal', 'no_soal'],
  key: ['key', 'kunci', 'jawaban'],
  type: ['type', 'jenis', 'tipe'],
  options: ['options', 'pilihan'],
  weight: ['weight', 'bobot'],
  form: ['form', 'paket'],
  column: ['column', 'kolom'],
  option_map: ['option_map', 'peta_pilihan'],
  maximum: ['maximum', 'max', 'skor_maksimum', 'skor_maks'],
  topic: ['topic', 'materi', 'indikator', 'label'],
} as const

export type KeyColumn = keyof typeof NAMES

/** Position of each known column of a key sheet. */
export function findKeyColumns(header: readonly string[]): Map<KeyColumn, number> {
  const columns = new Map<KeyColumn, number>()
  const plain = header.map((text) =>
    columnName(text)
      .toLowerCase()
      .replace(/[\s.-]+/g, '_'),
  )
  for (const [column, names] of Object.entries(NAMES)) {
    const index = plain.findIndex((text) => (names as readonly string[]).includes(text))
    if (index >= 0) columns.set(column as KeyColumn, index)
  }
  return columns
}
