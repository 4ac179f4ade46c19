import { words } from '../i18n/words.ts'
import { readRequest } from '../request/read-request.ts'
import { Lead, Page } from '../ui/page.tsx'

export default async function NotFound() {
  const { failures: said, guide } = words[(await readRequest()).language]
  return (
    <Page>
      <Lead
        title={said.notFoundTitle}
        dek={said.notFound}
        actions={
          <>
            <a href="/">{said.toOverview}</a>
            <a href="/definisi">{said.toDefinitions}</a>
            <a href="/panduan">{guide.link}</a>
          </>
        }
      />
    </Page>
  )
}
