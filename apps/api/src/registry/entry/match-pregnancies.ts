import { createHash } from 'node:crypto'
import type postgres from 'postgres'
import type { PersonEntry, PregnancyEntry } from './pregnancy-entry.ts'

export type MatchKind = 'NIK' | 'NAME_AND_BIRTH' | 'NAME_AND_PHONE' | 'NAME_AND_LMP'

/** Somebody registered who may be the same woman, by number: her name stays with her puskesmas. */
export interface PregnancyMatch {
  readonly pregnancyId: number
  readonly number: string
  readonly kind: MatchKind
  readonly villageCode: string
  readonly registeredOn: string
}

/** A name without titles, marks, doubled letters and the spellings of before 1972, so that Soetinah and Sutina meet. */
export function nameKeyOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
  const words = plain.split(/ +/).filter((word) => word !== '' && !titles.has(word))
  const spelt = words.join('').replaceAll('oe', 'u').replaceAll('dj', 'j').replaceAll('tj', 'c').replaceAll('sj', 'sy')
  return spelt.replace(/(.)\1+/g, '$1').replace(/h(?=[^aeiou]|$)/g, '')
}

const titles = new Set(['ibu', 'ny', 'nyonya', 'bu', 'hj', 'dr', 'mbak'])

const digits = (text: string) => text.replace(/\D/g, '').replace(/^(62|0)/, '')

const markOf = (regencyCode: string, kind: MatchKind, text: string) =>
  createHash('sha256').update(`${regencyCode}|${kind}|${text}`).digest('hex')

interface Mark {
  readonly kind: MatchKind
  readonly mark: string
}

/** Fingerprints of a client, one for each way to know her again; the last period knows her who gave her name alone. */
export function marksOf(regencyCode: string, { name, nik, bornOn, phone }: PersonEntry, lmpOn: string | null): Mark[] {
  const key = nameKeyOf(name)
  const texts: [MatchKind, string | null][] = [
    ['NIK', nik],
    ['NAME_AND_BIRTH', bornOn === null ? null : `${key}|${bornOn}`],
    ['NAME_AND_PHONE', phone === null ? null : `${key}|${digits(phone)}`],
    ['NAME_AND_LMP', lmpOn === null ? null : `${key}|${lmpOn}`],
  ]
  return texts.flatMap(([kind, text]) => (text === null ? [] : [{ kind, mark: markOf(regencyCode, kind, text) }]))
}

const recentDays = 308 // SATUSEHAT, ANC playbook 2025: an open pregnancy closes at 44 weeks

type MatchedEntry = Pick<PregnancyEntry, 'person' | 'lmpOn' | 'registeredOn'>

/** Registrations of the last 44 weeks, anywhere in the regency, with a fingerprint of this person. */
export async function matchPregnancies(
  tx: postgres.TransactionSql,
  { regencyCode, entry, exceptId }: { regencyCode: string; entry: MatchedEntry; exceptId: number },
): Promise<PregnancyMatch[]> {
  const marks = marksOf(regencyCode, entry.person, entry.lmpOn).map(({ mark }) => mark)
  return tx<PregnancyMatch[]>`
    select distinct on (pregnancy_id) pregnancy_id as "pregnancyId", number, kind, village_code as "villageCode",
      registered_on as "registeredOn"
    from pregnancy_marks
    where regency_code = ${regencyCode} and mark = any(${marks}) and pregnancy_id <> ${exceptId}
      and abs(registered_on - ${entry.registeredOn}::date) <= ${recentDays}
    order by pregnancy_id, array_position('{NIK,NAME_AND_BIRTH,NAME_AND_PHONE,NAME_AND_LMP}'::text[], kind)`
}

interface MarkedPregnancy {
  readonly regencyCode: string
  readonly pregnancyId: number
  readonly number: string
  readonly villageCode: string
  readonly registeredOn: string
  readonly lmpOn: string | null
}

/** Renews the fingerprints of a pregnancy after her person was written. */
export async function writeMarks(
  tx: postgres.TransactionSql,
  about: MarkedPregnancy,
  person: PersonEntry,
): Promise<void> {
  await tx`delete from pregnancy_marks where pregnancy_id = ${about.pregnancyId}`
  const rows = markRowsOf(about, person)
  if (rows.length > 0) await tx`insert into pregnancy_marks ${tx(rows)}`
}

/** The fingerprints of a person as rows. */
export const markRowsOf = (about: MarkedPregnancy, person: PersonEntry) =>
  marksOf(about.regencyCode, person, about.lmpOn).map(({ kind, mark }) => ({
    regency_code: about.regencyCode,
    pregnancy_id: about.pregnancyId,
    number: about.number,
    village_code: about.villageCode,
    registered_on: about.registeredOn,
    ...{ kind, mark },
  }))
