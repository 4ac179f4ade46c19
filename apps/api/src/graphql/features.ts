import { deviceNodes, deviceResolvers } from '../access/device-resolvers.ts'
import { accessNodes, accessResolvers } from '../access/resolvers.ts'
import { areaNodes, areaResolvers } from '../areas/resolvers.ts'
import { auditResolvers } from '../audit/resolvers.ts'
import { briefResolvers } from '../briefs/resolvers.ts'
import { comparisonResolvers } from '../comparison/resolvers.ts'
import { controlResolvers } from '../control/resolvers.ts'
import { deathNodes, deathResolvers } from '../deaths/resolvers.ts'
import { decisionResolvers } from '../decisions/resolvers.ts'
import { entryNodes, entryResolvers } from '../entry/resolvers.ts'
import { examResolvers } from '../exams/resolvers.ts'
import { examFlagResolvers } from '../exams/results/flag-resolvers.ts'
import { examResultResolvers } from '../exams/results/resolvers.ts'
import { importNodes, importResolvers } from '../imports/resolvers.ts'
import { indicatorNodes, indicatorResolvers } from '../indicators/resolvers.ts'
import { installationResolvers } from '../installation/resolvers.ts'
import { pwsResolvers } from '../pws/resolvers.ts'
import { qualityResolvers } from '../quality/resolvers.ts'
import { recordResolvers } from '../records/resolvers.ts'
import { registryNodes, registryResolvers } from '../registry/resolvers.ts'
import { schoolResolvers } from '../schools/resolvers.ts'
import { signalResolvers } from '../signals/resolvers.ts'
import { tkdResolvers } from '../tkd/resolvers.ts'
import { watchNodes, watchResolvers } from '../watches/resolvers.ts'
import type { Resolvers } from './generated/resolvers.ts'
import type { NodeFinders } from './nodes.ts'

interface Feature {
  readonly resolvers: Resolvers
  readonly nodes?: NodeFinders
}

/** Where a feature joins the schema: its resolvers, and how its objects are found by global id. */
export const features: readonly Feature[] = [
  { resolvers: accessResolvers, nodes: accessNodes },
  { resolvers: deviceResolvers, nodes: deviceNodes },
  { resolvers: areaResolvers, nodes: areaNodes },
  { resolvers: deathResolvers, nodes: deathNodes },
  { resolvers: comparisonResolvers },
  { resolvers: controlResolvers },
  { resolvers: briefResolvers },
  { resolvers: decisionResolvers },
  { resolvers: entryResolvers, nodes: entryNodes },
  { resolvers: importResolvers, nodes: importNodes },
  { resolvers: indicatorResolvers, nodes: indicatorNodes },
  { resolvers: installationResolvers },
  { resolvers: pwsResolvers },
  { resolvers: qualityResolvers },
  { resolvers: recordResolvers },
  { resolvers: signalResolvers },
  { resolvers: auditResolvers },
  { resolvers: schoolResolvers },
  { resolvers: tkdResolvers },
  { resolvers: examResolvers },
  { resolvers: examResultResolvers },
  { resolvers: examFlagResolvers },
  ...registryResolvers.map((resolvers) => ({ resolvers })),
  { resolvers: {}, nodes: registryNodes },
  ...watchResolvers.map((resolvers) => ({ resolvers })),
  { resolvers: {}, nodes: watchNodes },
]
