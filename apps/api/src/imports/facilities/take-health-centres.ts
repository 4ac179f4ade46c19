import { facilityCode } from '../../areas/area.ts'
import type { Changes, Taking } from '../taker.ts'
import { takeFacilities } from './take-facilities.ts'

export const takeHealthCentres = (taking: Taking): Promise<Changes> =>
  takeFacilities(taking, {
    sheet: 'HEALTH_CENTRES',
    level: 'HEALTH_CENTRE',
    codeKey: 'code',
    read: ({ cells }, regencyCode) => {
      const code = facilityCode(regencyCode, String(cells.code))
      const officeCode = code.slice(regencyCode.length + 1)
      return { code, officeCode, name: String(cells.name), kind: 'puskesmas', status: null }
    },
  })
