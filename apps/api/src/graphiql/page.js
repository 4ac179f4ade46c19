import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import './page.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('graphiql')
const language = navigator.language.startsWith('en') ? 'en' : 'id'
let secret = ''

/** A token of an hour for the person signed in on this browser; the sentence that says why there is none, otherwise. */
async function mint() {
  const reply = await fetch('/graphiql/token', { method: 'POST', headers: { 'x-pantau-language': language } })
  const body = await reply.json()
  secret = body.secret ?? ''
  return body.errors?.[0].message
}

const ask = (question) =>
  fetch('/graphql', {
    method: 'POST',
    body: JSON.stringify(question),
    headers: {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'x-pantau-language': language,
    },
  })

async function fetcher(question) {
  const reply = await ask(question)
  if (reply.status !== 401) return reply.json()
  await mint()
  return (await ask(question)).json()
}

const welcome = {
  id: '# Tulis kueri di sini, lalu tekan Ctrl-Enter. Penjelasan tiap isian ada di tombol buku.\n',
  en: '# Write a query here and press Ctrl-Enter. The book button explains every field.\n',
}

const refusal = await mint()
if (refusal === undefined) {
  const defaultQuery = `${welcome[language]}{\n  viewer { name role }\n}\n`
  createRoot(root).render(createElement(GraphiQL, { fetcher, defaultQuery }))
} else {
  const link = document.createElement('a')
  link.href = '/masuk?next=/graphiql'
  link.target = '_top'
  link.textContent = language === 'en' ? 'Sign in' : 'Masuk'
  root.append(`${refusal} `, link)
}
