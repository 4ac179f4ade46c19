import 'server-only'
import { ask } from '../../graphql/client.ts'
import type { BriefPage } from '../../graphql/generated/graphql.ts'
import { graphql } from '../../graphql/generated/index.ts'
import type { Refusal } from '../../graphql/refusal.ts'
import { apiLanguage, type Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { requireReader } from '../shell/require-reader.ts'
import { newest } from './brief-address.ts'

const briefQuery = graphql(`
  query BriefPage($week: String, $page: BriefPage!, $language: Language!) {
    brief(week: $week) { html(page: $page, language: $language) }
  }
`)

const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
const statuses: Readonly<Partial<Record<Refusal['code'], number>>> = { FORBIDDEN: 403, NOT_FOUND: 404 }

/** A page of the brief as the API wrote it: static markup without script. */
export async function answerBrief(week: string, page: BriefPage): Promise<Response> {
  const [{ language }] = await Promise.all([readRequest(), requireReader()])
  const asked = { week: week === newest ? null : week, page, language: apiLanguage(language) }
  const { data, refusal } = await ask(briefQuery, asked)
  if (refusal) return new Response(writeRefusal(refusal, language), { status: statuses[refusal.code] ?? 400, headers })
  return new Response(data.brief.html, { headers })
}

const escapeMarkup = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const writeRefusal = ({ code, message }: Refusal, language: Language): string => {
  const { briefs, failures } = words[language]
  const title = escapeMarkup(failures.refused[code])
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px/24px system-ui,sans-serif;max-width:40em;margin:32px auto;padding:0 16px}a{color:inherit}</style>
<main><h1>${title}</h1><p>${escapeMarkup(message)}</p><p><a href="/brief">${escapeMarkup(briefs.toList)}</a></p></main></html>
`
}
