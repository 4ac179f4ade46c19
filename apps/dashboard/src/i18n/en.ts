import { area } from './en/area.ts'
import { cadreSheet } from './en/cadre-sheet.ts'
import { care } from './en/care.ts'
import { charts } from './en/charts.ts'
import { data } from './en/data.ts'
import { definitions } from './en/definitions.ts'
import { entry } from './en/entry.ts'
import { entryGrid } from './en/entry-grid.ts'
import { failures } from './en/failures.ts'
import { figures } from './en/figures.ts'
import { forms } from './en/forms.ts'
import { guide } from './en/guide.ts'
import { health } from './en/health.ts'
import { indicator } from './en/indicator.ts'
import { overview } from './en/overview.ts'
import { registers } from './en/registers.ts'
import { registry } from './en/registry.ts'
import { scoring } from './en/scoring.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import type { Words } from './id.ts'

export const en: Words = {
  area,
  cadreSheet,
  care,
  charts,
  data,
  definitions,
  entry,
  entryGrid,
  failures,
  figures,
  forms,
  guide,
  health,
  indicator,
  overview,
  registry,
  registers,
  scoring,
  shell,
  signIn,
}
