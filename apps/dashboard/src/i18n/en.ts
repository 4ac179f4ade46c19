import { area } from './en/area.ts'
import { briefs } from './en/briefs.ts'
import { cadreSheet } from './en/cadre-sheet.ts'
import { care } from './en/care.ts'
import { changes } from './en/changes.ts'
import { charts } from './en/charts.ts'
import { control } from './en/control.ts'
import { data } from './en/data.ts'
import { deaths } from './en/deaths.ts'
import { decisions } from './en/decisions.ts'
import { definitions } from './en/definitions.ts'
import { entry } from './en/entry.ts'
import { entryGrid } from './en/entry-grid.ts'
import { examParts } from './en/exam-parts.ts'
import { examSchool } from './en/exam-school.ts'
import { examiners } from './en/examiners.ts'
import { exams } from './en/exams.ts'
import { failures } from './en/failures.ts'
import { figures } from './en/figures.ts'
import { flags } from './en/flags.ts'
import { forms } from './en/forms.ts'
import { guide } from './en/guide.ts'
import { health } from './en/health.ts'
import { indicator } from './en/indicator.ts'
import { overview } from './en/overview.ts'
import { peers } from './en/peers.ts'
import { pws } from './en/pws.ts'
import { quality } from './en/quality.ts'
import { records } from './en/records.ts'
import { registers } from './en/registers.ts'
import { registry } from './en/registry.ts'
import { schoolData } from './en/school-data.ts'
import { scorePhone } from './en/score-phone.ts'
import { scoring } from './en/scoring.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { tkd } from './en/tkd.ts'
import { tkdSessions } from './en/tkd-sessions.ts'
import { watches } from './en/watches.ts'
import type { Words } from './id.ts'

export const en: Words = {
  area,
  cadreSheet,
  briefs,
  care,
  changes,
  charts,
  data,
  control,
  deaths,
  decisions,
  definitions,
  entry,
  entryGrid,
  examiners,
  examParts,
  examSchool,
  exams,
  failures,
  figures,
  flags,
  forms,
  guide,
  health,
  indicator,
  overview,
  quality,
  pws,
  registry,
  records,
  peers,
  registers,
  schoolData,
  scorePhone,
  scoring,
  shell,
  signIn,
  tkd,
  tkdSessions,
  watches,
}
