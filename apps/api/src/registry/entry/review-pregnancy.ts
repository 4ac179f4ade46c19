import { completedYears, reviewPregnancyDates } from '@pantau/maternal-care'
import { datingOf, ksprOf } from '../charts/stand-of-chart.ts'
import { personFields, pregnancyFields } from '../records/record-kinds.ts'
import type { PregnancyEntry } from './pregnancy-entry.ts'
import { readNik } from './read-nik.ts'
import { reviewFields } from './review-fields.ts'
import { fromCareIssue, type UserError, userError } from './user-error.ts'

/** Faults of a registration by itself, each at its field. `isOpen`: no outcome is recorded yet. */
export function reviewPregnancy(entry: PregnancyEntry, today: string, isOpen: boolean): UserError[] {
  const plain = reviewEach(entry)
  return plain.length > 0 ? plain : reviewTogether(entry, today, isOpen)
}

/** The same while it is typed: what is still to come is no fault. */
export function reviewSoFar(entry: PregnancyEntry, today: string): UserError[] {
  const isTyped = ({ code }: UserError) => code !== 'MISSING' && (code !== 'NO_NAME' || entry.person.name !== '')
  const plain = reviewEach(entry).filter(isTyped)
  return plain.length > 0 ? plain : reviewTogether(entry, today, true).filter(isTyped)
}

const reviewEach = (entry: PregnancyEntry): UserError[] => [
  ...reviewFields(pregnancyFields, { ...entry, factors: undefined }).map(asTyped),
  ...reviewFields(personFields, { ...entry.person }).map((error) => ({ ...error, field: `person.${error.field}` })),
]

const reviewTogether = (entry: PregnancyEntry, today: string, isOpen: boolean): UserError[] => [
  ...reviewPerson(entry.person, today),
  ...reviewDays(entry, today, isOpen),
  ...reviewRisk(entry),
]

/** The form asks for places by the name of the place. */
const asTyped = (error: UserError): UserError => ({
  ...error,
  field: error.field.replace(/^villageCode$/, 'village').replace(/^careCentreCode$/, 'careCentre'),
})

function reviewPerson({ name, nik, bornOn, phone }: PregnancyEntry['person'], today: string): UserError[] {
  const errors: UserError[] = []
  if (!/\p{L}{2}/u.test(name)) errors.push(badName)
  if (phone !== null && !/^\+?[\d\s-]{8,20}$/.test(phone)) errors.push(badPhone)
  if (bornOn !== null && !(completedYears(bornOn, today) >= 10 && completedYears(bornOn, today) <= 60))
    errors.push(badBirth)
  return nik === null ? errors : [...errors, ...reviewNik(nik, bornOn)]
}

function reviewNik(nik: string, bornOn: string | null): UserError[] {
  const reading = readNik(nik)
  if (reading.outcome === 'UNREADABLE') return [badNik]
  if (!reading.isFemale) return [maleNik]
  const [year = '', month = '', day = ''] = (bornOn ?? '').split('-')
  return bornOn !== null && reading.dayMonthYear !== `${day}${month}${year.slice(2)}` ? [otherNik] : []
}

function reviewDays(entry: PregnancyEntry, today: string, isOpen: boolean): UserError[] {
  const { registeredOn, lmpOn, scanOn, scanGestationDays, lastBirthOn } = entry
  const errors: UserError[] = []
  if (registeredOn > today) errors.push(inFuture('registeredOn'))
  if (lmpOn !== null && lmpOn > today) errors.push(lmpInFuture)
  if (scanOn !== null && scanOn > today) errors.push(inFuture('scanOn'))
  if ((scanOn === null) !== (scanGestationDays === null)) errors.push(halfScan(scanOn === null))
  if (lastBirthOn !== null && lmpOn !== null && lastBirthOn > lmpOn) errors.push(birthAfterPeriod)
  if (errors.length > 0) return errors
  const dating = datingOf(entry)
  if (dating === null) return []
  const asOf = isOpen ? today : registeredOn
  const field = dating.dating.method === 'LMP' ? 'lmpOn' : 'scanOn'
  return reviewPregnancyDates(dating.dating, null, asOf).map(fromCareIssue(() => field))
}

const fieldOfFact: Readonly<Record<string, string>> = { intervalYears: 'lastBirthOn' }

const reviewRisk = (entry: PregnancyEntry): UserError[] =>
  ksprOf(entry, entry.factors).issues.map(
    fromCareIssue((field) => fieldOfFact[field] ?? (field === field.toUpperCase() ? 'factors' : field)),
  )

const inFuture = (field: string) =>
  userError(field, 'IN_FUTURE', 'Tanggal ini berada di masa depan.', 'This day lies in the future.')

const lmpInFuture = userError(
  'lmpOn',
  'START_IN_FUTURE',
  'Hari pertama haid terakhir berada di masa depan.',
  'The last menstrual period lies in the future.',
)

const halfScan = (isDayMissing: boolean) =>
  isDayMissing
    ? userError('scanOn', 'MISSING', 'Isi tanggal USG.', 'Fill in the day of the scan.')
    : userError(
        'scanGestationDays',
        'MISSING',
        'Isi umur kehamilan menurut USG.',
        'Fill in the gestation measured at the scan.',
      )

const birthAfterPeriod = userError(
  'lastBirthOn',
  'AFTER_START',
  'Persalinan terakhir harus sebelum hari pertama haid terakhir.',
  'The last birth must come before the last menstrual period.',
)

const badName = userError('person.name', 'NO_NAME', 'Tulis nama lengkapnya.', 'Write her full name.')
const badPhone = userError(
  'person.phone',
  'BAD_PHONE',
  'Nomor telepon terdiri atas 8–20 angka.',
  'A telephone number has 8 to 20 digits.',
)
const badBirth = userError(
  'person.bornOn',
  'IMPLAUSIBLE_AGE',
  'Menurut tanggal lahir umurnya bukan 10–60 tahun. Periksa tahunnya.',
  'By this date of birth she is not 10 to 60 years old. Check the year.',
)
const badNik = userError('person.nik', 'BAD_NIK', 'NIK terdiri atas 16 angka.', 'A NIK has 16 digits.')
const maleNik = userError(
  'person.nik',
  'MALE_NIK',
  'NIK ini milik seorang laki-laki (angka ke-7 dan ke-8 sampai 31). Klien adalah ibu hamil: pakai NIK miliknya.',
  "This NIK is a man's (digits 7 and 8 up to 31). The client is the pregnant woman: use her own.",
)
const otherNik = userError(
  'person.nik',
  'NIK_AND_BIRTH_DIFFER',
  'Tanggal lahir dalam NIK berbeda dengan tanggal lahir yang diisi.',
  'The date of birth in the NIK differs from the one filled in.',
)
