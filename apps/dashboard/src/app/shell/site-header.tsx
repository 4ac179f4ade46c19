import { languageParameter, languages } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { withParameters } from '../../request/address.ts'
import type { PageRequest } from '../../request/read-request.ts'
import { AccountMenu } from './account-menu.tsx'
import type { Shell } from './shell-query.ts'

interface SiteHeaderProps {
  readonly request: PageRequest
  /** Null when the API is away. */
  readonly shell: Shell | null
}

export const SiteHeader = ({ request, shell }: SiteHeaderProps) => {
  const said = words[request.language].shell
  return (
    <header className="site-header">
      <div className="site-bar">
        <a className="brand" href="/">
          <svg width="20" height="20" viewBox="0 0 32 32" aria-hidden="true">
            <path d="M2 20h7l4-10 6 15 3-8h4" fill="none" stroke="currentColor" strokeWidth="3.4" />
            <circle cx="28" cy="17" r="3" fill="var(--bad)" />
          </svg>
          {said.title}
        </a>
        <MainNavigation request={request} viewer={shell?.viewer} />
        <LanguageSwitch request={request} />
        {shell && <AccountMenu request={request} viewer={shell.viewer} />}
      </div>
    </header>
  )
}

interface MainNavigationProps {
  readonly request: PageRequest
  /** Whose domains and rights decide what is offered; undefined when the API is away. */
  readonly viewer: Shell['viewer'] | undefined
}

const MainNavigation = ({ request, viewer }: MainNavigationProps) => {
  const { shell: said, registry, scoring } = words[request.language]
  const path = request.address.split('?')[0] ?? '/'
  const pages = [
    { href: '/', words: said.overview, isCurrent: path === '/' },
    ...(viewer?.domains.includes('HEALTH')
      ? [{ href: '/kesehatan', words: said.health, isCurrent: path.startsWith('/kesehatan') }]
      : []),
    ...(viewer?.actions.includes('KEEP_REGISTRY')
      ? [{ href: '/catat', words: registry.title, isCurrent: path.startsWith('/catat') }]
      : []),
    ...educationPages(path, viewer, said.education, scoring.title),
    { href: '/definisi', words: said.definitions, isCurrent: /^\/(definisi|indikator)/.test(path) },
    { href: '/wilayah', words: said.areas, isCurrent: path.startsWith('/wilayah') },
    { href: '/data', words: said.data, isCurrent: path.startsWith('/data') },
  ]
  return (
    <nav className="main-navigation" aria-label={said.mainNavigation}>
      <ul>
        {pages.map((page) => (
          <li key={page.href}>
            <a href={page.href} {...(page.isCurrent && { 'aria-current': path === page.href ? 'page' : 'true' })}>
              {page.words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A rater has her sheets; whoever reads the test has its page. */
function educationPages(path: string, viewer: Shell['viewer'] | undefined, education: string, scores: string) {
  if (viewer?.actions.includes('SCORE_TKD'))
    return [{ href: '/uji', words: scores, isCurrent: path.startsWith('/uji') }]
  if (!viewer?.actions.includes('READ_TKD')) return []
  return [{ href: '/pendidikan', words: education, isCurrent: path.startsWith('/pendidikan') }]
}

const languageNames = { id: 'Bahasa Indonesia', en: 'English' } as const

const LanguageSwitch = ({ request }: { request: PageRequest }) => (
  <nav className="language-switch" aria-label={words[request.language].shell.languageSwitch}>
    <ul>
      {languages.map((language) => (
        <li key={language}>
          <a
            href={withParameters(request.address, { [languageParameter]: language })}
            hrefLang={language}
            lang={language}
            aria-label={`${language.toUpperCase()}, ${languageNames[language]}`}
            {...(language === request.language && { 'aria-current': 'true' })}
          >
            {language.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
