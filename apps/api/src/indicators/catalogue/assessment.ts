import type { Indicator } from '../indicator.ts'

/** Results of analyses of whole exams: computed from answer sheets, kept ready, never added up from tallies. */
const ofExams = {
  domain: 'EDUCATION',
  kind: 'ANALYSIS',
  formulas: [],
  judgedAt: 'SCHOOL',
  reportedAt: 'SCHOOL',
  multiplier: 100,
  unit: { id: '%', en: '%' },
  direction: 'HIGHER_IS_BETTER',
  intervalMethod: 'wilson',
} as const

const ofForms = { ...ofExams, judgedAt: 'REGENCY', reportedAt: 'REGENCY', intervalMethod: 'stored' } as const

/** Of classes or examiners: a school has too few of them to be judged by. */
const ofManyUnits = { ...ofExams, judgedAt: 'SUBDISTRICT' } as const

const innovation = 'Taquitas, Kabupaten Banjarnegara (2017)'

export const assessment: readonly Indicator[] = [
  {
    ...ofForms,
    key: 'E06',
    multiplier: 1,
    unit: { id: 'koefisien', en: 'coefficient' },
    name: { id: 'Reliabilitas tes (KR-20, alfa)', en: 'Test reliability (KR-20, alpha)' },
    shortName: { id: 'Reliabilitas tes', en: 'Test reliability' },
    definition: {
      id: 'Bagian ragam nilai yang berasal dari perbedaan peserta, bukan dari kebetulan: 0 seluruhnya kebetulan, 1 tanpa kebetulan. Dihitung sekali untuk setiap paket soal, dengan selang Feldt; perlu 30 peserta.',
      en: 'The share of the variance of scores that comes from differences between pupils and not from chance: 0 is all chance, 1 none. Computed once for each form, with Feldt’s interval; needs 30 pupils.',
    },
    numeratorText: { id: 'Ragam nilai sejati', en: 'Variance of true scores' },
    denominatorText: { id: 'Ragam nilai', en: 'Variance of scores' },
    targets: [{ year: 2009, value: 0.7, source: 'Sudijono (2009): andal mulai 0,70' }],
    source: 'Kuder & Richardson (1937); Cronbach (1951); Feldt (1965)',
  },
  {
    ...ofForms,
    key: 'E08',
    name: { id: 'Butir dengan kesukaran sedang', en: 'Items of medium difficulty' },
    shortName: { id: 'Butir sedang', en: 'Medium items' },
    definition: {
      id: 'Butir yang dijawab benar oleh 30–70 % peserta, dari semua butir paket. Paket dianggap seimbang mulai 60 %. Semua butir paket terhitung, jadi tidak ada selang; perlu 10 butir.',
      en: 'Items answered correctly by 30–70 % of pupils, out of all items of the form. A form counts as balanced from 60 %. Every item of the form is counted, so there is no interval; needs 10 items.',
    },
    numeratorText: { id: 'Butir dengan tingkat kesukaran 0,30–0,70', en: 'Items with difficulty 0.30–0.70' },
    denominatorText: { id: 'Butir pada paket', en: 'Items of the form' },
    targets: [],
    source: 'Arikunto (2012)',
  },
  {
    ...ofExams,
    key: 'E09',
    name: { id: 'Siswa mencapai kompetensi minimum', en: 'Pupils at minimum competence' },
    shortName: { id: 'Capaian minimum', en: 'Minimum competence' },
    definition: {
      id: 'Siswa dengan nilai di batas kompetensi minimum atau lebih. Di bawah 40 % disebut kurang, 40–70 % sedang, di atas 70 % baik; perlu 10 siswa.',
      en: 'Pupils who scored at or above the cut of minimum competence. Below 40 % is called low, 40–70 % medium, above 70 % good; needs 10 pupils.',
    },
    numeratorText: { id: 'Siswa di batas minimum atau lebih', en: 'Pupils at or above the cut' },
    denominatorText: { id: 'Siswa yang mengikuti ujian', en: 'Pupils who sat the exam' },
    targets: [{ year: 2023, value: 70, source: 'Rapor Pendidikan (2023): di atas 70 % baik' }],
    source: 'Rapor Pendidikan (Kemendikbudristek)',
  },
  {
    ...ofManyUnits,
    key: 'E19',
    direction: 'LOWER_IS_BETTER',
    name: { id: 'Kelas dengan banyak penghapusan salah ke benar', en: 'Classes with many wrong-to-right erasures' },
    shortName: { id: 'Penghapusan salah ke benar', en: 'Wrong-to-right erasures' },
    definition: {
      id: 'Kelas yang jumlah jawaban dihapus dari salah menjadi benar lebih dari 3 simpangan baku di atas rata-rata kabupaten. Hanya lembar yang dipindai; sinyal untuk diklarifikasi, bukan bukti.',
      en: 'Classes whose answers erased from wrong to right are more than 3 standard deviations above the mean of the regency. Scanned sheets only; a signal to be clarified, no proof.',
    },
    numeratorText: { id: 'Kelas di atas batas', en: 'Classes above the limit' },
    denominatorText: { id: 'Kelas dengan lembar yang dipindai', en: 'Classes with scanned sheets' },
    targets: [],
    source: 'Governor’s Office of Student Achievement, Georgia (2011)',
  },
  {
    ...ofExams,
    key: 'E20',
    name: { id: 'Kemandirian penguji', en: 'Examiner independence' },
    shortName: { id: 'Kemandirian penguji', en: 'Examiner independence' },
    definition: {
      id: 'Siswa kelas 1–3 yang tes kinerjanya diuji guru kelas di atasnya, bukan guru kelasnya sendiri. Perlu 10 siswa.',
      en: 'Pupils of grades 1–3 whose performance test was examined by the teacher of the next grade and not by their own. Needs 10 pupils.',
    },
    numeratorText: { id: 'Siswa yang diuji guru kelas di atasnya', en: 'Pupils examined by the next grade’s teacher' },
    denominatorText: { id: 'Siswa yang diuji', en: 'Pupils examined' },
    targets: [{ year: 2017, value: 95, source: 'Batas Pantau untuk aturan Taquitas, yang berlaku sejak 2017' }],
    source: innovation,
  },
  {
    ...ofManyUnits,
    key: 'E21',
    direction: 'NEUTRAL',
    name: { id: 'Penguji yang menyimpang kelonggarannya', en: 'Examiners of deviating leniency' },
    shortName: { id: 'Kelonggaran penguji', en: 'Examiner leniency' },
    definition: {
      id: 'Penguji yang nilainya menyimpang lebih dari 3 galat baku dari yang diharapkan menurut nilai siswa sebelumnya dan sekolahnya, terlalu longgar ataupun terlalu ketat. Perlu 10 siswa seorang penguji dan 20 penguji.',
      en: 'Examiners whose marks deviate by more than 3 standard errors from what prior scores and school lead to expect, too lenient or too strict. Needs 10 pupils an examiner and 20 examiners.',
    },
    numeratorText: { id: 'Penguji di luar batas', en: 'Examiners beyond the limit' },
    denominatorText: { id: 'Penguji dengan 10 siswa atau lebih', en: 'Examiners of 10 pupils or more' },
    targets: [],
    source: 'Bayes empiris: Morris (1983), JASA 78',
  },
  {
    ...ofExams,
    key: 'E22',
    name: { id: 'Indeks integritas penilaian (IIP)', en: 'Assessment integrity index (IIP)' },
    shortName: { id: 'Indeks integritas', en: 'Integrity index' },
    definition: {
      id: 'Siswa yang jawabannya tidak menunjukkan pola mencurigakan, baik berpasangan maupun sekelas. Di atas 80 tinggi, 60–80 perlu perhatian, sampai 60 perlu klarifikasi. Tinggi berarti tidak ada sinyal, bukan terbukti jujur; perlu 10 siswa.',
      en: 'Pupils whose answers show no suspicious pattern, neither in pairs nor of the whole class. Above 80 is high, 60–80 calls for attention, up to 60 for clarification. High means no signal was found, not proved honest; needs 10 pupils.',
    },
    numeratorText: { id: 'Siswa tanpa pola mencurigakan', en: 'Pupils without a suspicious pattern' },
    denominatorText: { id: 'Siswa yang mengikuti ujian', en: 'Pupils who sat the exam' },
    targets: [{ year: 2016, value: 80, source: 'Piagam integritas ujian nasional (2016): di atas 80' }],
    source: 'Arti indeks integritas ujian nasional yang diumumkan (Puspendik, 2015); aturan Pantau',
  },
  {
    ...ofManyUnits,
    key: 'KELAS_SINYAL',
    direction: 'LOWER_IS_BETTER',
    name: { id: 'Kelas dengan sinyal sekelas', en: 'Classes with a signal of the whole class' },
    shortName: { id: 'Kelas dengan sinyal', en: 'Classes with a signal' },
    definition: {
      id: 'Kelas yang keseragaman jawaban, blok jawaban identik, atau penghapusannya melewati batas. Sampai 5 % wajar, 6–10 % sedikit, 11–24 % sedang, 25 % ke atas berat. Sinyal untuk diklarifikasi, bukan bukti.',
      en: 'Classes whose uniformity of answers, identical blocks or erasures pass the limit. Up to 5 % is clear, 6–10 % minimal, 11–24 % moderate, 25 % and more severe. A signal to be clarified, no proof.',
    },
    numeratorText: { id: 'Kelas dengan sinyal', en: 'Classes with a signal' },
    denominatorText: { id: 'Kelas yang mengikuti ujian', en: 'Classes that sat the exam' },
    targets: [],
    source: 'Jacob & Levitt (2003); Governor’s Office of Student Achievement, Georgia (2011)',
  },
]
