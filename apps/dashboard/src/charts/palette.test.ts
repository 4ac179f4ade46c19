import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../app/globals.css', import.meta.url), 'utf8')

const tokensIn = (block: string): Map<string, string> =>
  new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]))

const [lightBlock = '', darkBlock = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
const light = tokensIn(lightBlock)
const themes = { light, dark: new Map([...light, ...tokensIn(darkBlock)]) }

/** Relative luminance and contrast as defined by WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const TEXT_LEAST = 4.5 // WCAG 2.2, 1.4.3 Contrast (Minimum)
const MARK_LEAST = 3 // WCAG 2.2, 1.4.11 Non-text Contrast

const texts: readonly (readonly [text: string, ground: string])[] = [
  ['ink', 'paper'],
  ['ink-2', 'paper'],
  ['ink', 'tint'],
  ['ink-2', 'tint'],
  ['ink', 'none'],
  ['ink', 'band'],
  ['ink-2', 'band'],
  ['paper', 'ink'],
  ['paper', 'rule-2'],
  ['on-bad', 'bad'],
  ['on-good', 'good'],
  ['on-act', 'act'],
  ...[1, 2, 3, 4, 5].map((step) => [`on-seq-${step}`, `seq-${step}`] as const),
]
const marks = ['line', 'mean', 'hatch', 'rule-2', 'bad', 'good', 'act', 'cat-1', 'cat-2', 'cat-3', 'cat-4']

describe.each(Object.entries(themes))('in the %s palette', (_, tokens) => {
  const colour = (name: string): string => {
    const found = tokens.get(name)
    if (found === undefined) throw new Error(`--${name} is not a colour of globals.css`)
    return found
  }

  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(TEXT_LEAST)
  })

  it.each(marks)('%s can be seen on paper', (mark) => {
    expect(contrast(colour(mark), colour('paper'))).toBeGreaterThanOrEqual(MARK_LEAST)
  })

  it('the ramp goes one way', () => {
    const steps = [1, 2, 3, 4, 5].map((step) => contrast(colour(`seq-${step}`), colour('paper')))
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  })
})

it('has a dark value for every light colour', () => {
  expect([...tokensIn(darkBlock).keys()].toSorted()).toEqual([...light.keys()].toSorted())
})

it('keeps marks visible on the near-black of other dark surfaces', () => {
  for (const mark of ['bad', 'good', 'act', 'cat-1', 'cat-2', 'cat-3', 'cat-4'])
    expect(contrast(themes.dark.get(mark) ?? '#111111', '#111111')).toBeGreaterThanOrEqual(MARK_LEAST)
})

it('worse and better differ in lightness on paper, so that greyscale print keeps them apart', () => {
  expect(contrast(light.get('bad') ?? '', light.get('good') ?? '')).toBeGreaterThanOrEqual(MARK_LEAST)
})
