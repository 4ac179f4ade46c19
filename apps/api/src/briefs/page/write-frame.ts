import type { Language } from '../../wording/formats.ts'
import { type Html, html } from './html.ts'
import { pageStyle } from './page-style.ts'

/** How much smaller a page is printed to stay on one sheet. */
export type Density = '' | 'dense' | 'denser'

interface Frame {
  readonly language: Language
  readonly title: string
  readonly density?: Density
  readonly body: Html
}

/** A whole page, static and without script: all it needs is in it. */
export const writeFrame = ({ language, title, body, density = '' }: Frame): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/ikon.svg">
<style>${pageStyle}</style>
</head>
<body class="${density}">
${body}
</body>
</html>
`.markup
