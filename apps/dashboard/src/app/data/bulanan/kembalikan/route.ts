import { graphql } from '../../../../graphql/generated/index.ts'
import { readText } from '../../../../request/own-form.ts'
import { stepRoute } from '../take-step.ts'

export const POST = stepRoute({
  document: graphql(`
    mutation ReturnEntryForm($id: ID!, $reason: String!) {
      returnEntryForm(id: $id, reason: $reason) { userErrors { code } }
    }
  `),
  variables: (form) => ({ id: readText(form, 'isian'), reason: readText(form, 'alasan') }),
  userErrors: (data) => data.returnEntryForm.userErrors,
  done: 'returned',
})
