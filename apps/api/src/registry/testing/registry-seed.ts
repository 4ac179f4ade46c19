import { connect } from '@pantau/database'
import type { Seed } from '@pantau/database/testing'
import { territorySeed } from '../../testing/territory-seed.ts'

export const pejawaran = '33.04-11'
export const kalibening = '33.04-12'

/** Two puskesmas: Pejawaran with two villages of its kecamatan, Kalibening with one of its own. */
export const villages = { own: '33.04.15.2001', ownToo: '33.04.15.2002', foreign: '33.04.17.2001' } as const

export const registrySeed: Seed = {
  name: 'registry',
  plant: async (urls) => {
    await territorySeed.plant(urls)
    const { sql, close } = connect(urls.ownerUrl, { max: 1, applicationName: 'seed' })
    const catchments = [
      [pejawaran, villages.own],
      [pejawaran, villages.ownToo],
      [kalibening, villages.foreign],
    ] as const
    for (const [code, name, parent] of [
      [pejawaran, 'Pejawaran', '33.04.15'],
      [kalibening, 'Kalibening', '33.04.17'],
    ] as const) {
      await sql`insert into areas (code, level, name, regency_code, parent_code)
        values (${code}, 'HEALTH_CENTRE', ${name}, '33.04', ${parent})`
      for (const ancestor of [code, parent, '33.04'])
        await sql`insert into area_links (regency_code, ancestor_code, descendant_code) values ('33.04', ${ancestor}, ${code})`
    }
    for (const [centre, village] of catchments)
      await sql`insert into area_links (regency_code, ancestor_code, descendant_code)
        values ('33.04', ${centre}, ${village})`
    await close()
  },
}
