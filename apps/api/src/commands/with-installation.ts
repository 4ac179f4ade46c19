import { readEnvironment } from '../env.ts'
import { type OpenInstallation, openInstallation } from '../installation/open-installation.ts'

/** Runs a command's work on the installation of the environment: joins the running server, or starts it meanwhile. */
export async function withInstallation<Result>(work: (opened: OpenInstallation) => Promise<Result>): Promise<Result> {
  const opened = await openInstallation(readEnvironment(), () => undefined, {
    applicationName: 'pantau-command',
    max: 3,
  })
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}
