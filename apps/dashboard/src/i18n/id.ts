import { area } from './id/area.ts'
import { briefs } from './id/briefs.ts'
import { cadreSheet } from './id/cadre-sheet.ts'
import { care } from './id/care.ts'
import { changes } from './id/changes.ts'
import { charts } from './id/charts.ts'
import { control } from './id/control.ts'
import { data } from './id/data.ts'
import { deaths } from './id/deaths.ts'
import { decisions } from './id/decisions.ts'
import { definitions } from './id/definitions.ts'
import { entry } from './id/entry.ts'
import { entryGrid } from './id/entry-grid.ts'
import { examParts } from './id/exam-parts.ts'
import { examSchool } from './id/exam-school.ts'
import { examiners } from './id/examiners.ts'
import { exams } from './id/exams.ts'
import { failures } from './id/failures.ts'
import { figures } from './id/figures.ts'
import { flags } from './id/flags.ts'
import { forms } from './id/forms.ts'
import { guide } from './id/guide.ts'
import { health } from './id/health.ts'
import { indicator } from './id/indicator.ts'
import { overview } from './id/overview.ts'
import { peers } from './id/peers.ts'
import { pws } from './id/pws.ts'
import { quality } from './id/quality.ts'
import { records } from './id/records.ts'
import { registers } from './id/registers.ts'
import { registry } from './id/registry.ts'
import { schoolData } from './id/school-data.ts'
import { scorePhone } from './id/score-phone.ts'
import { scoring } from './id/scoring.ts'
import { shell } from './id/shell.ts'
import { signIn } from './id/sign-in.ts'
import { tkd } from './id/tkd.ts'
import { tkdSessions } from './id/tkd-sessions.ts'
import { watches } from './id/watches.ts'

export const id = {
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

/** What every language must say. */
export type Words = typeof id
