import type { AreaLevel } from '../../areas/area.ts'
import type { ImportIssue } from './import-issue.ts'

export type IssueLanguage = 'id' | 'en'

/** The parts of an issue, ready to be set into a sentence. */
export interface IssueTerms {
  readonly value: string
  readonly param: (name: string) => string
  /** A level of area in words. */
  readonly level: (name: string) => string
}

const locales = { id: 'id-ID', en: 'en-GB' } as const

const levelNames: Record<IssueLanguage, Record<AreaLevel, string>> = {
  id: {
    COUNTRY: 'negara',
    PROVINCE: 'provinsi',
    REGENCY: 'kabupaten/kota',
    SUBDISTRICT: 'kecamatan',
    HEALTH_CENTRE: 'puskesmas',
    VILLAGE: 'desa/kelurahan',
    SCHOOL: 'sekolah',
  },
  en: {
    COUNTRY: 'country',
    PROVINCE: 'province',
    REGENCY: 'regency',
    SUBDISTRICT: 'subdistrict (kecamatan)',
    HEALTH_CENTRE: 'puskesmas',
    VILLAGE: 'village',
    SCHOOL: 'school',
  },
}

export function issueTerms({ value, params }: ImportIssue, language: IssueLanguage): IssueTerms {
  const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 10 })
  const param = (name: string) => {
    const found = params[name] ?? ''
    return typeof found === 'number' ? format.format(found) : found
  }
  const names: Readonly<Record<string, string>> = levelNames[language]
  return { value: value ?? '', param, level: (name) => names[param(name)] ?? param(name) }
}
