import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { RefusalNotice } from '../../../../shell/refusal-notice.tsx'
import { networkOfSchool } from '../../network/build-network.ts'
import { readExaminations } from '../../network/examinations-query.ts'
import { NetworkFigure } from '../../network/network-figure.tsx'
import type { TkdSession } from '../../read-sessions.ts'

interface SchoolNetworkProps {
  readonly language: Language
  readonly session: TkdSession
  readonly school: { readonly code: string; readonly name: string }
}

/** Who examined the classes of a school. */
export async function SchoolNetwork({ language, session, school }: SchoolNetworkProps) {
  const answer = await readExaminations(session, school.code)
  if (answer.refusal) return <RefusalNotice language={language} refusal={answer.refusal} />
  const network = networkOfSchool(answer.data.tkdExaminations)
  if (network.links.length === 0) return <p className="hint">{words[language].tkd.network.emptySchool}</p>
  return <NetworkFigure {...{ language, session, network }} of="school" place={school} />
}
