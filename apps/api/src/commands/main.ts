import { Command } from 'commander'
import { sayError } from '../installation/say-error.ts'
import { accountCommand } from './account.ts'
import { auditCommand } from './audit.ts'
import { briefCommand } from './brief.ts'
import { examCommand } from './exam.ts'
import { importCommand } from './import.ts'
import { rebuildCommand } from './rebuild.ts'
import { statsCommand } from './stats.ts'
import { templateCommand } from './template.ts'

const program = new Command('pantau')
  .description('Perintah Pantau untuk pengelola dan analis / Commands for administrators and analysts')
  .configureHelp({ showGlobalOptions: true })
  .addHelpText('after', '\nContoh / example:  npm run -s pantau -- import figures angka.csv --preview')

const commands = [
  importCommand(),
  templateCommand(),
  examCommand(),
  statsCommand(),
  briefCommand(),
  accountCommand(),
  auditCommand(),
  rebuildCommand(),
]
for (const command of commands) program.addCommand(command)
behaveAlike(program)

/** At every level help is offered in the same words, and a usage error ends with 2. */
function behaveAlike(command: Command): void {
  command
    .helpOption('-h, --help', 'tampilkan bantuan / show this help')
    .helpCommand(false)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  for (const inner of command.commands) behaveAlike(inner)
}

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${sayError(error)}\n`)
  process.exitCode = 1
}
