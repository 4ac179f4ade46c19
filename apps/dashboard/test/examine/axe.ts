import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    readonly axe: { run(options: object): Promise<AxeResults> }
  }
}

const grave = new Set(['serious', 'critical'])

/** Serious and critical findings, each with the places where it was found. */
export async function listGraveFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate(
    async () => (await window.axe.run({ resultTypes: ['violations'], elementRef: false })).violations,
  )
  return violations
    .filter(({ impact }) => grave.has(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
