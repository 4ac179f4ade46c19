import type { RegisterSheet } from '../../../graphql/generated/graphql.ts'

/** In the order in which an empty register takes them: what others belong to comes first. */
export const registerSheets = [
  'CADRES',
  'PREGNANCIES',
  'ASSIGNMENTS',
  'ANTENATAL',
  'DELIVERIES',
  'POSTPARTUM',
  'NEONATAL',
  'REFERRALS',
  'DEATHS',
  'SHEETS',
  'SIGNS',
] as const satisfies readonly RegisterSheet[]

export const readRegisterSheet = (text: string | undefined): RegisterSheet | undefined =>
  registerSheets.find((sheet) => sheet === text)

export const registerFailure = (code: string): string => `/catat/register?galat=${code}#unggah`
