import { graphql } from '../../../../graphql/generated/index.ts'
import { readText } from '../../../../request/own-form.ts'
import { stepRoute } from '../take-step.ts'

export const POST = stepRoute({
  document: graphql(`
    mutation DecideEntryCorrection($id: ID!, $isGranted: Boolean!, $note: String!) {
      decideEntryCorrection(id: $id, isGranted: $isGranted, note: $note) { userErrors { code } }
    }
  `),
  variables: (form) => ({
    id: readText(form, 'koreksi'),
    isGranted: readText(form, 'putusan') === 'izinkan',
    note: readText(form, 'catatan'),
  }),
  userErrors: (data) => data.decideEntryCorrection.userErrors,
  done: 'decided',
})
