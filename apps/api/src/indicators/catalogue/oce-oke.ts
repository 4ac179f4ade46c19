import type { Indicator } from '../indicator.ts'
import { amongCounted } from './formula-profiles.ts'
import { percentage } from './percentage.ts'

const innovation = 'OCE OKE, Puskesmas Pejawaran (2019)'

const amongRecords = { ...percentage, intervalMethod: 'wilson', source: innovation } as const

export const oceOke: readonly Indicator[] = [
  {
    ...amongRecords,
    key: 'OCO_COV',
    name: { id: 'Ibu hamil yang didampingi kader', en: 'Pregnant women accompanied by a cadre' },
    shortName: { id: 'Didampingi kader', en: 'Accompanied by a cadre' },
    definition: {
      id: 'Kehamilan terdaftar yang pada hari acuan mempunyai kader pendamping aktif.',
      en: 'Registered pregnancies that had an active cadre on the reference day.',
    },
    numeratorText: { id: 'Kehamilan dengan kader aktif', en: 'Pregnancies with an active cadre' },
    denominatorText: { id: 'Kehamilan terdaftar pada hari acuan', en: 'Pregnancies registered on the reference day' },
    formulas: amongCounted(['oceoke.with_cadre'], ['oceoke.open']),
    targets: [{ year: 2019, value: 100, source: `${innovation}: setiap ibu hamil satu kader` }],
  },
  {
    ...amongRecords,
    key: 'OCO_ONE',
    name: { id: 'Kader dengan tepat satu klien', en: 'Cadres with exactly one client' },
    shortName: { id: 'Satu kader satu klien', en: 'One cadre, one client' },
    definition: {
      id: 'Kader yang mendampingi tepat satu ibu hamil, dari semua kader yang mendampingi. Kader dengan beberapa klien tidak dilarang, tetapi menjauh dari gagasan satu klien satu kader.',
      en: 'Cadres who accompany exactly one pregnant woman, out of all cadres who accompany any. Several clients are not forbidden, but depart from the idea of one client, one cadre.',
    },
    numeratorText: { id: 'Kader dengan satu klien aktif', en: 'Cadres with one active client' },
    denominatorText: { id: 'Kader dengan klien aktif', en: 'Cadres with any active client' },
    formulas: amongCounted(['oceoke.cadres_single'], ['oceoke.cadres_active']),
    targets: [{ year: 2019, value: 100, source: `${innovation}: satu klien satu kader` }],
  },
  {
    ...amongRecords,
    key: 'OCO_SHEET',
    name: { id: 'Kelengkapan lembar pemantauan', en: 'Completeness of monitoring sheets' },
    shortName: { id: 'Kelengkapan lembar', en: 'Sheets handed in' },
    definition: {
      id: 'Minggu pemantauan yang jatuh tempo dan ada lembarnya. Minggu tanpa lembar berarti belum dilaporkan, bukan tanpa tanda bahaya.',
      en: 'Weeks of monitoring that were due and have a sheet. A week without a sheet is not reported; it does not mean there was no danger sign.',
    },
    numeratorText: { id: 'Minggu dengan lembar', en: 'Weeks with a sheet' },
    denominatorText: { id: 'Minggu yang jatuh tempo', en: 'Weeks due' },
    formulas: amongCounted(['oceoke.weeks_reported'], ['oceoke.weeks_due']),
    targets: [],
  },
  {
    ...amongRecords,
    key: 'OCO_24H',
    name: { id: 'Tanda bahaya ditindaklanjuti dalam 24 jam', en: 'Danger signs acted on within 24 hours' },
    shortName: { id: 'Tindak lanjut 24 jam', en: 'Acted within 24 hours' },
    definition: {
      id: 'Tanda bahaya yang dilaporkan kader dan dalam 24 jam sampai ke tenaga kesehatan atau dirujuk: terlambat yang pertama dan kedua dicegah.',
      en: 'Danger signs reported by cadres that reached a health worker or a referral within 24 hours: the first and second delay prevented.',
    },
    numeratorText: { id: 'Tanda bahaya yang ditindaklanjuti 24 jam', en: 'Danger signs acted on within 24 hours' },
    denominatorText: { id: 'Tanda bahaya yang dilaporkan', en: 'Danger signs reported' },
    formulas: amongCounted(['oceoke.signs_24h'], ['oceoke.signs']),
    targets: [],
  },
  {
    ...amongRecords,
    key: 'OCO_DELAY',
    kind: 'MEDIAN',
    multiplier: 1,
    unit: { id: 'jam', en: 'hours' },
    direction: 'LOWER_IS_BETTER',
    intervalMethod: 'stored',
    judgedAt: 'HEALTH_CENTRE',
    reportedAt: 'HEALTH_CENTRE',
    name: { id: 'Median jam dari tanda bahaya sampai ditangani', en: 'Median hours from danger sign to care' },
    shortName: { id: 'Jam sampai ditangani', en: 'Hours to care' },
    definition: {
      id: 'Jam di tengah urutan, dari tanda bahaya terlihat sampai ibu atau bayi ditangani: ketiga terlambat sekaligus. Hanya kasus dengan kedua waktu tercatat. Median tidak dapat dijumlah dari wilayah yang lebih kecil.',
      en: 'The middle of the hours from a danger sign seen to mother or baby cared for: all three delays in one. Only cases with both times recorded. A median cannot be added up from smaller areas.',
    },
    numeratorText: { id: 'Jam dari terlihat sampai ditangani', en: 'Hours from seen to cared for' },
    denominatorText: { id: 'Kasus dengan kedua waktu tercatat', en: 'Cases with both times recorded' },
    formulas: [],
    targets: [],
    source: `${innovation}; tiga terlambat: Thaddeus & Maine (1994)`,
  },
  {
    ...amongRecords,
    key: 'KSPR_COV',
    name: { id: 'Cakupan skrining KSPR', en: 'Coverage of risk scoring (KSPR)' },
    shortName: { id: 'Skrining KSPR', en: 'KSPR screening' },
    definition: {
      id: 'Skrining dengan kartu skor Poedji Rochjati (KSPR) yang dilakukan, dari yang jatuh tempo pada kontak periksa hamil.',
      en: 'Screenings by the Poedji Rochjati score card (KSPR) that were done, out of those due at antenatal contacts.',
    },
    numeratorText: { id: 'Skrining KSPR yang dilakukan', en: 'KSPR screenings done' },
    denominatorText: { id: 'Skrining KSPR yang jatuh tempo', en: 'Screenings due by KSPR' },
    formulas: amongCounted(['kspr.done'], ['kspr.due']),
    targets: [{ year: 2003, value: 100, source: 'Poedji Rochjati (2003): setiap ibu hamil, setiap kontak' }],
    source: 'Poedji Rochjati, Skrining Antenatal pada Ibu Hamil (2003)',
  },
  {
    ...amongRecords,
    key: 'KRST_RS',
    judgedAt: 'HEALTH_CENTRE',
    name: {
      id: 'Ibu risiko sangat tinggi bersalin di rumah sakit',
      en: 'Very-high-risk mothers delivered in hospital',
    },
    shortName: { id: 'KRST bersalin di RS', en: 'Highest risk in hospital' },
    definition: {
      id: 'Ibu dengan kehamilan risiko sangat tinggi (skor KSPR 12 atau lebih) yang bersalin di rumah sakit, seperti anjuran kartu skor.',
      en: 'Mothers with a very-high-risk pregnancy (KSPR score of 12 or more) who gave birth in a hospital, as the score card advises.',
    },
    numeratorText: { id: 'Ibu KRST yang bersalin di rumah sakit', en: 'Very-high-risk mothers delivered in hospital' },
    denominatorText: { id: 'Ibu KRST yang bersalin', en: 'Very-high-risk mothers delivered' },
    formulas: amongCounted(['kspr.very_high_in_hospital'], ['kspr.very_high_delivered']),
    targets: [{ year: 2003, value: 100, source: 'Poedji Rochjati (2003): KRST bersalin di rumah sakit' }],
    source: 'Poedji Rochjati, Skrining Antenatal pada Ibu Hamil (2003)',
  },
  {
    ...amongRecords,
    key: 'P4K',
    name: { id: 'Rencana persalinan terisi lengkap (P4K)', en: 'Birth plan complete (P4K)' },
    shortName: { id: 'P4K lengkap', en: 'Birth plan complete' },
    definition: {
      id: 'Kehamilan 36 minggu atau lebih yang semua isian rencana persalinannya terisi: taksiran tanggal, penolong, tempat, pendamping, kendaraan, calon donor, dana, rencana KB, stiker.',
      en: 'Pregnancies of 36 weeks or more whose whole birth plan is filled in: due date, attendant, place, companion, transport, blood donor, money, family-planning plan, sticker.',
    },
    numeratorText: { id: 'Kehamilan dengan P4K lengkap', en: 'Pregnancies with a complete birth plan' },
    denominatorText: { id: 'Kehamilan 36 minggu atau lebih', en: 'Pregnancies of 36 weeks or more' },
    formulas: amongCounted(['p4k.complete'], ['p4k.due']),
    targets: [{ year: 2009, value: 100, source: 'Pedoman P4K (Depkes, 2009)' }],
    source: 'Pedoman P4K (Depkes, 2009); Buku KIA',
  },
]
