import { type DueSheet, listDueSheets } from '@pantau/maternal-care'
import type { RegistryAsker } from '../../registry/access/with-registry.ts'
import { checkPage } from '../../registry/lists/list-pregnancies.ts'
import type { PregnancyRow } from '../../registry/records/record-rows.ts'
import { listWatched } from './load-watched.ts'

export type DueSheetRow = DueSheet & { readonly pregnancy: PregnancyRow }

/** Columns to fill in for the clients that the viewer may see, the longest overdue first. */
export async function listMySheets(asker: RegistryAsker, first: number): Promise<DueSheetRow[]> {
  checkPage(first)
  const today = asker.clock.today()
  const watched = await listWatched(asker)
  const due = watched.flatMap(({ pregnancy, client }) =>
    listDueSheets(client, today).map((sheet) => ({ ...sheet, pregnancy })),
  )
  return due.sort((a, b) => b.overdueDays - a.overdueDays || a.pregnancy.id - b.pregnancy.id).slice(0, first)
}
