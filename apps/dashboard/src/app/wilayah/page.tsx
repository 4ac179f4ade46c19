import { redirect } from 'next/navigation'
import { first, type PageParameters } from '../page-parameters.ts'
import { choosePeriod } from '../period/choose-period.ts'
import { readShell } from '../shell/shell-query.ts'

/** To the page of the area chosen; areas begin at the viewer's own one. */
export default async function AreasPage({ searchParams }: { searchParams: PageParameters }): Promise<never> {
  const [{ viewer, installation }, parameters] = await Promise.all([readShell(), searchParams])
  const code = first(parameters.wilayah) ?? viewer.areas[0]?.code ?? installation.regency.code
  const asked = first(parameters.periode)
  const { code: period } = choosePeriod(asked, installation, first(parameters.rentang))
  const query = asked === undefined ? '' : `?${new URLSearchParams({ periode: period })}`
  redirect(`/wilayah/${encodeURIComponent(code)}${query}`)
}
