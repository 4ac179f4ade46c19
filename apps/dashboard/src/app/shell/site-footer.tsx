import { formatDay } from '../../charts/format/format-date.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'

export const SiteFooter = ({ language, today }: { language: Language; today: string | undefined }) => {
  const { shell: said, guide } = words[language]
  return (
    <footer className="site-footer">
      <p>
        <b>{said.title}</b> · {said.tagline}
      </p>
      <p>
        {said.footerFigures} <a href="/panduan">{guide.link}</a>
      </p>
      <p>
        {said.footerAreas} <a href="https://github.com/fityannugroho/idn-area-data">idn-area-data</a> ·{' '}
        <a href="https://opendatacommons.org/licenses/odbl/1-0/">ODbL</a>
      </p>
      <p>{said.footerBoundaries}</p>
      {today && <p>{said.today(formatDay(today, language))}</p>}
    </footer>
  )
}
