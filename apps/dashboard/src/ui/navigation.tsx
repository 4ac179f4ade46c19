import type { ReactNode } from 'react'

/** First link of every page. Props: words, href (default `#isi`, the id of Page). */
export const SkipLink = ({ words, href = '#isi' }: { words: string; href?: string }) => (
  <a className="skip-link" href={href}>
    {words}
  </a>
)

/** Said by readers, not shown. Props: children. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="visually-hidden">{children}</span>
)

export interface BreadcrumbProps {
  label: string
  /** From the top down; the last one is the page itself and needs no href. */
  steps: readonly { words: string; href?: string }[]
}

/** The way down to this page. Props: label, steps {words, href}. */
export const Breadcrumb = ({ label, steps }: BreadcrumbProps) => (
  <nav className="breadcrumb" aria-label={label}>
    <ol>
      {steps.map(({ words, href }) => (
        <li key={words}>
          {href === undefined ? <span aria-current="page">{words}</span> : <a href={href}>{words}</a>}
        </li>
      ))}
    </ol>
  </nav>
)

export interface TabsProps {
  label: string
  tabs: readonly { words: string; href: string; isCurrent?: boolean }[]
}

/** Tabs as links: the URL is the state. Props: label, tabs {words, href, isCurrent}. */
export const Tabs = ({ label, tabs }: TabsProps) => (
  <nav className="tabs" aria-label={label}>
    <ul>
      {tabs.map(({ words, href, isCurrent }) => (
        <li key={href}>
          <a href={href} {...(isCurrent && { 'aria-current': 'page' })}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

export interface PaginationProps {
  label: string
  /** Where the reader is, e.g. "1–50 dari 278". */
  position: string
  previous?: { words: string; href: string }
  next?: { words: string; href: string }
}

/** Earlier and later part of a long list. Props: label, position, previous {words, href}, next. */
export const Pagination = ({ label, position, previous, next }: PaginationProps) => (
  <nav className="pagination" aria-label={label}>
    {previous && (
      <a href={previous.href} rel="prev">
        {previous.words}
      </a>
    )}
    <span>{position}</span>
    {next && (
      <a href={next.href} rel="next">
        {next.words}
      </a>
    )}
  </nav>
)
