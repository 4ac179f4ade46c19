import type { SheetKind } from '../../../graphql/generated/graphql.ts'

/** In the order in which they are brought in: what others name comes first. */
export const rosterSheets = ['TEACHERS', 'CLASSES', 'PUPILS'] as const satisfies readonly SheetKind[]

export type RosterSheet = (typeof rosterSheets)[number]

export const readRosterSheet = (text: string | undefined): RosterSheet | undefined =>
  rosterSheets.find((sheet) => sheet === text)

/** Back to the form, with the reason in words there. */
export const rosterFailure = (code: string): string => `/pendidikan/sekolah?galat=${code}#unggah`
