import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitName, LINKS, type Link, layOutLinks } from './link-layout.ts'

const node = (key: string) => ({ key, label: key, tick: key })
const link = (from: string, to: string): Link => ({ key: `${from} ${to}`, from, to, look: 'good' })

it('orders the right column by its partners, so that parallel lines do not cross', () => {
  const layout = layOutLinks(['a', 'b', 'c'].map(node), ['z', 'y', 'x'].map(node), [
    link('a', 'x'),
    link('b', 'y'),
    link('c', 'z'),
  ])
  expect(layout.right.map(({ key }) => key)).toEqual(['x', 'y', 'z'])
  expect(layout.lines.every(({ y1, y2 }) => y1 === y2)).toBe(true)
})

it('keeps two lines between the same nodes apart, and their marks too', () => {
  const twice = [link('a', 'x'), { ...link('a', 'x'), key: 'again', look: 'bad' as const }]
  const { lines } = layOutLinks([node('a')], [node('x')], twice)
  expect(new Set(lines.map(({ markAt }) => markAt)).size).toBe(2)
  expect(new Set(lines.map(({ y1 }) => y1)).size).toBe(2)
})

it('places every node within the height, and every line whose ends are known', () => {
  const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(keys, keys, fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }), (lefts, rights, pairs) => {
      const links = pairs.map(([from, to], at) => ({
        ...link(lefts[from % lefts.length] ?? '', rights[to % rights.length] ?? ''),
        key: String(at),
      }))
      const { left, right, lines, heightPx } = layOutLinks(lefts.map(node), rights.map(node), links)
      expect(lines.map((line) => line.link)).toEqual(links)
      for (const { y } of [...left, ...right]) {
        expect(y).toBeGreaterThanOrEqual(LINKS.topPx)
        expect(y).toBeLessThanOrEqual(heightPx - LINKS.bottomPx)
      }
    }),
  )
})

it('cuts long names to the room beside the lines', () => {
  expect(fitName('SDN 1 Pejawaran')).toBe('SDN 1 Pejawaran')
  expect(fitName('Madrasah Ibtidaiyah Muhammadiyah').endsWith('…')).toBe(true)
})
