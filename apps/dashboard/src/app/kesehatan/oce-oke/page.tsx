import type { Metadata } from 'next'
import { formatDay } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import { readFragment } from '../../../graphql/generated/index.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Columns, Lead, Page, Section } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import { BirthsSection } from './births-section.tsx'
import { boardNumbers, readBoard } from './board-query.ts'
import { BoardTiles } from './board-tiles.tsx'
import { DelayMedians } from './delay-medians.tsx'
import { OpenSign, openSign } from './open-sign.tsx'
import { PartsSection } from './parts-section.tsx'
import { readProcess } from './process-query.ts'
import { axisOf } from './sign-line.tsx'
import { WatchesSection } from './watches-section.tsx'
import { AloneSection, OverdueSection, SilentSection } from './work-sections.tsx'
import '../../catat/catat.css'
import './oce-oke.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].watches.title }
}

/** OCE OKE in an area: danger signs with their clock, births to come, sheets, cadres, and its parts. */
export default async function OceOkePage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language, address }, parameters, shell] = await Promise.all([readRequest(), searchParams, requireReader()])
  const { watches: said, shell: frame, health, failures } = words[language]
  if (!shell.viewer.actions.includes('READ_CASES'))
    return (
      <Page>
        <Lead title={said.title} dek={said.notAllowed} actions={<a href="/kesehatan">{failures.toOverview}</a>} />
      </Page>
    )
  const answer = await readBoard(first(parameters.wilayah), language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const board = answer.data.watchBoard
  const areaCode = board.counts.area.code
  const month = shell.installation.today.slice(0, 7)
  const figures = await readProcess(areaCode, month, language)
  const numbers = readFragment(boardNumbers, board.counts)
  const count = (value: number) => formatCount(value, language)
  const lastOn = numbers.lastSheetOn === null ? said.noSheetYet : formatDay(numbers.lastSheetOn, language)
  const title =
    numbers.clients === 0
      ? said.findingEmpty
      : numbers.openSigns === 0
        ? said.findingCalm(count(numbers.clients))
        : said.findingOpen(count(numbers.openSigns), count(numbers.overdueSigns))
  const problem = first(parameters.gagal)
  const axisMinutes = axisOf(board.openSigns.map((sign) => readFragment(openSign, sign).clockMinutes))
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[{ words: health.title, href: '/kesehatan' }, { words: said.title }]}
      />
      <Lead
        eyebrow={said.eyebrow(board.counts.area.fullName, formatDay(shell.installation.today, language))}
        title={title}
        dek={numbers.clients === 0 ? said.emptyNote : said.dek(count(numbers.clients), count(numbers.cadres), lastOn)}
        actions={<a href="/catat/daftar-kerja">{said.workLists}</a>}
      />
      {problem !== undefined && (
        <Notice kind="error" title={said.notStamped}>
          {problem}
        </Notice>
      )}
      {first(parameters.tersimpan) !== undefined && <Notice kind="info">{said.stamped}</Notice>}
      {numbers.clients > 0 && (
        <>
          <BoardTiles language={language} counts={board.counts} figures={figures} areaCode={areaCode} month={month} />
          <Section id="tanda" title={said.signsTitle} note={said.signsNote}>
            {board.openSigns.length === 0 && <EmptyState title={said.noSigns}>{said.noSignsNote}</EmptyState>}
            <ul className="open-signs">
              {board.openSigns.map((sign) => (
                <OpenSign
                  key={readFragment(openSign, sign).id}
                  language={language}
                  sign={sign}
                  axisMinutes={axisMinutes}
                  address={address}
                />
              ))}
            </ul>
            <DelayMedians language={language} delays={board.delays} />
          </Section>
          <Columns>
            <BirthsSection language={language} board={board} />
            <WatchesSection language={language} completeness={board.completeness} />
          </Columns>
          <OverdueSection language={language} clients={board.overdueClients} total={numbers.overdueClients} />
          <Columns>
            <SilentSection language={language} cadres={board.silentCadres} total={numbers.silentCadres} />
            <AloneSection
              language={language}
              clients={board.withoutCadre}
              total={numbers.clients - numbers.withCadre}
            />
          </Columns>
          <PartsSection language={language} board={board} />
        </>
      )}
    </Page>
  )
}
