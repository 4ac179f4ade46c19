'use client'

import { bothLanguages } from './both-languages.ts'

/** When even the frame of the pages fails. */
export default function FrameFailure() {
  return (
    <html lang="id">
      <body style={{ margin: '48px auto', maxWidth: 640, padding: 16, fontFamily: 'sans-serif' }}>
        <main>
          {bothLanguages.map(({ lang, title, text, reload }) => (
            <section key={lang} lang={lang}>
              <h1>{title}</h1>
              <p>{text}</p>
              <p>
                <button type="button" className="button button-plain" onClick={() => window.location.reload()}>
                  {reload}
                </button>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
