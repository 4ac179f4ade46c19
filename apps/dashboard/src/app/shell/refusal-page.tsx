import 'server-only'
import { redirect } from 'next/navigation'
import type { Refusal } from '../../graphql/refusal.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { Lead, Page } from '../../ui/page.tsx'
import { signInAddress } from './require-reader.ts'

/** The API said no: says why, in the API's own words where it has some. */
export async function RefusalPage({ refusal }: { refusal: Refusal }) {
  const { language, address } = await readRequest()
  if (refusal.code === 'UNAUTHENTICATED') redirect(signInAddress(address))
  const said = words[language].failures
  return (
    <Page>
      <Lead
        eyebrow={said.refusedTitle}
        title={said.refused[refusal.code]}
        dek={refusal.message}
        actions={<a href="/">{said.toOverview}</a>}
      />
    </Page>
  )
}
