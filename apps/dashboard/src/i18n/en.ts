import { area } from './en/area.ts'
import { charts } from './en/charts.ts'
import { data } from './en/data.ts'
import { definitions } from './en/definitions.ts'
import { entry } from './en/entry.ts'
import { entryGrid } from './en/entry-grid.ts'
import { failures } from './en/failures.ts'
import { figures } from './en/figures.ts'
import { guide } from './en/guide.ts'
import { health } from './en/health.ts'
import { indicator } from './en/indicator.ts'
import { overview } from './en/overview.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import type { Words } from './id.ts'

export const en: Words = {
  area,
  charts,
  data,
  definitions,
  entry,
  entryGrid,
  failures,
  figures,
  guide,
  health,
  indicator,
  overview,
  shell,
  signIn,
}
