import { graphql } from '../../../../graphql/generated/index.ts'
import { readText } from '../../../../request/own-form.ts'
import { stepRoute } from '../take-step.ts'

export const POST = stepRoute({
  document: graphql(`
    mutation ApproveEntryForm($id: ID!) {
      approveEntryForm(id: $id) { userErrors { code } }
    }
  `),
  variables: (form) => ({ id: readText(form, 'isian') }),
  userErrors: (data) => data.approveEntryForm.userErrors,
  done: 'approved',
})
