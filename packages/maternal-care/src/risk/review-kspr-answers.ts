import type { CareIssue } from '../care-issue.ts'
import type { KsprCard, KsprFactor, KsprFacts } from './kspr-card.ts'

export type KsprIssueCode =
  | 'UNKNOWN_FACTOR'
  | 'IMPLAUSIBLE_VALUE'
  | 'PARITY_NOT_BELOW_GRAVIDA'
  | 'FIRST_PREGNANCY_HAS_NO_PAST'
  | 'ONLY_IN_FIRST_PREGNANCY'
  | 'CONTRADICTS_FACTS'
  | 'EXCLUDE_EACH_OTHER'

export type KsprIssue = CareIssue<KsprIssueCode>

const PLAUSIBLE: Record<keyof KsprFacts, { min: number; max: number; isWhole: boolean }> = {
  gravida: { min: 1, max: 25, isWhole: true }, // our choice: beyond it a slip of the pen
  ageYears: { min: 10, max: 60, isWhole: false }, // our choice
  parity: { min: 0, max: 24, isWhole: true }, // our choice
  yearsMarried: { min: 0, max: 45, isWhole: false }, // our choice
  intervalYears: { min: 0, max: 40, isWhole: false }, // our choice
  heightCm: { min: 90, max: 210, isWhole: false }, // our choice: below is metres or feet
}

const EXCLUDING = [
  ['YOUNG_PRIMI', 'OLD_PRIMI'],
  ['SHORT_INTERVAL', 'LONG_INTERVAL'],
] as const

function issue(code: KsprIssueCode, field: string, id: string, en: string): KsprIssue {
  return { code, field, message: { id, en } }
}

function reviewFacts(facts: KsprFacts): KsprIssue[] {
  const issues = Object.entries(PLAUSIBLE).flatMap(([field, { min, max, isWhole }]) => {
    const value = facts[field as keyof KsprFacts] ?? null
    if (value === null || (value >= min && value <= max && (!isWhole || Number.isInteger(value)))) return []
    return [
      issue(
        'IMPLAUSIBLE_VALUE',
        field,
        `Isi antara ${min} dan ${max}, bukan ${value}.`,
        `From ${min} to ${max}, not ${value}.`,
      ),
    ]
  })
  const [gravida, parity] = [facts.gravida ?? null, facts.parity ?? null]
  if (gravida !== null && parity !== null && parity >= gravida)
    issues.push(
      issue(
        'PARITY_NOT_BELOW_GRAVIDA',
        'parity',
        `Jumlah persalinan (${parity}) harus kurang dari jumlah kehamilan (${gravida}).`,
        `Births (${parity}) must be fewer than pregnancies (${gravida}).`,
      ),
    )
  if (gravida === 1 && (facts.intervalYears ?? null) !== null)
    issues.push(
      issue(
        'FIRST_PREGNANCY_HAS_NO_PAST',
        'intervalYears',
        'Kehamilan pertama tidak punya jarak dari persalinan sebelumnya.',
        'A first pregnancy has no interval since an earlier birth.',
      ),
    )
  return issues
}

function reviewDeclared(factor: KsprFactor, facts: KsprFacts): KsprIssue[] {
  const gravida = facts.gravida ?? null
  const { code, label } = factor
  if (factor.order === 'LATER' && gravida === 1)
    return [
      issue(
        'FIRST_PREGNANCY_HAS_NO_PAST',
        code,
        `Kehamilan pertama tidak mungkin: ${label.id}.`,
        `Not in a first pregnancy: ${label.en}.`,
      ),
    ]
  if (factor.order === 'FIRST' && gravida !== null && gravida > 1)
    return [
      issue(
        'ONLY_IN_FIRST_PREGNANCY',
        code,
        `Hanya pada kehamilan pertama: ${label.id}.`,
        `Only in a first pregnancy: ${label.en}.`,
      ),
    ]
  if (factor.rule?.(facts) === false)
    return [
      issue(
        'CONTRADICTS_FACTS',
        code,
        `Bertentangan dengan data yang diisi: ${label.id}.`,
        `Contradicts what was entered: ${label.en}.`,
      ),
    ]
  return []
}

function reviewPairs(factors: readonly KsprFactor[]): KsprIssue[] {
  const first = factors.find(({ order }) => order === 'FIRST')
  const later = factors.find(({ order }) => order === 'LATER')
  const pairs = EXCLUDING.map((codes) => codes.map((code) => factors.find((factor) => factor.code === code)))
  return [[first, later], ...pairs].flatMap(([a, b]) =>
    a === undefined || b === undefined
      ? []
      : [
          issue(
            'EXCLUDE_EACH_OTHER',
            b.code,
            `Tidak mungkin bersama: ${a.label.id}; ${b.label.id}.`,
            `Cannot both hold: ${a.label.en}; ${b.label.en}.`,
          ),
        ],
  )
}

/** Contradictions among the facts, the declared codes and the factors that would score; empty when they fit together. */
export function reviewKsprAnswers(
  card: KsprCard,
  facts: KsprFacts,
  declared: readonly string[],
  scoring: readonly KsprFactor[],
): KsprIssue[] {
  const unknown = declared.filter((code) => !card.factors.some((factor) => factor.code === code))
  const known = card.factors.filter(({ code }) => declared.includes(code))
  const refused = known.flatMap((factor) => reviewDeclared(factor, facts))
  return [
    ...unknown.map((code) =>
      issue('UNKNOWN_FACTOR', code, `Kode faktor tidak dikenal: ${code}.`, `Unknown factor code: ${code}.`),
    ),
    ...reviewFacts(facts),
    ...refused,
    ...(refused.length > 0 ? [] : reviewPairs(scoring)),
  ]
}
