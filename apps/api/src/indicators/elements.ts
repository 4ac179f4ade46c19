import type { AreaLevel } from '../areas/area.ts'
import type { Domain } from './indicator.ts'

export type ElementKind = 'FLOW' | 'STOCK' | 'TARGET'

/** Something counted. `partOf` names the element that contains it, so that a part larger than its whole is found. */
export interface Element {
  readonly key: string
  readonly domain: Domain
  readonly nameId: string
  readonly nameEn: string
  readonly kind: ElementKind
  readonly reportedAt: AreaLevel
  readonly partOf: string | null
}

type ElementLine = readonly [
  key: string,
  nameId: string,
  nameEn: string,
  kind: ElementKind,
  partOf?: string | undefined,
  reportedAt?: AreaLevel,
]

const lines: readonly ElementLine[] = [
  ['target.pregnant', 'Sasaran ibu hamil', 'Target pregnant women', 'TARGET'],
  ['target.delivering', 'Sasaran ibu bersalin/nifas', 'Target delivering and postpartum women', 'TARGET'],
  ['target.newborns', 'Sasaran bayi lahir hidup', 'Target live births', 'TARGET'],
  ['target.obstetric_complications', 'Perkiraan komplikasi obstetri', 'Expected obstetric complications', 'TARGET'],
  ['target.neonatal_complications', 'Perkiraan neonatus komplikasi', 'Expected neonatal complications', 'TARGET'],
  ['target.toddlers', 'Sasaran anak balita 12-59 bulan', 'Target children 12-59 months', 'TARGET'],
  ['target.eligible_couples', 'Pasangan usia subur', 'Eligible couples', 'TARGET'],
  ['target.surviving_infants', 'Sasaran bayi bertahan hidup', 'Target surviving infants', 'TARGET'],
  ['population.total', 'Penduduk tengah tahun', 'Mid-year population', 'TARGET'],
  [
    'anc.first_contact_early',
    'Kontak pertama pada trimester 1 (kunjungan K1M)',
    'First contact in trimester 1',
    'FLOW',
  ],
  [
    'anc.first_contact_late',
    'Kontak pertama setelah trimester 1 (kunjungan K1A)',
    'First contact after trimester 1',
    'FLOW',
  ],
  ['anc.k4', 'Mencapai K4', 'Reached K4 (1-1-2)', 'FLOW'],
  [
    'anc.k6_delivered',
    'Ibu bersalin dengan K6',
    'Delivered mothers with K6 (1-2-3, doctor in T1 and T3)',
    'FLOW',
    'birth.mothers',
  ],
  ['anc.k8_delivered', 'Ibu bersalin dengan K8', 'Delivered mothers with K8 (1-2-5)', 'FLOW', 'birth.mothers'],
  [
    'anc.t12_delivered',
    'Ibu bersalin dengan ANC 12T',
    'Delivered mothers with all 12 components',
    'FLOW',
    'birth.mothers',
  ],
  ['anc.usg_t1', 'USG trimester 1', 'Ultrasound in trimester 1', 'FLOW'],
  ['anc.usg_t3', 'USG trimester 3', 'Ultrasound in trimester 3', 'FLOW'],
  ['hb.tested', 'Ibu hamil diperiksa Hb', 'Haemoglobin tested', 'FLOW'],
  ['anaemia.mild', 'Anemia ringan', 'Mild anaemia (10-10.9 g/dL)', 'FLOW', 'hb.tested'],
  ['anaemia.moderate', 'Anemia sedang', 'Moderate anaemia (7-9.9)', 'FLOW', 'hb.tested'],
  ['anaemia.severe', 'Anemia berat', 'Severe anaemia (<7)', 'FLOW', 'hb.tested'],
  ['anaemia.mild_given_iron', 'Anemia ringan mendapat TTD', 'Mild anaemia given iron', 'FLOW', 'anaemia.mild'],
  ['anaemia.advanced_managed', 'Anemia sedang/berat ditatalaksana', 'Moderate or severe anaemia managed', 'FLOW'],
  ['iron.received_180', 'Mendapat >=180 TTD/MMS', 'Received >=180 iron/MMS tablets', 'FLOW'],
  ['iron.consumed_180', 'Konsumsi >=180 TTD/MMS', 'Consumed >=180 tablets', 'FLOW'],
  ['nutrition.measured', 'Ibu hamil diukur LiLA/IMT', 'MUAC or BMI measured', 'FLOW'],
  ['nutrition.deficient', 'KEK/risiko KEK', 'Chronic energy deficiency', 'FLOW', 'nutrition.measured'],
  ['nutrition.pmt_target', 'Sasaran KEK untuk makanan tambahan', 'KEK women due supplementary food', 'FLOW'],
  [
    'nutrition.pmt_given',
    'KEK mendapat makanan tambahan',
    'KEK women given supplementary food',
    'FLOW',
    'nutrition.pmt_target',
  ],
  ['birth.mothers', 'Ibu bersalin', 'Mothers delivered', 'FLOW'],
  ['birth.skilled', 'Persalinan oleh tenaga kesehatan', 'Deliveries by a skilled attendant', 'FLOW', 'birth.mothers'],
  ['birth.facility', 'Persalinan di fasyankes', 'Deliveries in a facility', 'FLOW', 'birth.mothers'],
  ['birth.live', 'Lahir hidup', 'Live births', 'FLOW'],
  ['birth.still', 'Lahir mati', 'Stillbirths', 'FLOW'],
  ['birth.weighed', 'Bayi lahir hidup ditimbang', 'Live births weighed', 'FLOW', 'birth.live'],
  ['birth.low_weight', 'BBLR (<2.500 g)', 'Low birth weight', 'FLOW', 'birth.weighed'],
  ['birth.preterm', 'Prematur (<37 minggu)', 'Preterm births', 'FLOW', 'birth.live'],
  ['birth.breastfed_early', 'Inisiasi menyusu dini', 'Early initiation of breastfeeding', 'FLOW', 'birth.live'],
  ['pnc.kf1', 'KF1', 'Postpartum contact 6-48 h', 'FLOW', 'birth.mothers'],
  ['pnc.complete', 'KF lengkap (KF1-KF4)', 'All postpartum contacts', 'FLOW', 'birth.mothers'],
  ['fp.postpartum', 'KB pasca persalinan', 'Postpartum contraception within 42 days', 'FLOW', 'birth.mothers'],
  ['risk.found_by_community', 'Risti ditemukan masyarakat', 'High-risk pregnancies found by community', 'FLOW'],
  ['risk.found_by_health_worker', 'Risti ditemukan nakes', 'High-risk pregnancies found by health workers', 'FLOW'],
  ['complication.obstetric_managed', 'Komplikasi obstetri ditangani', 'Obstetric complications managed', 'FLOW'],
  ['neo.kn1', 'KN1', 'Neonatal contact 6-48 h', 'FLOW', 'birth.live'],
  ['neo.complete', 'KN lengkap (KN1-KN3)', 'All neonatal contacts', 'FLOW', 'birth.live'],
  ['complication.neonatal_managed', 'Neonatus komplikasi ditangani', 'Neonatal complications managed', 'FLOW'],
  [
    'child.exclusive_breastfed',
    'ASI eksklusif (recall 24 jam)',
    'Exclusively breastfed (24 h recall)',
    'STOCK',
    'child.recalled',
  ],
  ['child.recalled', 'Bayi <6 bulan di-recall', 'Infants <6 months recalled', 'STOCK'],
  ['child.infant_visits_4', 'Bayi dengan 4 kunjungan', 'Infants with 4 visits', 'FLOW'],
  ['child.toddler_served', 'Anak balita dilayani sesuai standar', 'Children 12-59 months served to standard', 'FLOW'],
  ['child.sick_attending', 'Balita sakit berkunjung', 'Sick under-fives attending', 'FLOW', undefined, 'HEALTH_CENTRE'],
  [
    'child.imci_managed',
    'Balita sakit dilayani MTBS',
    'Managed by IMCI',
    'FLOW',
    'child.sick_attending',
    'HEALTH_CENTRE',
  ],
  ['child.fully_immunised', 'Imunisasi dasar lengkap', 'Fully immunised infants', 'FLOW'],
  ['child.measured', 'Balita diukur', 'Under-fives measured', 'STOCK'],
  ['child.stunted', 'Balita pendek/sangat pendek', 'Stunted', 'STOCK', 'child.measured'],
  ['child.wasted', 'Balita gizi kurang/buruk', 'Wasted', 'STOCK', 'child.measured'],
  ['fp.active', 'Peserta KB aktif', 'Active contraceptive users', 'STOCK'],
  ['death.maternal', 'Kematian ibu (<=42 hari, bukan insidental)', 'Maternal deaths', 'FLOW'],
  ['death.early_neonatal', 'Kematian 0-6 hari', 'Early neonatal deaths (0-6 days)', 'FLOW', 'death.neonatal'],
  ['death.neonatal', 'Kematian 0-27 hari', 'Neonatal deaths (0-27 days)', 'FLOW', 'death.infant'],
  ['death.infant', 'Kematian <1 tahun', 'Infant deaths (<1 year)', 'FLOW', 'death.under_five'],
  ['death.under_five', 'Kematian <5 tahun', 'Under-five deaths', 'FLOW'],
  ['oceoke.open', 'Kehamilan terdaftar pada hari acuan', 'Open registered pregnancies on the reference day', 'STOCK'],
  [
    'oceoke.with_cadre',
    'Kehamilan dengan kader aktif',
    'Open pregnancies with an active cadre',
    'STOCK',
    'oceoke.open',
  ],
  ['oceoke.cadres_active', 'Kader dengan klien aktif', 'Cadres with at least one active client', 'STOCK'],
  [
    'oceoke.cadres_single',
    'Kader dengan tepat satu klien',
    'Cadres with exactly one active client',
    'STOCK',
    'oceoke.cadres_active',
  ],
  ['oceoke.weeks_due', 'Minggu pemantauan jatuh tempo', 'Monitoring weeks due', 'FLOW'],
  ['oceoke.weeks_reported', 'Minggu dengan lembar', 'Monitoring weeks reported', 'FLOW', 'oceoke.weeks_due'],
  ['oceoke.signs', 'Tanda bahaya dilaporkan', 'Danger signs reported', 'FLOW'],
  ['oceoke.signs_24h', 'Ditindaklanjuti <=24 jam', 'Acted on within 24 hours', 'FLOW', 'oceoke.signs'],
  ['kspr.due', 'Skrining KSPR jatuh tempo', 'KSPR screenings due', 'FLOW'],
  ['kspr.done', 'Skrining KSPR dilakukan', 'KSPR screenings done', 'FLOW', 'kspr.due'],
  ['kspr.very_high_delivered', 'KRST bersalin', 'Very-high-risk mothers delivered', 'FLOW'],
  [
    'kspr.very_high_in_hospital',
    'KRST bersalin di RS',
    'Very-high-risk mothers delivered in hospital',
    'FLOW',
    'kspr.very_high_delivered',
  ],
  ['p4k.due', 'Kehamilan >=36 minggu', 'Pregnancies at >=36 weeks', 'STOCK'],
  ['p4k.complete', 'P4K terisi lengkap', 'Birth plan complete', 'STOCK', 'p4k.due'],
]

export const elements: ReadonlyMap<string, Element> = new Map(
  lines.map(([key, nameId, nameEn, kind, partOf, reportedAt]) => [
    key,
    { key, domain: 'HEALTH', nameId, nameEn, kind, partOf: partOf ?? null, reportedAt: reportedAt ?? 'VILLAGE' },
  ]),
)
