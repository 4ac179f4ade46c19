import type { ClientRecords, CountedCase } from './client-records.ts'
import { countAfterBirth, countDeaths } from './count-after-birth.ts'
import { countAntenatal } from './count-antenatal.ts'
import { countBirth } from './count-birth.ts'
import { countOceOke } from './count-oce-oke.ts'
import { countRisk } from './count-risk.ts'

/** All that a client's records count for; nothing where she was registered twice and another number stands. */
export function countClient(records: ClientRecords): CountedCase[] {
  if (records.chart.pregnancy.closedReason === 'DUPLICATE') return []
  return [
    ...countAntenatal(records),
    ...countRisk(records),
    ...countBirth(records),
    ...countAfterBirth(records),
    ...countDeaths(records),
    ...countOceOke(records),
  ]
}
