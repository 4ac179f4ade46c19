import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { figureAddress } from '../../figures/figure-address.ts'
import { casesAddress } from '../register/cases-address.ts'
import { historyAddress } from '../riwayat/history-address.ts'
import type { QualityIssue } from './quality-query.ts'

interface IssueLink {
  readonly href: string
  readonly words: string
}

/** Where an issue can be looked into: its figure, its count, its import, the form of its month, or its area. */
export function linkIssue(issue: QualityIssue, seesForms: boolean, language: Language): IssueLink {
  const said = words[language].quality
  const { kind, indicator, element, area, owner, period, importId } = issue
  if (kind === 'REGISTER' && element !== null)
    return { href: casesAddress(area.code, element.key, period), words: said.toRegister }
  if (indicator !== null) return { href: figureAddress(indicator.key, area.code, `${period}-sd`), words: said.toFigure }
  if (element !== null) return { href: historyAddress(area.code, element.key, period), words: said.toHistory }
  if (importId !== null) return { href: `/data/impor/${importId}`, words: said.toImport }
  if (seesForms && owner !== null)
    return { href: `/data/bulanan/${encodeURIComponent(owner.code)}/${period}`, words: said.toForm }
  return { href: `/wilayah/${encodeURIComponent(area.code)}`, words: said.toArea }
}
