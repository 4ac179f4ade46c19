import type { Changes, Taking } from '../taker.ts'
import { takeFacilities } from './take-facilities.ts'

/** A school's number (NPSN) is unique in the country and stands as its code. */
export const takeSchools = (taking: Taking): Promise<Changes> =>
  takeFacilities(taking, {
    sheet: 'SCHOOLS',
    level: 'SCHOOL',
    codeKey: 'npsn',
    read: ({ cells }) => ({
      code: String(cells.npsn),
      officeCode: null,
      name: String(cells.name),
      kind: String(cells.kind),
      status: cells.status === null || cells.status === undefined ? null : String(cells.status),
    }),
  })
