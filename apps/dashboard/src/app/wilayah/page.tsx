import { redirect } from 'next/navigation'
import { readShell } from '../shell/shell-query.ts'

/** Areas begin at the viewer's own one. */
export default async function AreasPage(): Promise<never> {
  const { viewer, installation } = await readShell()
  redirect(`/wilayah/${encodeURIComponent(viewer.areas[0]?.code ?? installation.regency.code)}`)
}
