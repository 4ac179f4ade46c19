import 'server-only'
import { cache } from 'react'
import { ask } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { ApiFailure } from '../../graphql/refusal.ts'
import { apiLanguage } from '../../i18n/language.ts'
import { readRequest } from '../../request/read-request.ts'

const shellQuery = graphql(`
  query Shell($language: Language!) {
    viewer {
      name
      displayName(language: $language)
      role
      actions
      domains
      areas { code }
    }
    installation {
      isDemo
      today
      lastMonth
      lastYear
      regency { code name fullName(language: $language) }
      loading { done total step(language: $language) }
    }
  }
`)

/** Who asks and what stands here; asked once for the frame and the page together. */
export const readShell = cache(async () => {
  const { language } = await readRequest()
  const answer = await ask(shellQuery, { language: apiLanguage(language) })
  if (answer.refusal) throw new ApiFailure(answer.refusal.message)
  return answer.data
})

export type Shell = Awaited<ReturnType<typeof readShell>>
