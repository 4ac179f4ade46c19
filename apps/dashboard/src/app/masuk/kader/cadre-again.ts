import type { Words } from '../../../i18n/words.ts'
import { seeOther } from '../../../request/own-form.ts'

/** Back to the page, which says what went wrong. */
export const cadreAgain = (failure: keyof Words['signIn']['cadre']['failures']): Response =>
  seeOther(`/masuk/kader?${new URLSearchParams({ galat: failure })}`)
