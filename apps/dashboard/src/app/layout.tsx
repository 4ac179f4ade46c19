import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ChartKeys } from '../charts/chart-keys.tsx'
import { words } from '../i18n/words.ts'
import { readRequest } from '../request/read-request.ts'
import { LayOutRest } from '../ui/lay-out-rest.tsx'
import { SkipLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import './globals.css'
import './shell/shell.css'
import { DataState } from './shell/data-state.tsx'
import { readShell } from './shell/shell-query.ts'
import { SiteFooter } from './shell/site-footer.tsx'
import { SiteHeader } from './shell/site-header.tsx'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const said = words[(await readRequest()).language].shell
  return {
    title: { template: `%s · ${said.title}`, default: said.title },
    description: said.tagline,
    robots: { index: false, follow: false },
    icons: { icon: { url: '/ikon.svg', type: 'image/svg+xml' } },
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const request = await readRequest()
  const shell = await readShell().catch((error: unknown) => {
    console.error(error)
    return null
  })
  const { failures, shell: said } = words[request.language]
  return (
    <html lang={request.language}>
      <body>
        <SkipLink words={said.skip} />
        <SiteHeader request={request} shell={shell} />
        {shell && <DataState request={request} shell={shell} />}
        {shell ? (
          children
        ) : (
          <Page>
            <h1>{failures.awayTitle}</h1>
            <Notice kind="error">
              <p>{failures.away}</p>
              <p>
                <a href={request.address}>{said.reload}</a>
              </p>
            </Notice>
          </Page>
        )}
        <ChartKeys />
        <LayOutRest />
        <SiteFooter language={request.language} today={shell?.installation.today} />
      </body>
    </html>
  )
}
