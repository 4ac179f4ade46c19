import { graphql } from '../../../../graphql/generated/index.ts'
import { readText } from '../../../../request/own-form.ts'
import { stepRoute } from '../take-step.ts'

export const POST = stepRoute({
  document: graphql(`
    mutation RequestEntryCorrection($id: ID!, $reason: String!, $cells: [EntryCellPlaceInput!]!) {
      requestEntryCorrection(id: $id, reason: $reason, cells: $cells) { userErrors { code } }
    }
  `),
  variables: (form) => ({ id: readText(form, 'isian'), reason: readText(form, 'alasan'), cells: readCells(form) }),
  userErrors: (data) => data.requestEntryCorrection.userErrors,
  done: 'requested',
})

/** The ticked cells, or all of the section. */
function readCells(form: FormData): { area: string; element: string }[] {
  const places = form.has('semua') ? readText(form, 'bagian').split(',') : form.getAll('sel').map(String)
  return places.flatMap((place) => {
    const [area, element] = place.split(' ')
    return area && element ? [{ area, element }] : []
  })
}
