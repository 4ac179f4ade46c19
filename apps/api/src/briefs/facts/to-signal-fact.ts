import type { Sentence } from '../../errors.ts'
import type { Signal } from '../../signals/list-signals.ts'
import { isRise, sideOf, strengthOf, variationOf } from '../../signals/read-signal.ts'
import type { SignalFact } from './brief-facts.ts'

export const toSignalFact = (signal: Signal, areaName: Sentence): SignalFact => ({
  ...{ indicatorKey: signal.indicator.key, areaCode: signal.areaCode, areaName, since: signal.since },
  ...{ isRise: isRise(signal), variation: variationOf(signal), strength: strengthOf(signal) },
  before: sideOf(signal, 'before'),
  now: sideOf(signal, 'since'),
  effect: signal.row.effect ?? 'RATIO',
  ...{ change: signal.row.changeValue, lower: signal.row.changeLower, upper: signal.row.changeUpper },
})
