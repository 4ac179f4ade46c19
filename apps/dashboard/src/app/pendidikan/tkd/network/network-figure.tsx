import type { ChartTable } from '../../../../charts/chart-table.ts'
import { formatList } from '../../../../charts/format/format-list.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { LinkChart } from '../../../../charts/link-chart.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { TkdSession } from '../read-sessions.ts'
import { countLooks, countPupils, type Network } from './build-network.ts'

interface NetworkFigureProps {
  readonly language: Language
  readonly session: TkdSession
  readonly network: Network
  readonly place: { readonly code: string; readonly name: string }
  /** Whether its nodes are the classes and examiners of one school, or the schools of a kecamatan. */
  readonly of: 'school' | 'subdistrict'
}

/** Who examined whom, independently or not. */
export const NetworkFigure = ({ language, session, network, place, of }: NetworkFigureProps) => {
  const said = words[language].tkd.network
  const { good, bad, plain } = countLooks(network)
  const count = (value: number) => formatNumber(value, language)
  const title = bad > 0 ? said.title(count(bad)) : plain > 0 ? said.titleOther(count(plain)) : said.titleGood
  const heads =
    of === 'school'
      ? { left: said.children, right: said.examiner }
      : { left: said.childrenSchool, right: said.examinerSchool }
  return (
    <LinkChart
      frame={{
        ...{ id: 'jaringan-penguji', language, title },
        unit: said.unit(place.name, session.schoolYear),
        summary: said.summary(count(network.links.length), count(good)),
        source: words[language].tkd.schools.source,
        method: said.method,
        fileName: `tkd-jaringan-${place.code}-${session.schoolYear.replace('/', '-')}`,
      }}
      heads={heads}
      left={network.left}
      right={network.right}
      links={network.links}
      looks={said.looks}
      table={networkTable(network, heads, language)}
    />
  )
}

function networkTable(network: Network, heads: { left: string; right: string }, language: Language): ChartTable {
  const { tkd, scoring } = words[language]
  const said = tkd.network
  const nameIn = (nodes: Network['left'], key: string) => nodes.find((node) => node.key === key)?.label ?? key
  return {
    columns: [
      { header: heads.left },
      { header: said.relation },
      { header: heads.right },
      { header: said.areas },
      { header: said.classes, isNumber: true },
      { header: said.pupils, isNumber: true },
    ],
    rows: network.links.map((link) => {
      const pupils = countPupils(link)
      const areas = [...new Set(link.examinations.flatMap((one) => one.areas))].map((area) => scoring.areas[area])
      return {
        key: link.key,
        cells: [
          { text: nameIn(network.left, link.from) },
          { text: said.looks[link.look] },
          { text: nameIn(network.right, link.to) },
          { text: formatList(areas, language) },
          { text: formatNumber(link.examinations.length, language), raw: link.examinations.length },
          pupils === null
            ? { text: tkd.notEnough, raw: null, isMissing: true }
            : { text: formatNumber(pupils, language), raw: pupils },
        ],
      }
    }),
  }
}
