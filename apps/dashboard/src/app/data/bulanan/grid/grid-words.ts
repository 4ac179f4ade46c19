import { entryGrid as english } from '../../../../i18n/en/entry-grid.ts'
import { entryGrid as indonesian } from '../../../../i18n/id/entry-grid.ts'

/** These words alone go to the browser, not the whole catalogue. */
export const gridWords = { id: indonesian, en: english } as const
