import type { Indicator } from '../indicator.ts'
import { amongCounted, overTarget } from './formula-profiles.ts'
import { percentage } from './percentage.ts'
import { pwsGuideline, serviceStandard2008, serviceStandard2024 } from './sources.ts'

const covered = { ...percentage, intervalMethod: 'wilson_or_byar' } as const
const observed = { ...percentage, intervalMethod: 'wilson' } as const
const measuredChildren = { id: 'Balita yang diukur', en: 'Under-fives measured' }

export const childhood: readonly Indicator[] = [
  {
    ...observed,
    key: 'ASIEKS',
    name: { id: 'ASI eksklusif', en: 'Exclusive breastfeeding' },
    shortName: { id: 'ASI eksklusif', en: 'Exclusive breastfeeding' },
    definition: {
      id: 'Bayi di bawah 6 bulan yang sehari sebelum ditanya hanya mendapat ASI. Tanya ulang 24 jam memotret satu hari, bukan seluruh enam bulan.',
      en: 'Infants under 6 months who had nothing but breast milk on the day before they were asked about. A 24-hour recall pictures one day, not the whole six months.',
    },
    numeratorText: { id: 'Bayi yang hanya mendapat ASI', en: 'Infants given breast milk only' },
    denominatorText: { id: 'Bayi di bawah 6 bulan yang ditanya', en: 'Infants under 6 months recalled' },
    formulas: amongCounted(['child.exclusive_breastfed'], ['child.recalled']),
    targets: [],
    source: 'WHO/UNICEF, Infant and Young Child Feeding (2021); Renstra Kemenkes 2025–2029, IKP 3.3',
  },
  {
    ...covered,
    key: 'KBY',
    name: { id: 'Kunjungan bayi', en: 'Infant health visits' },
    shortName: { id: 'Kunjungan bayi', en: 'Infant visits' },
    definition: {
      id: 'Bayi yang diperiksa empat kali setelah masa neonatal: umur 29 hari–2 bulan, 3–5, 6–8, dan 9–11 bulan.',
      en: 'Infants seen four times after the neonatal period: at 29 days–2 months, 3–5, 6–8 and 9–11 months.',
    },
    numeratorText: { id: 'Bayi dengan empat kunjungan', en: 'Infants with four visits' },
    denominatorText: { id: 'Sasaran bayi setahun (perkiraan)', en: 'Target live births of the year (projected)' },
    formulas: overTarget(['child.infant_visits_4'], 'target.newborns'),
    targets: [{ year: 2010, value: 90, source: serviceStandard2008 }],
    source: pwsGuideline,
  },
  {
    ...covered,
    key: 'KBAL',
    name: { id: 'Pelayanan anak balita', en: 'Services for children of 12–59 months' },
    shortName: { id: 'Pelayanan anak balita', en: 'Under-five services' },
    definition: {
      id: 'Anak 12–59 bulan yang dalam setahun ditimbang paling sedikit delapan kali, dipantau tumbuh kembangnya dua kali, dan mendapat vitamin A dua kali.',
      en: 'Children of 12–59 months who in a year were weighed at least eight times, screened for development twice and given vitamin A twice.',
    },
    numeratorText: { id: 'Anak balita yang dilayani sesuai standar', en: 'Children served to standard' },
    denominatorText: {
      id: 'Sasaran anak 12–59 bulan (perkiraan)',
      en: 'Target children of 12–59 months (projected)',
    },
    formulas: overTarget(['child.toddler_served'], 'target.toddlers'),
    targets: [
      { year: 2024, value: 100, source: serviceStandard2024 },
      { year: 2010, value: 90, source: serviceStandard2008 },
    ],
    source: pwsGuideline,
  },
  {
    ...observed,
    key: 'MTBS',
    judgedAt: 'HEALTH_CENTRE',
    reportedAt: 'HEALTH_CENTRE',
    name: { id: 'Balita sakit dilayani MTBS', en: 'Sick under-fives managed by IMCI (MTBS)' },
    shortName: { id: 'Balita sakit MTBS', en: 'Managed by IMCI' },
    definition: {
      id: 'Balita sakit yang berobat ke puskesmas dan diperiksa dengan bagan manajemen terpadu balita sakit (MTBS). Dilaporkan puskesmas, jadi tidak ada angka per desa.',
      en: 'Sick under-fives who came to the health centre and were examined by the charts of integrated management of childhood illness (IMCI). Reported by health centres, so there are no figures for villages.',
    },
    numeratorText: { id: 'Balita sakit yang dilayani MTBS', en: 'Sick under-fives managed by IMCI' },
    denominatorText: { id: 'Balita sakit yang berkunjung', en: 'Sick under-fives attending' },
    formulas: amongCounted(['child.imci_managed'], ['child.sick_attending']),
    targets: [],
    source: `${pwsGuideline}; WHO/UNICEF IMCI`,
  },
  {
    ...covered,
    key: 'IDL',
    name: { id: 'Imunisasi dasar lengkap (IDL)', en: 'Full basic immunisation (IDL)' },
    shortName: { id: 'Imunisasi dasar lengkap', en: 'Fully immunised' },
    definition: {
      id: 'Bayi yang sebelum umur satu tahun menerima semua imunisasi dasar menurut jadwal nasional tahun itu.',
      en: 'Infants who before the age of one year received every basic vaccine of that year’s national schedule.',
    },
    numeratorText: { id: 'Bayi dengan imunisasi dasar lengkap', en: 'Fully immunised infants' },
    denominatorText: { id: 'Sasaran bayi bertahan hidup (perkiraan)', en: 'Target surviving infants (projected)' },
    formulas: overTarget(['child.fully_immunised'], 'target.surviving_infants'),
    targets: [],
    source: 'Permenkes 12/2017',
  },
  {
    ...observed,
    key: 'STUNT',
    direction: 'LOWER_IS_BETTER',
    name: { id: 'Balita pendek (stunting)', en: 'Stunting' },
    shortName: { id: 'Stunting', en: 'Stunting' },
    definition: {
      id: 'Balita dengan tinggi menurut umur lebih dari 2 simpangan baku di bawah median WHO, pada pengukuran terakhir. Angka dari penimbangan rutin tidak sebanding dengan survei.',
      en: 'Under-fives whose height for age is more than 2 standard deviations below the WHO median, at the last measurement. Figures of routine weighing do not compare with surveys.',
    },
    numeratorText: { id: 'Balita pendek dan sangat pendek', en: 'Stunted under-fives' },
    denominatorText: measuredChildren,
    formulas: amongCounted(['child.stunted'], ['child.measured']),
    targets: [{ year: 2024, value: 14, source: 'RPJMN 2020–2024' }],
    source: 'WHO Child Growth Standards (2006); Permenkes 2/2020',
  },
  {
    ...observed,
    key: 'WAST',
    direction: 'LOWER_IS_BETTER',
    name: { id: 'Balita gizi kurang dan buruk (wasting)', en: 'Wasting' },
    shortName: { id: 'Wasting', en: 'Wasting' },
    definition: {
      id: 'Balita dengan berat menurut tinggi lebih dari 2 simpangan baku di bawah median WHO, pada pengukuran terakhir.',
      en: 'Under-fives whose weight for height is more than 2 standard deviations below the WHO median, at the last measurement.',
    },
    numeratorText: { id: 'Balita gizi kurang dan gizi buruk', en: 'Wasted under-fives' },
    denominatorText: measuredChildren,
    formulas: amongCounted(['child.wasted'], ['child.measured']),
    targets: [],
    source: 'WHO Child Growth Standards (2006); Permenkes 2/2020; Renstra Kemenkes 2025–2029, IKP 3.1',
  },
]
