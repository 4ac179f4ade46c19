import type { SheetDefinition } from '@pantau/spreadsheets'

/** Forms, item maps and the key of a subject: a row for each item of each form, in the order printed. */
export const keyDefinition: SheetDefinition = {
  columns: [
    {
      key: 'item',
      kind: 'text',
      title: { id: 'Butir', en: 'Item' },
      aliases: ['nama butir', 'kode butir', 'soal', 'item name', 'question'],
      required: true,
    },
    {
      key: 'key',
      kind: 'text',
      title: { id: 'Kunci', en: 'Key' },
      aliases: ['kunci jawaban', 'jawaban benar', 'answer', 'correct answer', 'prikey'],
    },
    {
      key: 'form',
      kind: 'text',
      title: { id: 'Paket', en: 'Form' },
      aliases: ['kode paket', 'key version', 'test version', 'versi'],
    },
    {
      key: 'position',
      kind: 'integer',
      title: { id: 'Nomor', en: 'Number' },
      aliases: ['nomor soal', 'no', 'no soal', 'posisi', 'position', 'question number'],
      minimum: 1,
      maximum: 200,
    },
    {
      key: 'type',
      kind: 'choice',
      title: { id: 'Jenis', en: 'Type' },
      aliases: ['jenis butir', 'tipe', 'item type'],
      choices: {
        SINGLE: ['tunggal', 'pilihan ganda', 'pg', 'single'],
        MULTIPLE: ['jamak', 'pilihan ganda kompleks', 'pgk', 'mcma', 'multiple'],
        CATEGORY: ['kategori', 'benar salah', 'category'],
        SCORED: ['dinilai', 'skor 0 1', 'scored'],
        RUBRIC: ['rubrik', 'uraian', 'rubric'],
      },
    },
    { key: 'options', kind: 'text', title: { id: 'Pilihan', en: 'Options' }, aliases: ['opsi', 'pilihan jawaban'] },
    {
      key: 'optionMap',
      kind: 'text',
      title: { id: 'Urutan pilihan', en: 'Option map' },
      aliases: ['peta pilihan', 'option order', 'option_map'],
    },
    {
      key: 'weight',
      kind: 'decimal',
      title: { id: 'Bobot', en: 'Weight' },
      aliases: ['poin', 'nilai', 'points'],
      minimum: 0,
    },
    {
      key: 'maximum',
      kind: 'decimal',
      title: { id: 'Skor tertinggi', en: 'Maximum' },
      aliases: ['maksimum'],
      minimum: 0,
    },
    {
      key: 'topic',
      kind: 'text',
      title: { id: 'Materi', en: 'Topic' },
      aliases: ['kisi-kisi', 'indikator', 'kompetensi'],
    },
  ],
}
