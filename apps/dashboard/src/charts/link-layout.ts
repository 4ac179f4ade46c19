import { px, textWidthPx } from './plot.tsx'

export interface LinkNode {
  readonly key: string
  /** In full, said by readers. */
  readonly label: string
  /** Short, drawn beside the lines. */
  readonly tick: string
}

/** What a line between two nodes means; the look goes with a mark of its own, never by colour alone. */
export type LinkLook = 'good' | 'bad' | 'plain'

export interface Link {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly look: LinkLook
}

export const LINKS = { rowPx: 30, topPx: 30, bottomPx: 8, namePx: { least: 56, most: 140 } } as const

export interface LinkLayout {
  readonly heightPx: number
  readonly gutterPx: { readonly start: number; readonly end: number }
  readonly left: readonly (LinkNode & { readonly y: number })[]
  readonly right: readonly (LinkNode & { readonly y: number })[]
  /** In the order given. */
  readonly lines: readonly { readonly link: Link; readonly y1: number; readonly y2: number; readonly markAt: number }[]
}

/** Where the second and third line between the same two nodes run, in px beside the first, and where their marks sit. */
const TURNS = [
  { offsetPx: 0, markAt: 0.5 },
  { offsetPx: 7, markAt: 0.35 },
  { offsetPx: -7, markAt: 0.65 },
] as const

/**
 * Two columns of nodes and the lines between them. The right column stands in the order of the mean place of its partners
 * (Sugiyama's barycentre rule, 1981), so that few lines cross; nodes without a line keep to the end.
 */
export function layOutLinks(left: readonly LinkNode[], right: readonly LinkNode[], links: readonly Link[]): LinkLayout {
  const placeOf = new Map(left.map(({ key }, at) => [key, at]))
  const centre = ({ key }: LinkNode): number => {
    const places = links.flatMap(({ from, to }) => (to === key ? (placeOf.get(from) ?? []) : []))
    return places.length === 0 ? left.length : places.reduce((sum, place) => sum + place, 0) / places.length
  }
  const ordered = right.toSorted((one, other) => centre(one) - centre(other))
  const rows = Math.max(left.length, ordered.length, 1)
  const place = (nodes: readonly LinkNode[]) =>
    nodes.map((node, at) => ({
      ...node,
      y: px(LINKS.topPx + ((at + 0.5) * rows * LINKS.rowPx) / Math.max(1, nodes.length)),
    }))
  const [lefts, rights] = [place(left), place(ordered)]
  const yOf = (nodes: readonly (LinkNode & { y: number })[], key: string) => nodes.find((node) => node.key === key)?.y
  const seen = new Map<string, number>()
  const lines = links.flatMap((link) => {
    const [y1, y2] = [yOf(lefts, link.from), yOf(rights, link.to)]
    if (y1 === undefined || y2 === undefined) return []
    const turn = seen.get(`${link.from} ${link.to}`) ?? 0
    seen.set(`${link.from} ${link.to}`, turn + 1)
    const { offsetPx, markAt } = TURNS[turn % TURNS.length] ?? TURNS[0]
    return [{ link, y1: y1 + offsetPx, y2: y2 + offsetPx, markAt }]
  })
  return {
    heightPx: LINKS.topPx + rows * LINKS.rowPx + LINKS.bottomPx,
    gutterPx: { start: gutterFor(left), end: gutterFor(right) },
    left: lefts,
    right: rights,
    lines,
  }
}

const gutterFor = (nodes: readonly LinkNode[]): number => {
  const widest = Math.max(0, ...nodes.map(({ tick }) => textWidthPx(tick)))
  return Math.round(Math.min(LINKS.namePx.most, Math.max(LINKS.namePx.least, widest + 14)))
}

/** Short enough for the gutter of a drawing; the whole text stands in the table. */
export function fitName(text: string): string {
  const most = Math.floor((LINKS.namePx.most - 14) / textWidthPx('x'))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
