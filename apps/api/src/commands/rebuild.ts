import { Command } from 'commander'
import { rebuildTallies } from '../tallies/rebuild-tallies.ts'
import { withInstallation } from './with-installation.ts'

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description(
      'menghitung ulang semua tally dari laporan yang berlaku / make all tallies anew from the standing reports',
    )
    .option('--json', 'keluaran JSON / answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { reports } = await withInstallation(({ connection: { sql }, settings }) =>
        rebuildTallies(sql, settings.regencyCode),
      )
      console.log(json ? JSON.stringify({ reports }) : `${reports} laporan dihitung ulang / reports counted anew`)
    })
