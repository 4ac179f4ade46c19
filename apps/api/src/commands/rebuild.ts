import { Command } from 'commander'
import { recountRecords } from '../records/recount-records.ts'
import { rebuildTallies } from '../tallies/rebuild-tallies.ts'
import { withInstallation } from './with-installation.ts'

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description(
      'menghitung ulang semua tally dari laporan yang berlaku dan dari register / make all tallies anew from the standing reports and the register',
    )
    .option('--json', 'keluaran JSON / answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { reports, clients } = await withInstallation(async ({ connection: { sql }, settings, clock }) => {
        const { regencyCode } = settings
        const counted = await rebuildTallies(sql, regencyCode)
        return { ...counted, ...(await recountRecords(sql, { regencyCode, clock })) }
      })
      const said = `${reports} laporan dan ${clients} klien dihitung ulang / reports and clients counted anew`
      console.log(json ? JSON.stringify({ reports, clients }) : said)
    })
