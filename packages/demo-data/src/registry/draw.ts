import type { RandomStream } from '../random/random-stream.ts'

/** A whole number from least to most. */
export const drawWhole = (random: RandomStream, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1))

export const drawChance = (random: RandomStream, chance: number): boolean => random() < chance

export function drawOne<Item>(random: RandomStream, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0]
}

/** Rounded to so many decimals. */
export const drawDecimal = (random: RandomStream, least: number, most: number, decimals: number): number =>
  Number((least + random() * (most - least)).toFixed(decimals))
