import 'server-only'
import { redirect } from 'next/navigation'
import { readRequest } from '../../request/read-request.ts'
import { readShell, type Shell } from './shell-query.ts'

export const signInAddress = (address: string): string => `/masuk?lanjut=${encodeURIComponent(address)}`

/** Sends whoever may not read figures to the sign-in page and back here afterwards. */
export async function requireReader(): Promise<Shell> {
  const [shell, { address }] = await Promise.all([readShell(), readRequest()])
  if (!shell.viewer.actions.includes('READ_FIGURES')) redirect(signInAddress(address))
  return shell
}
