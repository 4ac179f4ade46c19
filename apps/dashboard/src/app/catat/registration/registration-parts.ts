import type { Language } from '../../../i18n/language.ts'
import { type Words, words } from '../../../i18n/words.ts'
import type { Field, FormPart, Option } from '../form/field.ts'
import { factorOptions } from '../records/factor-options.ts'
import type { RecordLists } from '../records/find-record-client.ts'

interface RegistrationLists {
  readonly today: string
  readonly villages: readonly Option[]
  readonly ksprFactors: RecordLists['ksprFactors']
}

/** What is asked of a woman who is registered: who she is, where she lives, the pregnancy, those before it. */
export function registrationParts(lists: RegistrationLists, language: Language): readonly FormPart[] {
  const said = words[language].care.fields
  return [
    { kind: 'group', name: 'orang', legend: said.personGroup, fields: personFields(said, lists.today) },
    { kind: 'group', name: 'alamat', legend: said.addressGroup, fields: addressFields(said, lists.villages) },
    { kind: 'group', name: 'kehamilan', legend: said.pregnancyGroup, fields: pregnancyFields(said, lists.today) },
    {
      kind: 'group',
      name: 'usg',
      legend: said.scanGroup,
      isFolded: true,
      note: said.scanNote,
      fields: [
        { kind: 'date', name: 'scanOn', label: said.scanOn, max: lists.today },
        { kind: 'text', name: 'scanWeeks', label: said.scanWeeks, inputMode: 'numeric' },
        { kind: 'text', name: 'scanDays', label: said.scanDays, inputMode: 'numeric' },
      ],
    },
    { kind: 'group', name: 'riwayat', legend: said.pastGroup, fields: pastFields(said, lists.today) },
    {
      kind: 'checks',
      name: 'factors',
      label: said.factors,
      hint: said.factorsHint,
      options: factorOptions(lists, language),
    },
  ]
}

type Said = Words['care']['fields']

const personFields = (said: Said, today: string): Field[] => [
  { kind: 'text', name: 'person.name', label: said.name, maxLength: 200 },
  { kind: 'date', name: 'person.bornOn', label: said.motherBornOn, max: today },
  { kind: 'text', name: 'ageYears', label: said.ageYears, hint: said.ageYearsHint, inputMode: 'numeric' },
  { kind: 'text', name: 'person.nik', label: said.nik, hint: said.nikHint, inputMode: 'numeric', maxLength: 16 },
  { kind: 'text', name: 'person.phone', label: said.phone, inputMode: 'tel', maxLength: 20 },
]

const addressFields = (said: Said, villages: readonly Option[]): Field[] => [
  { kind: 'select', name: 'village', label: said.village, options: villages },
  { kind: 'text', name: 'person.hamlet', label: said.hamlet, hint: said.hamletHint, maxLength: 100 },
  { kind: 'text', name: 'person.rt', label: said.rt, inputMode: 'numeric', maxLength: 3 },
  { kind: 'text', name: 'person.rw', label: said.rw, inputMode: 'numeric', maxLength: 3 },
  { kind: 'text', name: 'person.address', label: said.address, maxLength: 200 },
]

const pregnancyFields = (said: Said, today: string): Field[] => [
  { kind: 'date', name: 'lmpOn', label: said.lmpOn, hint: said.lmpOnHint, max: today },
  { kind: 'date', name: 'registeredOn', label: said.registeredOn, max: today },
]

const pastFields = (said: Said, today: string): Field[] => [
  { kind: 'text', name: 'gravida', label: said.gravida, hint: said.gravidaHint, inputMode: 'numeric' },
  { kind: 'text', name: 'parity', label: said.parity, inputMode: 'numeric' },
  { kind: 'date', name: 'lastBirthOn', label: said.lastBirthOn, hint: said.lastBirthOnHint, max: today },
  { kind: 'text', name: 'yearsMarried', label: said.yearsMarried, inputMode: 'numeric' },
  { kind: 'text', name: 'heightCm', label: said.heightCm, inputMode: 'decimal' },
]
