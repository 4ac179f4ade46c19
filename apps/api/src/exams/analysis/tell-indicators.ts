import { wilson } from '@pantau/indicators'
import type { IndicatorRow, ResultRow } from './findings.ts'
import type { LoadedExam } from './loaded-exam.ts'
import type { PlaceRow } from './tell-places.ts'

const LEAST_PUPILS = 10 // the regency's rule for shares of pupils
const LEAST_CLASSES = 10 // a share of fewer classes says nothing of an area

interface TestBody {
  readonly alpha: number | null
  readonly alphaLower: number | null
  readonly alphaUpper: number | null
  readonly form: string
  readonly items: number
  readonly balance: number | null
}

/** E06, E08, E09, E19, E22 and the share of classes with a signal, of an exam; of too few nothing. */
export function tellIndicators(
  { name, regencyCode, subjects }: LoadedExam,
  tests: readonly ResultRow[],
  places: readonly PlaceRow[],
): IndicatorRow[] {
  const nameOf = new Map(subjects.map((subject) => [subject.id, subject.name]))
  const bodies = tests.map(({ body, subjectId }) => ({ ...(body as TestBody), subject: nameOf.get(subjectId) ?? '' }))
  const shareOf = (key: string, areaCode: string, count: number, n: number, least: number): IndicatorRow[] => {
    if (n < least) return []
    const { value, lower, upper } = wilson(count, n, { multiplier: 100 })
    if (value === null) return []
    return [{ key, areaCode, value, lower, upper, method: 'wilson', numerator: count, denominator: n, source: name }]
  }
  const ofClasses = places.filter(({ kind }) => kind !== 'SCHOOL')
  return [
    ...reliability(bodies, regencyCode, name),
    ...balance(bodies, regencyCode, name),
    ...places.flatMap(({ areaCode, body: { reached, integrity } }) => [
      ...(reached === null ? [] : shareOf('E09', areaCode, reached.count, reached.n, LEAST_PUPILS)),
      ...(integrity === null
        ? []
        : shareOf('E22', areaCode, integrity.pupils - integrity.involved, integrity.pupils, LEAST_PUPILS)),
    ]),
    ...ofClasses.flatMap(({ areaCode, body: { signalClasses, erasureClasses, integrity } }) => [
      ...(integrity === null
        ? []
        : shareOf('KELAS_SINYAL', areaCode, signalClasses.count, signalClasses.classes, LEAST_CLASSES)),
      ...(erasureClasses === null
        ? []
        : shareOf('E19', areaCode, erasureClasses.count, erasureClasses.classes, LEAST_CLASSES)),
    ]),
  ]
}

type NamedTest = TestBody & { readonly subject: string }

/** Of several tests the least reliable one counts. */
function reliability(tests: readonly NamedTest[], areaCode: string, exam: string): IndicatorRow[] {
  const [least] = tests.filter(({ alpha }) => alpha !== null).sort((a, b) => (a.alpha ?? 0) - (b.alpha ?? 0))
  if (least == null || least.alpha === null) return []
  const source = `${exam}: ${[least.subject, least.form].filter((part) => part !== '').join(' ')}`
  const { alpha: value, alphaLower: lower, alphaUpper: upper } = least
  return [{ key: 'E06', areaCode, value, lower, upper, method: 'stored', numerator: null, denominator: null, source }]
}

function balance(tests: readonly NamedTest[], areaCode: string, exam: string): IndicatorRow[] {
  const known = tests.filter((test) => test.balance !== null)
  const items = known.reduce((sum, test) => sum + test.items, 0)
  if (items === 0) return []
  const medium = known.reduce((sum, test) => sum + Math.round(((test.balance ?? 0) / 100) * test.items), 0)
  const parts = { numerator: medium, denominator: items, source: exam }
  return [{ key: 'E08', areaCode, value: (100 * medium) / items, lower: null, upper: null, method: null, ...parts }]
}
