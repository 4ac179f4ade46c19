import { Command } from 'commander'
import { verifyAudit } from '../audit/verify-audit.ts'
import { withInstallation } from './with-installation.ts'

/** Ends with 1 where the chain is broken. */
export const auditCommand = (): Command =>
  new Command('audit')
    .description('memeriksa rantai jejak audit catatan bernama / verify the chain of the audit of named records')
    .option('--json', 'keluaran JSON / answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const found = await withInstallation(({ connection: { sql }, clock, settings: { regencyCode } }) =>
        verifyAudit({
          sql,
          clock,
          viewer: { name: 'perintah', role: 'ADMIN' },
          scope: { regencyCode, areaCodes: [regencyCode], domains: ['HEALTH'], tier: 'AGGREGATE' },
        }),
      )
      console.log(json ? JSON.stringify(found) : inWords(found))
      if (!found.isWhole) process.exitCode = 1
    })

const inWords = ({ entries, isWhole, brokenAt, lastHash }: Awaited<ReturnType<typeof verifyAudit>>) =>
  isWhole
    ? `${entries} catatan, rantai utuh / entries, chain whole. Hash terakhir / last hash: ${lastHash ?? '-'}`
    : `Rantai putus pada catatan ${brokenAt} dari ${entries} / chain broken at entry ${brokenAt} of ${entries}`
