import type { PregnancyInput } from '../../../graphql/generated/graphql.ts'
import type { Entry } from '../form/read-entry.ts'

const daysInWeek = 7

/** What was typed into the registration, as the API takes it; blanks for what is still to come. */
export function readRegistration(entry: Entry): PregnancyInput {
  const scanWeeks = entry.whole('scanWeeks')
  const scanDays = entry.whole('scanDays') ?? 0
  return {
    person: {
      name: entry.text('person.name') ?? '',
      bornOn: entry.day('person.bornOn'),
      nik: entry.text('person.nik')?.replace(/\s/g, '') ?? null,
      phone: entry.text('person.phone'),
      address: entry.text('person.address'),
      hamlet: entry.text('person.hamlet'),
      rw: entry.text('person.rw'),
      rt: entry.text('person.rt'),
    },
    village: entry.text('village') ?? '',
    careCentre: entry.text('careCentre'),
    registeredOn: entry.day('registeredOn'),
    lmpOn: entry.day('lmpOn'),
    scanOn: entry.day('scanOn'),
    scanGestationDays: scanWeeks === null ? null : scanWeeks * daysInWeek + scanDays,
    ageYears: entry.whole('ageYears'),
    gravida: entry.whole('gravida'),
    parity: entry.whole('parity'),
    lastBirthOn: entry.day('lastBirthOn'),
    yearsMarried: entry.whole('yearsMarried'),
    heightCm: entry.number('heightCm'),
    factors: entry.list('factors'),
    isSomeoneElse: entry.text('isSomeoneElse') !== null,
    entryKey: entry.text('kunci'),
  }
}

/** The form asks for a scan in weeks and days. */
export const registrationField = (field: string): string => (field === 'scanGestationDays' ? 'scanWeeks' : field)
