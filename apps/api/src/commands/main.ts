import { Command } from 'commander'
import { sayError } from '../installation/say-error.ts'
import { accountCommand } from './account.ts'
import { examCommand } from './exam.ts'
import { importCommand } from './import.ts'
import { rebuildCommand } from './rebuild.ts'
import { templateCommand } from './template.ts'

const program = new Command('pantau')
  .description('Perintah Pantau untuk pengelola dan analis / Commands for administrators and analysts')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .addHelpText('after', '\nContoh / example:  npm run -s pantau -- import figures angka.csv --preview')

const commands = [importCommand(), templateCommand(), examCommand(), accountCommand(), rebuildCommand()]
for (const command of commands) program.addCommand(command)
explainHelp(program)

/** Help is offered at every level in the same words. */
function explainHelp(command: Command): void {
  command.helpOption('-h, --help', 'tampilkan bantuan / show this help').helpCommand(false)
  for (const inner of command.commands) explainHelp(inner)
}

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${sayError(error)}\n`)
  process.exitCode = 1
}
