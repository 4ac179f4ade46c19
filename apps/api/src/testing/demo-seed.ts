import { tmpdir } from 'node:os'
import { connect } from '@pantau/database'
import type { Seed } from '@pantau/database/testing'
import { createClock } from '../clock.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { territorySeed } from './territory-seed.ts'

/** The small demo, loaded through the real import; figures from November 2024 to October 2026. */
export const demoSeed: Seed = {
  name: 'demo',
  plant: async (urls) => {
    await territorySeed.plant(urls)
    const connection = connect(urls.appUrl, { max: 2, applicationName: 'seed' })
    const settings = { regencyCode: '33.04', isDemo: true, dataDir: tmpdir(), loading: () => null }
    const demo = { size: 'small', lastMonth: '2026-10', isLoaded: false } as const
    await loadDemo({ connection, clock: createClock('Asia/Jakarta', '2026-11-24'), settings, demo }, () => undefined)
    await connection.close()
  },
}
