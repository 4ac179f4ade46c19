import type { Sentence } from '../../errors.ts'
import type { ExplanationFound } from '../reviews/review-step.ts'

/** What each measure of a flag is, in words. */
export const measureTitles: Readonly<Record<string, Sentence>> = {
  omega: {
    id: 'Jawaban yang sama, dibanding harapan menurut kemampuan (omega)',
    en: 'Answers alike, against what ability lets expect (omega)',
  },
  similarity_z: { id: 'Kemiripan dua arah (z)', en: 'Similarity both ways (z)' },
  gbt: { id: 'Peluang persis sama sebanyak itu atau lebih (GBT)', en: 'Exact chance of as many alike or more (GBT)' },
  wrong_match: { id: 'Jawaban salah yang sama', en: 'Wrong answers alike' },
  match: { id: 'Pasangan jawaban sama sekelas', en: 'Pairs of answers alike in the class' },
  uneven: { id: 'Ketidakrataan kesamaan antarbutir (M3)', en: 'Unevenness of agreement between items (M3)' },
  block: { id: 'Peserta dengan blok jawaban identik', en: 'Pupils who share an identical block' },
  erasures: { id: 'Penghapusan salah ke benar tiap peserta', en: 'Wrong-to-right erasures a pupil' },
  neighbours: { id: 'Jawaban salah yang sama antartetangga duduk', en: 'Wrong answers alike between neighbours' },
}

export interface Explanation {
  readonly key: string
  readonly words: Sentence
}

/** With what was found about it. */
export interface ExplanationTold extends Explanation {
  readonly finding: ExplanationFound['finding'] | null
  readonly note: string | null
}

/** Innocent explanations that a reviewer rules out first (TILSA Test Security Guidebook, CCSSO 2013). */
export const explanations: Readonly<Record<'CLASS' | 'PAIR', readonly Explanation[]>> = {
  PAIR: [
    {
      key: 'LEARNT_TOGETHER',
      words: {
        id: 'Keduanya belajar bersama, misalnya dari guru les atau buku yang sama, dan salah paham yang sama.',
        en: 'The two learn together, from the same tutor or book say, and share a misunderstanding.',
      },
    },
    {
      key: 'SHARED_MISCONCEPTION',
      words: {
        id: 'Salah konsep yang umum di kelas itu: teman sekelas lain menjawab sama.',
        en: 'A misconception common in the class: other pupils gave the same answers.',
      },
    },
    {
      key: 'FORMS_MIXED_UP',
      words: {
        id: 'Kunci atau paket tertukar, atau lembar dipindai dua kali.',
        en: 'Keys or forms were mixed up, or a sheet was scanned twice.',
      },
    },
    {
      key: 'CHANCE',
      words: {
        id: 'Kebetulan: di antara banyak pasangan selalu ada yang sangat mirip.',
        en: 'Chance: among many pairs some are always very much alike.',
      },
    },
  ],
  CLASS: [
    {
      key: 'DRILLED',
      words: {
        id: 'Guru melatih materi atau soal serupa sehingga jawaban benar dan salahnya seragam.',
        en: 'The teacher drilled such material, so that right and wrong answers are uniform.',
      },
    },
    {
      key: 'TAUGHT_WRONGLY',
      words: {
        id: 'Salah ajar: satu konsep diajarkan keliru kepada seluruh kelas.',
        en: 'A concept was taught wrongly to the whole class.',
      },
    },
    {
      key: 'EXPLAINED_TO_ALL',
      words: {
        id: 'Satu butir salah cetak atau dijelaskan pengawas kepada seluruh ruang.',
        en: 'An item was misprinted, or explained by the proctor to the whole room.',
      },
    },
    {
      key: 'SLIPPED_ROW',
      words: {
        id: 'Penghapusan karena salah geser nomor, lalu dibetulkan sendiri oleh peserta.',
        en: 'Erasures after answers slipped by a row, put right by the pupils themselves.',
      },
    },
    { key: 'SCAN_OR_KEY', words: { id: 'Kesalahan pindai atau kunci.', en: 'A fault of scanning or of the key.' } },
  ],
}

const numberIn = (lang: keyof Sentence, value: number) =>
  value.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 })

export const caution = (lang: keyof Sentence, pairs: number, classes: number): string =>
  lang === 'id'
    ? `Dari daftar ini, sekitar ${numberIn(lang, pairs)} pasangan dan paling banyak ${numberIn(lang, classes)} rombel diperkirakan muncul karena kebetulan saja. Sinyal bukan bukti; manusia yang memutuskan.`
    : `Of these, about ${numberIn(lang, pairs)} pairs and at most ${numberIn(lang, classes)} classes are expected by chance alone. A signal is no proof; people decide.`

export const integrityMeaning: Sentence = {
  id: 'IIP adalah persentase peserta yang jawabannya tidak menunjukkan pola. "Tinggi" berarti tidak ditemukan sinyal, bukan terbukti jujur.',
  en: 'The index is the share of pupils whose answers show no pattern. "High" means that no signal was found, never that honesty is proved.',
}
