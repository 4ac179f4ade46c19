import 'server-only'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'

const cadreQuery = graphql(`
  query RegistryCadre($cadre: ID!, $language: Language!) {
    cadre(id: $cadre) {
      id
      number
      name
      phone
      village { code fullName(language: $language) }
      hamlet
      rw
      rt
      status
      startedOn
      devices { id label createdAt lastUsedAt revokedAt isLocked }
      clients { number ...ClientRow }
    }
  }
`)

/** A cadre with her telephones and clients; null when there is none the viewer may see. */
export const findCadre = (cadre: string, language: Language) =>
  ask(cadreQuery, { cadre, language: apiLanguage(language) })
