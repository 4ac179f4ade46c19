/** Chosen indicators by what a health office looks at together; the first group is the first view. */
const groups = {
  pokok: ['K1M', 'K6', 'PF', 'KFL', 'KNL', 'BBLR', 'AKI', 'AKB'],
  hamil: ['K1A', 'K1M', 'K4', 'K6', 'K8', 'ANC12T', 'USG_T1', 'USG_T3'],
  gizi: ['ANEMIA', 'ANEMIA_TTD', 'ANEMIA_ADV', 'TTD180', 'TTD180C', 'KEK', 'KEK_PMT'],
  risiko: ['RISTI_M', 'RISTI_N', 'PK', 'KSPR_COV', 'KRST_RS', 'P4K'],
  bersalin: ['PN', 'PF', 'KF1', 'KFL', 'KBPP', 'KBA'],
  bayi: ['KN1', 'KNL', 'NKOMP', 'BBLR', 'PREM', 'IMD'],
  anak: ['ASIEKS', 'KBY', 'KBAL', 'MTBS', 'IDL', 'STUNT', 'WAST'],
  pendampingan: ['OCO_COV', 'OCO_ONE', 'OCO_SHEET', 'OCO_24H', 'OCO_DELAY'],
  riil: [
    'K1M_RIIL',
    'K6_RIIL',
    'K8_RIIL',
    'ANC12T_RIIL',
    'PN_RIIL',
    'PF_RIIL',
    'KF1_RIIL',
    'KFL_RIIL',
    'KN1_RIIL',
    'KNL_RIIL',
  ],
  kematian: ['AKI', 'AKN', 'AKB', 'AKABA', 'SBR', 'PMR'],
} as const

export type GroupKey = keyof typeof groups | 'lain'

export interface IndicatorGroup {
  readonly key: GroupKey
  readonly indicators: readonly string[]
}

/** The groups without the first view, each indicator in one of them only. */
export function listThemes(known: readonly string[]): IndicatorGroup[] {
  const placed = new Set<string>()
  return listGroups(known)
    .filter(({ key }) => key !== 'pokok')
    .map(({ key, indicators }) => {
      const own = indicators.filter((indicator) => !placed.has(indicator))
      for (const indicator of own) placed.add(indicator)
      return { key, indicators: own }
    })
}

/** The groups with what the catalogue knows of them; an indicator that no group names comes in the last one. */
export function listGroups(known: readonly string[]): IndicatorGroup[] {
  const chosen: IndicatorGroup[] = Object.entries(groups).map(([key, indicators]) => ({
    key: key as keyof typeof groups,
    indicators: indicators.filter((indicator) => known.includes(indicator)),
  }))
  const named = new Set(chosen.flatMap(({ indicators }) => indicators))
  const others = known.filter((indicator) => !named.has(indicator))
  return [...chosen, { key: 'lain' as const, indicators: others }].filter(({ indicators }) => indicators.length > 0)
}
