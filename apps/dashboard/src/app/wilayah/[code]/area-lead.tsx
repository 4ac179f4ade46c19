import type { AreaLevel } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Lead } from '../../../ui/page.tsx'
import type { FigureParts } from '../../figures/indicator-figure.ts'
import { type ChosenPeriod, yearOf } from '../../period/choose-period.ts'
import { namePeriod } from '../../period/name-period.ts'
import { writeAreaDek, writeAreaTitle } from './write-area-finding.ts'

export interface LedArea {
  readonly level: AreaLevel
  readonly fullName: string
}

interface AreaLeadProps {
  readonly language: Language
  readonly area: LedArea
  readonly parent: { readonly fullName: string } | undefined
  /** Left out for whoever may not read figures. */
  readonly figures?: { readonly values: readonly FigureParts[]; readonly period: ChosenPeriod }
}

/** The finding of the area as its title; its name alone where no figure may be read. */
export const AreaLead = ({ language, area, parent, figures }: AreaLeadProps) => {
  const { area: said, shell } = words[language]
  const level = shell.levels[area.level]
  const place = parent ? said.dek(level, parent.fullName) : level
  if (figures === undefined) return <Lead eyebrow={place} title={area.fullName} />
  const { values, period } = figures
  const situation = { language, areaName: area.fullName, values, year: String(yearOf(period)) }
  const dek = writeAreaDek(situation)
  return (
    <Lead
      eyebrow={said.eyebrow(place, namePeriod(period, language))}
      title={writeAreaTitle(situation)}
      {...(dek !== '' && { dek })}
      origin="#indikator"
    />
  )
}
