import 'server-only'
import { ask } from '../../../../graphql/client.ts'
import type { ExamFlagPageQuery } from '../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../../i18n/language.ts'

const flagQuery = graphql(`
  query ExamFlagPage($flag: ID!, $language: Language!) {
    examFlag(id: $flag) {
      id
      kind
      rank
      schoolCode
      schoolName
      subdistrictName
      className
      pupils { number name }
      level
      kinds
      reasons
      p
      q
      bonferroni
      mayBeOpened
      exam { id name schoolYear heldOn incidents { schoolCode className room kind note notedBy notedAt } }
      analysis {
        finishedAt
        methodVersion
        inputHash
        summary { model modelPupils pairs }
      }
      measures { measure subject title(language: $language) observed expected sd z p limit }
      strips {
        subject
        items { item position key common share classmates isInBlock }
        rows { pupil { number name } form answers erasures score line fileName }
      }
      seats { subject room row column pupil { number name } isInvolved }
      explanations { key words(language: $language) finding note }
      earlier { id analysis { finishedAt } }
      review {
        state
        decision
        proposal
        steps {
          kind
          decision
          explanations { key words(language: $language) finding note }
          note
          takenBy
          role
          takenAt
          attachments { fileName bytes url }
        }
      }
    }
  }
`)

export type Flag = ExamFlagPageQuery['examFlag']
export type Measure = Flag['measures'][number]
export type Strip = Flag['strips'][number]
export type StripRow = Strip['rows'][number]
export type Seat = Flag['seats'][number]
export type Review = Flag['review']
export type Explanation = Flag['explanations'][number]

/** All that stands behind a flag, in one question. */
export async function readFlag(id: string, language: Language) {
  const answer = await ask(flagQuery, { flag: id, language: apiLanguage(language) })
  return answer.refusal ? { refusal: answer.refusal } : { flag: answer.data.examFlag }
}
