import { ANTENATAL_COMPONENTS, KSPR_CARD } from '@pantau/maternal-care'
import {
  assignmentEnds,
  causeGroups,
  closingReasons,
  complications,
  deathDelays,
  deathKinds,
  methods,
  nearnesses,
  outcomes,
  places,
  presentations,
  providers,
  referralOutcomes,
  reviewVerdicts,
  sexes,
} from './choices.ts'
import { newbornSigns, postpartumSigns } from './danger-signs.ts'
import { field, type RecordField, type RecordKind } from './record-kind.ts'

const required = { isRequired: true } as const
const on = field('on', 'DAY', ['tanggal', 'day'], { ...required, column: 'on_day' })
const at = field('at', 'INSTANT', ['waktu', 'time'])
const provider = field('provider', 'CHOICE', ['penolong', 'provider'], { ...required, choices: providers })
const place = field('place', 'CHOICE', ['tempat', 'place'], { ...required, choices: places })
// our choice of bounds: beyond them a slip of the pen
const systolic = field('systolicMmhg', 'WHOLE', ['sistolik mmHg', 'systolic mmHg'], { range: [50, 260] })
const diastolic = field('diastolicMmhg', 'WHOLE', ['diastolik mmHg', 'diastolic mmHg'], { range: [30, 160] })
const ordinal = (isRequired: boolean) =>
  field('ordinal', 'WHOLE', ['anak ke', 'child number'], { isRequired, range: [1, 5] })
const factors = field('factors', 'CHOICES', ['faktor KSPR', 'KSPR factors'], {
  choices: KSPR_CARD.factors.map(({ code }) => code),
})

/** What stands of a pregnancy itself; who she is stands apart. */
export const pregnancyFields: readonly RecordField[] = [
  field('villageCode', 'TEXT', ['kode desa', 'village code'], required),
  field('careCentreCode', 'TEXT', ['kode puskesmas perawatan', 'puskesmas of care']),
  field('registeredOn', 'DAY', ['tanggal daftar', 'registered on'], required),
  field('lmpOn', 'DAY', ['HPHT', 'last period']),
  field('scanOn', 'DAY', ['tanggal USG', 'scan on']),
  field('scanGestationDays', 'WHOLE', ['umur kehamilan USG hari', 'gestation at scan days'], { range: [28, 308] }),
  field('ageYears', 'WHOLE', ['umur tahun', 'age years'], { range: [10, 60] }),
  field('gravida', 'WHOLE', ['gravida', 'gravida'], { range: [1, 25] }),
  field('parity', 'WHOLE', ['paritas', 'parity'], { range: [0, 24] }),
  field('lastBirthOn', 'DAY', ['persalinan terakhir', 'last birth']),
  field('yearsMarried', 'WHOLE', ['lama menikah tahun', 'years married'], { range: [0, 45] }),
  field('heightCm', 'DECIMAL', ['tinggi badan cm', 'height cm'], { range: [90, 210] }),
  factors,
  field('closedOn', 'DAY', ['tanggal ditutup', 'closed on']),
  field('closedReason', 'CHOICE', ['alasan ditutup', 'closed reason'], { choices: closingReasons }),
  field('sameAs', 'TEXT', ['nomor yang berlaku', 'number that stands']),
]

export const personFields: readonly RecordField[] = [
  field('name', 'TEXT', ['nama', 'name'], required),
  field('bornOn', 'DAY', ['tanggal lahir', 'born on']),
  field('nik', 'TEXT', ['NIK', 'NIK']),
  field('phone', 'TEXT', ['telepon', 'phone']),
  field('address', 'TEXT', ['alamat', 'address']),
  field('hamlet', 'TEXT', ['dusun', 'hamlet']),
  field('rw', 'TEXT', ['RW', 'RW']),
  field('rt', 'TEXT', ['RT', 'RT']),
]

export const antenatalKind: RecordKind = {
  type: 'AntenatalContact',
  table: 'antenatal_contacts',
  title: { id: 'Kontak antenatal', en: 'Antenatal contacts' },
  fields: [
    on,
    provider,
    place,
    field('weightKg', 'DECIMAL', ['berat kg', 'weight kg'], { range: [25, 200] }),
    systolic,
    diastolic,
    field('armCm', 'DECIMAL', ['LiLA cm', 'arm cm'], { range: [12, 60] }),
    field('fundalCm', 'DECIMAL', ['TFU cm', 'fundal height cm'], { range: [5, 60] }),
    field('presentation', 'CHOICE', ['presentasi', 'presentation'], { choices: presentations }),
    field('fetalHeartRate', 'WHOLE', ['DJJ', 'fetal heart rate'], { range: [60, 240] }),
    field('haemoglobin', 'DECIMAL', ['Hb g/dL', 'haemoglobin g/dL'], { range: [2, 22] }),
    field('ironTablets', 'WHOLE', ['TTD', 'iron tablets'], { range: [0, 180] }),
    field('components', 'CHOICES', ['layanan', 'components'], {
      choices: ANTENATAL_COMPONENTS.map(({ code }) => code),
    }),
    factors,
  ],
}

