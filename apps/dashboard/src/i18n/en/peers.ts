import type { Words } from '../id.ts'

export const peers: Words['peers'] = {
  limits: 'Limits of the funnel',
  plain: 'Chance alone',
  wide: 'Widened by how areas vary',
  apart: (apart, among, many, whole) => `${apart} of ${among} ${many} differ from ${whole} by more than chance`,
  noneApart: (many, name) => `${name} differs between ${many} by no more than chance`,
  summary: (times) =>
    `The fewer are counted, the wider the limits. These areas vary ${times} times as much as chance (φ).`,
  judged: {
    worse: 'worse, beyond the 99.8% limit',
    better: 'better, beyond the 99.8% limit',
    unsure: 'beyond the 95% limit, perhaps by chance',
    none: 'within the limits',
  },
  places: {
    HIGH_998: 'above the 99.8% limit',
    HIGH_95: 'above the 95% limit',
    WITHIN: 'within the limits',
    LOW_95: 'below the 95% limit',
    LOW_998: 'below the 99.8% limit',
  },
  against: 'By its interval',
  verdicts: { BETTER: 'better', WORSE: 'worse', SIMILAR: 'similar', HIGHER: 'higher', LOWER: 'lower' },
  fifth: 'Fifth',
  fifthOf: (fifth) => `${fifth} from below`,
  noRank: (many) => `Not one rank of the ${many} is certain`,
  someRanks: (sure, among, many) => `Only ${sure} of ${among} ${many} have a certain rank`,
  rankUnit: 'Rank, 1 the best, with the ranks that are possible.',
  rankSummary: (among) => `All ${among} areas lie within their ranges together with 95% confidence.`,
  methods: {
    share: 'funnel limits of a proportion (Spiegelhalter 2005).',
    rate: 'funnel limits of a rate, exact by Poisson (Spiegelhalter 2005).',
    wide: 'Widened by how areas vary beyond chance (τ², DerSimonian–Laird).',
    rank: 'ranks from joint intervals (Klein, Wright & Wieczorek 2020), without simulation.',
    smooth: 'empirical Bayes: values of small areas are drawn towards the common mean (Marshall 1991).',
  },
  map: 'Map',
  raw: 'As counted',
  smooth: 'Smoothed',
  smoothTitle: (name, lowest, highest) => `${name}, smoothed: ${lowest} to ${highest}`,
  smoothNote: 'The counts themselves are in the table. Smoothed values show a pattern; they do not judge.',
}
