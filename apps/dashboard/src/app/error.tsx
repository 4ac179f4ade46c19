'use client'

import { bothLanguages } from './both-languages.ts'

/** The last resort of a page; it cannot know the language, so it says both. */
export default function PageFailure({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="isi" className="page" tabIndex={-1}>
      {bothLanguages.map(({ lang, title, text, reload, start }) => (
        <section key={lang} lang={lang} className="section">
          <h1>{title}</h1>
          <p className="dek">
            {text} {error.digest}
          </p>
          <p className="actions">
            <button type="button" className="button button-plain" onClick={() => window.location.reload()}>
              {reload}
            </button>
            <a href="/">{start}</a>
          </p>
        </section>
      ))}
    </main>
  )
}
