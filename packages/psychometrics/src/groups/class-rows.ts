import type { ClassSignals } from './analyse-classes.ts'
import { classEvidence } from './class-evidence.ts'

/** Class signals as rows, one for each class in the order of the analysis. */
export function classRows(names: readonly string[], classes: readonly ClassSignals[]) {
  return classes.map((signals, place) => ({
    class_id: names[place] ?? '',
    n: signals.profile.pupils,
    mean_pct: signals.profile.meanPercent,
    sd_pct: signals.profile.sdPercent,
    nonresponse: signals.profile.nonResponse,
    heterogeneity: signals.profile.heterogeneity,
    cheating_propensity: signals.propensity,
    corrected_weight: signals.propensity === null ? null : 1 - signals.propensity,
    match_observed: signals.match.observed,
    match_expected: signals.match.expected,
    match_sd: signals.match.sd,
    class_match_z: signals.match.z,
    class_match_zr: signals.matchZr,
    wrong_match_observed: signals.wrongMatch.observed,
    wrong_match_expected: signals.wrongMatch.expected,
    wrong_match_sd: signals.wrongMatch.sd,
    class_wrong_match_z: signals.wrongMatch.z,
    class_wrong_match_zr: signals.wrongMatchZr,
    jl_m1_log: signals.block?.logChance ?? null,
    m1_zr: signals.m1Zr,
    jl_m2: signals.m2,
    jl_m3: signals.m3,
    m3_zr: signals.m3Zr,
    jl_m4: signals.m4,
    jl_answers: signals.answers,
    gain_now: signals.gains?.now ?? null,
    gain_next: signals.gains?.next ?? null,
    jl_score: signals.gains?.score ?? null,
    jl_flag95: signals.isSuspected,
    gain_residual_studentised: signals.gains?.residual ?? null,
    gain_zr: signals.gains?.residualZr ?? null,
    wtr_mean: signals.erasures?.mean ?? null,
    wtr_z: signals.erasures?.z ?? null,
    sd_ratio: signals.compression?.ratio ?? null,
    evidence: classEvidence(signals),
  }))
}
