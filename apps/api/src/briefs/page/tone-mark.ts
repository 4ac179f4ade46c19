import type { BriefTone } from '../brief-content.ts'
import { Html, html } from './html.ts'

/** Shapes, so that nothing depends on colour: a diamond, a ring with an arrow, a ring with a wave, a ring. */
const shapes: Readonly<Record<BriefTone, string>> = {
  WORSE: '<path d="M10 0 20 10 10 20 0 10z" fill="currentColor"/>',
  BETTER:
    '<circle cx="10" cy="10" r="8.7" fill="none" stroke="currentColor" stroke-width="2"/><path d="M10 15V6M6 9.500l4-4 4 4" fill="none" stroke="currentColor" stroke-width="2"/>',
  CALM: '<circle cx="10" cy="10" r="9" fill="none" stroke="currentColor" stroke-width="1.300"/><path d="M5 10c1.700-3 3.300-3 5 0s3.300 3 5 0" fill="none" stroke="currentColor" stroke-width="1.500"/>',
  PLAIN: '<circle cx="10" cy="10" r="8.700" fill="none" stroke="currentColor" stroke-width="1.500"/>',
}

export const toneMark = (tone: BriefTone, name: string): Html =>
  html`<svg viewBox="0 0 20 20" role="img" aria-label="${name}">${new Html(shapes[tone])}</svg>`
