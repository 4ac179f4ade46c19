import type { NumberFact } from '../facts/brief-facts.ts'
import { Html } from './html.ts'

const length = 100
/** Room beyond the largest mark, where a value has no upper end of its own. */
const headroom = 1.15

/** The interval as a line with its value, the target as a stroke: decoration beside the words. */
export function writeBar({ value, lower, upper, target }: NumberFact, isShare: boolean): Html {
  if (value === null || lower === null || upper === null) return new Html('')
  const end = isShare && upper <= length ? length : Math.max(upper, target ?? 0, value) * headroom
  if (!(end > 0)) return new Html('')
  const at = (mark: number) => Math.round((mark / end) * length * 10) / 10
  const aim = target === null ? '' : `<path d="M${at(target)} 0V10" stroke-dasharray="2 1.5"/>`
  return new Html(
    `<svg class="bar" viewBox="0 0 ${length} 10" preserveAspectRatio="none" aria-hidden="true"><g fill="none" stroke="currentColor"><path d="M0 9.5H${length}" stroke-width=".5"/><path d="M${at(lower)} 5H${at(upper)}" stroke-width="3"/><path d="M${at(value)} 1V9" stroke-width="2"/>${aim}</g></svg>`,
  )
}
