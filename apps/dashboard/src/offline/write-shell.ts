import 'server-only'
import type { Language } from '../i18n/language.ts'

export interface Shell {
  readonly language: Language
  readonly title: string
  /** Shown until the script runs. */
  readonly opening: string
  /** For a browser without JavaScript. */
  readonly plain: { readonly words: string; readonly href: string }
  readonly manifest: string
  readonly script: string
  readonly styles: string
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeText = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** The page as it is kept on the telephone: no person's data, one script with the nonce of its answer. */
export const writeShell = (shell: Shell, nonce: string): string => `<!doctype html>
<html lang="${shell.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#12436d">
<meta name="robots" content="noindex, nofollow">
<title>${escapeText(shell.title)} · Pantau</title>
<link rel="manifest" href="${shell.manifest}">
<link rel="icon" href="/ikon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/ikon-192.png">
<link rel="stylesheet" href="${shell.styles}">
</head>
<body>
<div id="aplikasi"><main class="screen"><h1>${escapeText(shell.title)}</h1><p>${escapeText(shell.opening)}</p>
<noscript><p><a href="${shell.plain.href}">${escapeText(shell.plain.words)}</a></p></noscript></main></div>
<script type="module" src="${shell.script}" nonce="${escapeText(nonce)}"></script>
</body>
</html>
`

/** The nonce that the proxy has put into this request's policy. */
export const nonceOf = (request: Request): string =>
  /'nonce-([^']+)'/.exec(request.headers.get('content-security-policy') ?? '')?.[1] ?? ''
