import type { Estimated } from '../watch/estimates.ts'

interface Ordered {
  readonly areaName: string
  readonly pupils: number
  readonly independent: Estimated
  readonly ownTeacher: number | null
  readonly score: Estimated
  readonly gap: Estimated
  readonly change: Estimated
  readonly agreement: { readonly icc: number | null }
  readonly narrowClasses: number
  readonly fallingClasses: number
  readonly outlierExaminers: number
}

/** How many things in a school are worth a look. */
export const countSignals = (school: Ordered): number =>
  ((school.ownTeacher ?? 0) > 0 ? 1 : 0) + school.outlierExaminers + school.narrowClasses + school.fallingClasses

const sizes = {
  sinyal: countSignals,
  murid: ({ pupils }: Ordered) => pupils,
  mandiri: ({ independent }: Ordered) => independent.value,
  'guru-sendiri': ({ ownTeacher }: Ordered) => ownTeacher,
  skor: ({ score }: Ordered) => score.value,
  selisih: ({ gap }: Ordered) => gap.value,
  'setahun-kemudian': ({ change }: Ordered) => change.value,
  kesepakatan: ({ agreement }: Ordered) => agreement.icc,
} as const satisfies Record<string, (school: Ordered) => number | null>

export type SizeKey = keyof typeof sizes
export type SchoolSort = { readonly by: SizeKey | 'nama'; readonly isFalling: boolean }

/** What a reader wants to see first: the lowest share, the most of everything else. */
const firstLook: Readonly<Record<SizeKey, boolean>> = {
  ...{ sinyal: true, murid: true, mandiri: false, 'guru-sendiri': true },
  ...{ skor: false, selisih: true, 'setahun-kemudian': false, kesepakatan: false },
}

const usual: SchoolSort = { by: 'sinyal', isFalling: true }

/** `mandiri` in the order of a first look, `-mandiri` turned round; unknown words count as left out. */
export function readSchoolSort(text: string | undefined): SchoolSort {
  const isTurned = text?.startsWith('-') ?? false
  const name = isTurned ? text?.slice(1) : text
  if (name === 'nama') return { by: 'nama', isFalling: isTurned }
  const by = Object.keys(sizes).find((key): key is SizeKey => key === name)
  return by === undefined ? usual : { by, isFalling: firstLook[by] !== isTurned }
}

/** The word of a header's link: once more turns the order round. */
export function sortWord(by: SchoolSort['by'], now: SchoolSort): string {
  const isFirst = by === 'nama' ? !now.isFalling : now.isFalling === firstLook[by]
  return now.by === by && isFirst ? `-${by}` : by
}

/** Schools without a value stay behind in every order; the same value stands by name. */
export function orderSchools<School extends Ordered>(schools: readonly School[], { by, isFalling }: SchoolSort) {
  const byName = schools.toSorted((one, other) => one.areaName.localeCompare(other.areaName, 'id', { numeric: true }))
  if (by === 'nama') return isFalling ? byName.toReversed() : byName
  const sizeOf: (school: School) => number | null = sizes[by]
  return byName.toSorted((one, other) => {
    const [a, b] = [sizeOf(one), sizeOf(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return isFalling ? b - a : a - b
  })
}
