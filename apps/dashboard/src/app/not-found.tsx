import { words } from '../i18n/words.ts'
import { readRequest } from '../request/read-request.ts'
import { Lead, Page } from '../ui/page.tsx'

export default async function NotFound() {
  const said = words[(await readRequest()).language].failures
  return (
    <Page>
      <Lead
        title={said.notFoundTitle}
        dek={said.notFound}
        actions={
          <>
            <a href="/">{said.toOverview}</a>
            <a href="/definisi">{said.toDefinitions}</a>
          </>
        }
      />
    </Page>
  )
}
