import { Command } from 'commander'
import { createAccount } from '../access/create-account.ts'
import { issueToken } from '../access/issue-token.ts'
import { badInput } from '../errors.ts'
import { withInstallation } from './with-installation.ts'

export const accountCommand = (): Command =>
  new Command('account')
    .description('akun pengguna / accounts of users')
    .addCommand(addCommand())
    .addCommand(tokenCommand())

interface AddOptions {
  readonly role: string
  readonly area: string[]
  readonly json?: boolean
}

const addCommand = () =>
  new Command('add')
    .description('membuat akun dan menampilkan kata sandinya sekali / make an account and show its password once')
    .argument('<name>', 'nama untuk masuk / name to sign in with')
    .requiredOption('--role <ROLE>', 'peran, misalnya ANALYST / role, ANALYST say')
    .option('--area <CODE>', 'wilayah atau fasilitas, boleh diulang / area or facility, may be repeated', collect, [])
    .option('--json', 'keluaran JSON / answer as JSON')
    .action(async (name: string, { role, area, json }: AddOptions) => {
      const made = await withInstallation(({ connection: { sql }, settings }) =>
        createAccount(sql, settings.regencyCode, { name, role, areaCodes: area }),
      )
      if (made.outcome === 'REFUSED') throw badInput(made.reason.id, made.reason.en)
      const { password } = made
      console.log(
        json
          ? JSON.stringify({ name: made.name, password })
          : `Akun / account: ${made.name}\nKata sandi / password: ${password}\nSimpan sekarang; tidak ditampilkan lagi. / Keep it now; it is not shown again.`,
      )
    })

interface TokenOptions {
  readonly label: string
  readonly days: string
  readonly json?: boolean
}

const tokenCommand = () =>
  new Command('token')
    .description('membuat token API untuk akun analis / make an API token for an analyst’s account')
    .argument('<name>', 'nama akun / name of the account')
    .option('--label <TEXT>', 'untuk apa token itu / what it is for', 'pantau')
    .option('--days <N>', 'masa berlaku, 1–365 hari / days it holds', '90')
    .option('--json', 'keluaran JSON / answer as JSON')
    .action(async (name: string, { label, days, json }: TokenOptions) => {
      const { secret, token } = await withInstallation(({ connection: { sql }, settings }) =>
        issueToken(sql, settings.regencyCode, { name, label, days: Number(days) }),
      )
      console.log(
        json
          ? JSON.stringify({ token: secret, expiresAt: token.expiresAt })
          : `Token (sampai / until ${token.expiresAt.slice(0, 10)}): ${secret}\nSimpan sekarang; tidak ditampilkan lagi. / Keep it now; it is not shown again.`,
      )
    })

const collect = (code: string, codes: string[]) => [...codes, code]
