import { graphql } from '../../../../graphql/generated/index.ts'
import { readText } from '../../../../request/own-form.ts'
import { stepRoute } from '../take-step.ts'

export const POST = stepRoute({
  document: graphql(`
    mutation SetEntryDeadline($day: Int!) {
      setEntryDeadline(day: $day) { code }
    }
  `),
  variables: (form) => ({ day: Number.parseInt(readText(form, 'tanggal'), 10) || 0 }),
  userErrors: (data) => data.setEntryDeadline,
  done: 'deadline',
})
