import 'server-only'
import { ask } from '../../../../graphql/client.ts'
import type {
  TkdClassLineFragment,
  TkdPlaceFragment,
  TkdWatchPageQuery,
} from '../../../../graphql/generated/graphql.ts'
import { graphql, readFragment } from '../../../../graphql/generated/index.ts'
import type { TkdSession } from '../read-sessions.ts'

const place = graphql(`
  fragment TkdPlace on TkdPlaceWatch {
    areaCode
    areaName
    level
    subdistrictCode
    pupils
    independent { n value lower upper }
    ownTeacher
    score { n value lower upper }
    areas { area score { n value lower upper } }
    gap { n value lower upper }
    change { n value lower upper }
    agreement { n kappa ac1 icc iccLower iccUpper }
    classes
    narrowClasses
    fallingClasses
    comparedExaminers
    outlierExaminers
  }
`)

const classLine = graphql(`
  fragment TkdClassLine on TkdClassWatch {
    schoolCode
    schoolName
    className
    grade
    pupils
    areas { area score { n value lower upper } }
    gap { n value lower upper }
    spread
    isNarrow
    change
    isFalling
  }
`)

const watchQuery = graphql(`
  query TkdWatchPage($session: ID!, $area: String!, $onlySignals: Boolean!) {
    tkdWatch(session: $session, area: $area) {
      measuredAt
      whole { ...TkdPlace }
      above { ...TkdPlace }
      subdistricts { ...TkdPlace }
      schools { ...TkdPlace }
      examiners { number name schoolCode schoolName pupils leniency lower upper isOutlier }
      classes(onlySignals: $onlySignals) { ...TkdClassLine }
    }
  }
`)

export type Place = TkdPlaceFragment
export type ClassLine = TkdClassLineFragment
export type Examiner = TkdWatchPageQuery['tkdWatch']['examiners'][number]

export interface Watch {
  readonly measuredAt: string
  readonly whole: Place
  /** The kecamatan and the regency in which it lies. */
  readonly above: readonly Place[]
  readonly subdistricts: readonly Place[]
  readonly schools: readonly Place[]
  readonly examiners: readonly Examiner[]
  readonly classes: readonly ClassLine[]
}

/** What a session shows for an area; of the classes only those with a signal where asked. */
export async function readWatch(session: TkdSession, area: string, onlySignals: boolean) {
  const answer = await ask(watchQuery, { session: session.id, area, onlySignals })
  if (answer.refusal) return { refusal: answer.refusal }
  const { tkdWatch: watch } = answer.data
  const data: Watch = {
    ...watch,
    whole: readFragment(place, watch.whole),
    above: readFragment(place, watch.above),
    subdistricts: readFragment(place, watch.subdistricts),
    schools: readFragment(place, watch.schools),
    classes: readFragment(classLine, watch.classes),
  }
  return { data }
}
