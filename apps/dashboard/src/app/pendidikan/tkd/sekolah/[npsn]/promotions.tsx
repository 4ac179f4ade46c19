import type { TableCell } from '../../../../../charts/chart-table.ts'
import { formatNumber } from '../../../../../charts/format/format-number.ts'
import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { Section } from '../../../../../ui/page.tsx'
import { RefusalNotice } from '../../../../shell/refusal-notice.tsx'
import type { TkdSession } from '../../read-sessions.ts'
import { type Promotion, readPromotions } from './read-promotions.ts'

interface PromotionsProps {
  readonly language: Language
  readonly session: TkdSession
  readonly school: string
}

/** Which children meet what the test asks for promotion; asked for by the head of the school alone. */
export async function Promotions({ language, session, school }: PromotionsProps) {
  const said = words[language].tkd.school
  const answer = await readPromotions(session, school)
  if (answer.refusal) return <RefusalNotice language={language} refusal={answer.refusal} />
  const children = answer.data.tkdPromotions
  if (children.length === 0) return null
  const met = children.filter(({ isMet }) => isMet).length
  const count = (value: number) => formatNumber(value, language)
  const areas = children[0]?.areas.map(({ area }) => area) ?? []
  return (
    <Section id="kenaikan" title={said.promotion} note={said.promotionNote}>
      <p className="dek promotion-finding">{said.promotionFinding(count(met), count(children.length))}</p>
      <DataTable
        caption={said.promotion}
        isCaptionHidden
        columns={[
          { key: 'pupil', header: said.pupil },
          { key: 'met', header: said.isMet },
          { key: 'room', header: said.room },
          ...areas.map((area) => ({ key: area, header: words[language].scoring.areas[area], isNumber: true })),
        ]}
        rows={children.map((child) => ({
          key: child.number,
          cells: [
            child.name ?? child.number,
            child.isMet ? said.met : <b key="not">{said.notMet}</b>,
            child.className,
            ...areas.map((area) => {
              const { text, isMissing } = areaCell(child, area, language)
              return isMissing ? (
                <span key={area} className="is-missing">
                  {text}
                </span>
              ) : (
                text
              )
            }),
          ],
        }))}
      />
    </Section>
  )
}

function areaCell(child: Promotion, wanted: string, language: Language): TableCell {
  const said = words[language].tkd.school
  const found = child.areas.find(({ area }) => area === wanted)
  if (found === undefined || found.score === null) return { text: said.notTested, isMissing: true }
  const score = formatNumber(found.score, language, 0)
  return { text: found.isReached ? score : said.notReached(score) }
}
