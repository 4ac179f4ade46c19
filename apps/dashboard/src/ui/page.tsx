import type { ReactNode } from 'react'

/** The page's main part, target of the skip link. Props: children. */
export const Page = ({ children }: { children: ReactNode }) => (
  <main id="isi" className="page" tabIndex={-1}>
    {children}
  </main>
)

export interface LeadProps {
  title: ReactNode
  /** A line above the title: kind of page, period. */
  eyebrow?: ReactNode
  /** Is it real, what did not change: one or two sentences. */
  dek?: ReactNode
  /** Links or buttons below. */
  actions?: ReactNode
  /** A figure beside the words. */
  figure?: ReactNode
  /** Where on the page the figures in these words are told in full, e.g. `#asal`. */
  origin?: string
}

/** The page's first words, with a figure beside them. Props: title, eyebrow, dek, actions, figure, origin (of the figures in the words). */
export const Lead = ({ title, eyebrow, dek, actions, figure, origin }: LeadProps) => (
  <header className={figure === undefined ? 'lead lead-alone' : 'lead'} data-origin={origin}>
    <div>
      {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {dek !== undefined && <p className="dek">{dek}</p>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
    {figure}
  </header>
)

export interface SectionProps {
  id: string
  title: ReactNode
  note?: ReactNode
  children: ReactNode
}

/** A part of a page under an h2. Props: id (anchor), title, note (beside the title), children. */
export const Section = ({ id, title, note, children }: SectionProps) => (
  <section className="section" id={id} aria-labelledby={`${id}-judul`}>
    <div className="section-head">
      <h2 id={`${id}-judul`}>{title}</h2>
      {note !== undefined && <p className="section-note">{note}</p>}
    </div>
    {children}
  </section>
)

/** Two columns that stack below 1080 px. Props: children, isFirstWide (8 to 4). */
export const Columns = ({ children, isFirstWide }: { children: ReactNode; isFirstWide?: boolean }) => (
  <div className={isFirstWide ? 'columns columns-wide-first' : 'columns'}>{children}</div>
)

/** Terms and what they are. Props: facts [term, description]. */
export const Facts = ({ facts }: { facts: readonly (readonly [term: string, description: ReactNode])[] }) => (
  <dl className="facts">
    {facts.map(([term, description]) => (
      <FactPair key={term} term={term} description={description} />
    ))}
  </dl>
)

const FactPair = ({ term, description }: { term: string; description: ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{description}</dd>
  </>
)

export interface CountStripProps {
  label: string
  counts: readonly { href: string; count: string; words: ReactNode; icon?: ReactNode }[]
}

/** Anchors to the lists below, each with its count. Props: label (of the navigation), counts {href, count, words, icon}. */
export const CountStrip = ({ label, counts }: CountStripProps) => (
  <nav className="count-strip-nav" aria-label={label}>
    <ul className="count-strip">
      {counts.map(({ href, count, words, icon }) => (
        <li key={href}>
          <a href={href}>
            {icon}
            <b>{count}</b>
            <span>{words}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
