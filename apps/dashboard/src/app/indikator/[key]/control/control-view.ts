import type { ControlChartKind } from '../../../../graphql/generated/graphql.ts'

/** Which chart the address asks for; without one the fitting chart is drawn. */
export interface ControlView {
  readonly chart: ControlChartKind | null
  readonly isScreened: boolean
}

const views: Readonly<Record<string, ControlView>> = {
  xmr: { chart: 'XMR', isScreened: false },
  'xmr-saring': { chart: 'XMR', isScreened: true },
}

export const readControlView = (word = ''): ControlView => views[word] ?? { chart: null, isScreened: false }

/** The word of the address for a view; undefined for the fitting chart. */
export const controlWord = ({ chart, isScreened }: ControlView): string | undefined =>
  chart === null ? undefined : isScreened ? 'xmr-saring' : 'xmr'
