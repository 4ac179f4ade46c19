const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)

/** Markup that is safe as it stands. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | readonly Html[]

const markupOf = (part: Part): string => {
  if (part instanceof Html) return part.markup
  return typeof part === 'object' ? part.map(({ markup }) => markup).join('') : escapeHtml(String(part))
}

/** Joins markup and texts; texts are escaped. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((made, string, place) => made + markupOf(parts[place - 1] ?? '') + string))