export const deliveryKind: RecordKind = {
  type: 'Delivery',
  table: 'deliveries',
  title: { id: 'Persalinan', en: 'Deliveries' },
  fields: [
    on,
    at,
    field('outcome', 'CHOICE', ['hasil', 'outcome'], { ...required, choices: outcomes }),
    { ...provider, isRequired: false },
    { ...place, isRequired: false },
    field('method', 'CHOICE', ['cara', 'method'], { choices: methods }),
    field('complications', 'CHOICES', ['komplikasi', 'complications'], { choices: complications }),
  ],
}

export const newbornKind: RecordKind = {
  type: 'Newborn',
  table: 'newborns',
  title: { id: 'Bayi', en: 'Newborns' },
  fields: [
    ordinal(true),
    field('sex', 'CHOICE', ['jenis kelamin', 'sex'], { ...required, choices: sexes }),
    field('isLive', 'YES_NO', ['lahir hidup', 'born alive'], required),
    field('weightGrams', 'WHOLE', ['berat lahir gram', 'birth weight grams'], { range: [200, 7000] }),
    field('lengthCm', 'DECIMAL', ['panjang cm', 'length cm'], { range: [15, 70] }),
  ],
}

export const postpartumKind: RecordKind = {
  type: 'PostpartumContact',
  table: 'postpartum_contacts',
  title: { id: 'Kontak nifas', en: 'Postpartum contacts' },
  fields: [
    on,
    at,
    provider,
    place,
    systolic,
    diastolic,
    field('hasVitaminA', 'YES_NO', ['vitamin A', 'vitamin A']),
    field('familyPlanning', 'TEXT', ['KB', 'family planning']),
    field('signs', 'CHOICES', ['tanda bahaya', 'signs'], { choices: postpartumSigns.map(({ code }) => code) }),
  ],
}

export const neonatalKind: RecordKind = {
  type: 'NeonatalContact',
  table: 'neonatal_contacts',
  title: { id: 'Kontak neonatal', en: 'Neonatal contacts' },
  fields: [
    ordinal(true),
    on,
    at,
    provider,
    place,
    field('weightGrams', 'WHOLE', ['berat gram', 'weight grams'], { range: [200, 9000] }),
    field('isBreastfed', 'YES_NO', ['ASI', 'breastfed']),
    field('signs', 'CHOICES', ['tanda bahaya', 'signs'], { choices: newbornSigns.map(({ code }) => code) }),
  ],
}

export const referralKind: RecordKind = {
  type: 'Referral',
  table: 'referrals',
  title: { id: 'Rujukan', en: 'Referrals' },
  fields: [
    ordinal(false),
    field('reason', 'TEXT', ['alasan', 'reason'], required),
    field('facility', 'TEXT', ['tujuan', 'facility'], required),
    field('detectedAt', 'INSTANT', ['terdeteksi', 'detected']),
    field('decidedAt', 'INSTANT', ['diputuskan', 'decided']),
    field('leftAt', 'INSTANT', ['berangkat', 'left']),
    field('arrivedAt', 'INSTANT', ['tiba', 'arrived']),
    field('treatedAt', 'INSTANT', ['ditangani', 'treated']),
    field('outcome', 'CHOICE', ['akhir', 'outcome'], { choices: referralOutcomes }),
  ],
}

/** What an audit (AMP) found, recorded by an act of its own. */
export const deathAuditFields: readonly RecordField[] = [
  field('reviewVerdict', 'CHOICE', ['simpulan AMP', 'verdict'], { choices: reviewVerdicts }),
  field('reviewDelays', 'CHOICES', ['terlambat', 'delays'], { choices: deathDelays }),
  field('reviewFinding', 'TEXT', ['temuan AMP', 'finding']),
]

export const deathKind: RecordKind = {
  type: 'CareDeath',
  table: 'care_deaths',
  title: { id: 'Kematian', en: 'Deaths' },
  fields: [
    field('kind', 'CHOICE', ['siapa', 'who'], { ...required, choices: deathKinds }),
    ordinal(false),
    field('diedOn', 'DAY', ['tanggal meninggal', 'died on'], required),
    field('causeGroup', 'CHOICE', ['sebab', 'cause'], { ...required, choices: causeGroups }),
    place,
    field('reviewedOn', 'DAY', ['tanggal AMP', 'reviewed on']),
  ],
  heldFields: deathAuditFields,
}

export const assignmentKind: RecordKind = {
  type: 'CadreAssignment',
  table: 'cadre_assignments',
  title: { id: 'Pendampingan', en: 'Assignments' },
  fields: [
    field('cadreId', 'WHOLE', ['kader', 'cadre'], required),
    field('fromOn', 'DAY', ['mulai', 'from'], required),
    field('endedOn', 'DAY', ['selesai', 'ended']),
    field('endReason', 'CHOICE', ['alasan selesai', 'end reason'], { choices: assignmentEnds }),
    field('nearness', 'CHOICE', ['kedekatan', 'nearness'], { ...required, choices: nearnesses }),
    field('reason', 'TEXT', ['alasan', 'reason']),
  ],
}

/** Every kind that a midwife records and may take back. */
export const recordKinds: readonly RecordKind[] = [
  antenatalKind,
  deliveryKind,
  newbornKind,
  postpartumKind,
  neonatalKind,
  referralKind,
  deathKind,
]
