import { connect } from '@pantau/database'
import type { Seed } from '@pantau/database/testing'
import { ensureDemoAccounts } from '../access/demo-accounts.ts'
import { loadTerritory } from '../areas/load-territory.ts'

/** Banjarnegara with its kecamatan and villages, and one account for each role. */
export const territorySeed: Seed = {
  name: 'territory',
  plant: async ({ ownerUrl }) => {
    const { sql, close } = connect(ownerUrl, { max: 1, applicationName: 'seed' })
    await loadTerritory(sql, '33.04')
    await ensureDemoAccounts(sql, '33.04')
    await sql`insert into installations (regency_code, is_demo) values ('33.04', true)`
    await close()
  },
}
