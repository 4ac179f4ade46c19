/**
 * Sums over any eight items at once: row (byte b, value v) of the table holds, for every node, the sum of the terms of the items
 * whose bits are set in v. One addition replaces up to eight (the method of Arlazarov, Dinic, Kronrod & Faradzhev 1970).
 */
export function byteTables(terms: Float64Array, items: number, nodes: number): Float64Array {
  const bytes = (items + 7) >>> 3
  const table = new Float64Array(bytes * 256 * nodes)
  for (let byte = 0; byte < bytes; byte++) {
    const here = Math.min(8, items - byte * 8)
    for (let value = 1; value < 1 << here; value++) {
      const lowest = 31 - Math.clz32(value & -value)
      const target = (byte * 256 + value) * nodes
      const source = (byte * 256 + (value & (value - 1))) * nodes
      const term = (byte * 8 + lowest) * nodes
      for (let node = 0; node < nodes; node++)
        table[target + node] = (table[source + node] ?? 0) + (terms[term + node] ?? 0)
    }
  }
  return table
}

/** The reverse: what was added to rows of the table, summed by item. */
export function sumByItem(table: Float64Array, items: number, nodes: number): Float64Array {
  const sums = new Float64Array(items * nodes)
  for (let item = 0; item < items; item++) {
    const bit = 1 << (item & 7)
    const byte = item >>> 3
    for (let value = bit; value < 256; value = (value + 1) | bit) {
      const source = (byte * 256 + value) * nodes
      for (let node = 0; node < nodes; node++) {
        sums[item * nodes + node] = (sums[item * nodes + node] ?? 0) + (table[source + node] ?? 0)
      }
    }
  }
  return sums
}
