import type { TkdPart } from '../../graphql/generated/graphql.ts'

/** For what somebody gives scores, as it stands in an address. */
export const partSlugs: Readonly<Record<TkdPart, string>> = {
  EXAMINER: 'penguji',
  SECOND: 'penilai-kedua',
  CLASS_TEACHER: 'guru-kelas',
}

/** In the order in which they are shown. */
export const raterParts = ['EXAMINER', 'SECOND', 'CLASS_TEACHER'] as const satisfies readonly TkdPart[]

export const readPart = (slug: string): TkdPart | undefined => raterParts.find((part) => partSlugs[part] === slug)

interface SheetPlace {
  readonly assignmentId: string
  readonly part: TkdPart
}

export const sheetAddress = ({ assignmentId, part }: SheetPlace): string =>
  `/uji/${encodeURIComponent(assignmentId)}/${partSlugs[part]}`

export const pupilAddress = (sheet: SheetPlace, pupil: string): string =>
  `${sheetAddress(sheet)}/${encodeURIComponent(pupil)}`
