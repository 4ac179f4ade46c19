import { integrityIndex } from '@pantau/psychometrics'
import type { BuiltSubject } from './build-subject.ts'
import type { ResultRow } from './findings.ts'
import type { LoadedExam } from './loaded-exam.ts'
import type { ToldClass } from './tell-classes.ts'

const ERASED_ABOVE = 3 // z of indicator E19 (GOSA 2011)

interface Tally {
  pupils: number
  sat: number
  reached: number
  involved: number
  subjects: Map<number, { pupils: number; sum: number; reached: number; cut: boolean }>
  classes: number
  signalClasses: number
  scannedClasses: number
  erasureClasses: number
  schools: Set<string>
}

export interface PlaceBody {
  readonly reached: { readonly n: number; readonly count: number } | null
  readonly scores: readonly {
    subject: string
    pupils: number
    mean: number
    reached: { n: number; count: number } | null
  }[]
  readonly integrity: {
    readonly pupils: number
    readonly involved: number
    readonly value: number
    readonly lower: number
    readonly upper: number
    readonly shrunken: number
    readonly meanOfSchools: number | null
    readonly category: 'HIGH' | 'ATTENTION' | 'CLARIFY'
  } | null
  readonly signalClasses: { readonly classes: number; readonly count: number }
  readonly erasureClasses: { readonly classes: number; readonly count: number } | null
}

export interface PlaceRow extends ResultRow {
  readonly kind: 'REGENCY' | 'SUBDISTRICT' | 'SCHOOL'
  readonly body: PlaceBody
}

const CATEGORIES = { tinggi: 'HIGH', perhatian: 'ATTENTION', perlu_klarifikasi: 'CLARIFY' } as const

export interface PlaceInput {
  readonly exam: LoadedExam
  readonly built: readonly BuiltSubject[]
  readonly classes: readonly ToldClass[]
  /** Ids of pupils in a flagged pair or in a class that stands apart; null where similarity is not judged. */
  readonly involved: ReadonlySet<number> | null
}

/** What an exam shows of each school and, by pupils, of each kecamatan and the regency. */
export function tellPlaces({ exam, built, classes, involved }: PlaceInput): PlaceRow[] {
  const places = tally({ exam, built, classes, involved })
  const schools = [...places].filter(([, { kind }]) => kind === 'SCHOOL')
  const indices = new Map(
    integrityIndex(schools.map(([, { sums }]) => ({ pupils: sums.pupils, involved: sums.involved }))).map(
      (index, at) => [schools[at]?.[0] ?? '', index],
    ),
  )
  const share = { pupils: 0, involved: 0 }
  for (const [, { sums }] of schools) {
    share.pupils += sums.pupils
    share.involved += sums.involved
  }
  return [...places].map(([areaCode, { kind, sums }], position): PlaceRow => {
    const index = kind === 'SCHOOL' ? indices.get(areaCode) : integrityIndex([sums, restOf(share, sums)])[0]
    const ofSchools = [...sums.schools].flatMap((code) => indices.get(code)?.index ?? [])
    return {
      ...{ kind, subjectId: 0, areaCode, name: '', position, pupils: sums.pupils },
      body: {
        reached: sums.sat > 0 ? { n: sums.sat, count: sums.reached } : null,
        scores: built.flatMap(({ subject }) => {
          const own = sums.subjects.get(subject.id)
          if (own === undefined) return []
          const reached = own.cut ? { n: own.pupils, count: own.reached } : null
          return [{ subject: subject.name, pupils: own.pupils, mean: own.sum / own.pupils, reached }]
        }),
        integrity:
          involved === null || index == null
            ? null
            : {
                ...{ pupils: sums.pupils, involved: sums.involved, value: index.index, shrunken: index.shrunken },
                ...{ lower: index.interval.lower, upper: index.interval.upper, category: CATEGORIES[index.category] },
                meanOfSchools:
                  kind === 'SCHOOL' ? null : ofSchools.reduce((sum, value) => sum + value, 0) / ofSchools.length,
              },
        signalClasses: { classes: sums.classes, count: sums.signalClasses },
        erasureClasses: sums.scannedClasses === 0 ? null : { classes: sums.scannedClasses, count: sums.erasureClasses },
      },
    }
  })
}

/** All other pupils of the regency, so that a kecamatan is drawn to the share of all. */
const restOf = (all: Pick<Tally, 'pupils' | 'involved'>, { pupils, involved }: Tally) => ({
  pupils: all.pupils - pupils,
  involved: all.involved - involved,
})

type Kind = PlaceRow['kind']

function tally({ exam, built, classes, involved }: PlaceInput) {
  const places = new Map<string, { kind: Kind; sums: Tally }>()
  const open = (areaCode: string, kind: Kind): Tally => {
    const known = places.get(areaCode)?.sums
    if (known) return known
    const sums = emptyTally()
    places.set(areaCode, { kind, sums })
    return sums
  }
  const above = (schoolCode: string): Tally[] => {
    const subdistrict = exam.subdistrictOf.get(schoolCode) ?? null
    return [
      open(exam.regencyCode, 'REGENCY'),
      ...(subdistrict === null ? [] : [open(subdistrict, 'SUBDISTRICT')]),
      open(schoolCode, 'SCHOOL'),
    ]
  }
  const maxima = built.map(({ analysis }) => Math.max(...analysis.forms.map(({ test }) => test.maximum)))
  for (const { id, schoolCode } of exam.pupils) {
    const sat = built.flatMap(({ placeOf, totals, subject }, at) => {
      const place = placeOf.get(id)
      if (place === undefined) return []
      const total = totals[place] ?? 0
      const { cutScore } = subject
      const isReached = cutScore === null ? null : total >= cutScore - 1e-9
      return [{ subjectId: subject.id, share: (100 * total) / (maxima[at] || 1), isReached }]
    })
    if (sat.length === 0) continue
    const judged = sat.filter(({ isReached }) => isReached !== null)
    for (const sums of above(schoolCode)) {
      sums.pupils++
      sums.schools.add(schoolCode)
      if (involved?.has(id)) sums.involved++
      if (judged.length > 0) sums.sat++
      if (judged.length > 0 && judged.every(({ isReached }) => isReached === true)) sums.reached++
      for (const { subjectId, share, isReached } of sat) {
        const own = sums.subjects.get(subjectId) ?? { pupils: 0, sum: 0, reached: 0, cut: isReached !== null }
        own.pupils++
        own.sum += share
        if (isReached === true) own.reached++
        sums.subjects.set(subjectId, own)
      }
    }
  }
  for (const each of classes) countClass(each, above(each.schoolCode))
  return places
}

function countClass({ subjects, reasons }: ToldClass, places: readonly Tally[]): void {
  if (subjects.length === 0) return
  const scans = subjects.flatMap(({ screened, at }) => {
    const { screen, placeOfClass, built } = screened
    if (built.erasures === null) return []
    return screen?.first.signals[placeOfClass.get(at) ?? -1]?.erasures?.z ?? []
  })
  for (const sums of places) {
    sums.classes++
    if (reasons.length > 0) sums.signalClasses++
    if (scans.length > 0) sums.scannedClasses++
    if (scans.some((z) => z > ERASED_ABOVE)) sums.erasureClasses++
  }
}

const emptyTally = (): Tally => ({
  ...{ pupils: 0, sat: 0, reached: 0, involved: 0, subjects: new Map(), classes: 0, signalClasses: 0 },
  ...{ scannedClasses: 0, erasureClasses: 0, schools: new Set() },
})
