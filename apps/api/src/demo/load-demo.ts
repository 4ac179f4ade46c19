import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type DemoSheet,
  simulateExam,
  simulateRegency,
  simulateRegistry,
  simulateSchools,
  simulateWatch,
} from '@pantau/demo-data'
import { ensureDemoAccounts } from '../access/demo-accounts.ts'
import type { LoadingProgress } from '../context.ts'
import type { Sentence } from '../errors.ts'
import type { OpenInstallation } from '../installation/open-installation.ts'
import { loadDeaths } from './load-deaths.ts'
import { listExamSteps } from './load-exam.ts'
import { loadRegistry } from './load-registry.ts'
import { listSchoolSteps } from './load-schools.ts'
import { loadWatch } from './load-watch.ts'
import { listTaken, takeSheet } from './take-sheet.ts'

type DemoInstallation = Pick<OpenInstallation, 'connection' | 'clock' | 'settings' | 'demo'>

/** A part of the demo; run again it does nothing more. */
export interface DemoStep {
  readonly step: Sentence
  run(): Promise<void>
}

/** Loads what is simulated and not in yet, a part after the other, and says how far it is. Broken off it goes on. */
export async function loadDemo(
  { connection: { sql }, clock, settings, demo }: DemoInstallation,
  onProgress: (progress: LoadingProgress) => void,
): Promise<void> {
  if (demo === null || demo.isLoaded) return
  const { regencyCode } = settings
  const place = { sql, regencyCode, today: clock.today(), folder: await mkdtemp(join(settings.dataDir, 'demo-')) }
  const taken = await listTaken(sql, regencyCode)
  const take = (sheet: DemoSheet): DemoStep => ({
    step: stepOf(sheet),
    run: async () => {
      if (taken.has(sheet.fileName)) return
      await takeSheet(place, sheet)
      if (sheet.kind === 'SCHOOLS') await ensureDemoAccounts(sql, regencyCode)
    },
  })
  const about = { today: clock.today(), size: demo.size }
  const steps: DemoStep[] = [
    ...simulateRegency({ lastMonth: demo.lastMonth, size: demo.size }).map(take),
    {
      step: registryStep,
      run: () => loadRegistry(sql, { regencyCode, clock }, simulateRegistry(about)),
    },
    { step: deathStep, run: () => loadDeaths(sql, { regencyCode, clock }) },
    {
      step: watchStep,
      run: () =>
        loadWatch(sql, { regencyCode, clock }, simulateWatch(simulateRegistry(about), { ...about, now: clock.now() })),
    },
    ...listSchoolSteps({ sql, regencyCode, clock }, simulateSchools(about), take),
    ...listExamSteps(place, clock, simulateExam(about), taken),
  ]
  for (const [done, { step, run }] of steps.entries()) {
    onProgress({ done, total: steps.length, step })
    await run()
  }
  await rm(place.folder, { recursive: true, force: true })
  await sql`update installations set is_loaded = true where regency_code = ${regencyCode}`
}

const stepOf = ({ fileName }: DemoSheet): Sentence => ({
  id: `Memuat data simulasi: ${fileName}`,
  en: `Loading simulated data: ${fileName}`,
})

const watchStep: Sentence = {
  id: 'Memuat lembar pemantauan simulasi',
  en: 'Loading simulated monitoring sheets',
}

const deathStep: Sentence = {
  id: 'Memuat kematian ibu simulasi seluruh kabupaten',
  en: 'Loading the simulated maternal deaths of the regency',
}

const registryStep: Sentence = {
  id: 'Memuat register simulasi Puskesmas Pejawaran',
  en: 'Loading the simulated register of Puskesmas Pejawaran',
}
