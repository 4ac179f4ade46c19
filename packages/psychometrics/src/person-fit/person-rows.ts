import type { PersonFit } from './analyse-persons.ts'

/** Person fit as rows, named as PerFit names them; columns of a model are empty without one. */
export function personRows(pupils: readonly string[], persons: readonly PersonFit[]) {
  return persons.map((person, place) => ({
    person: pupils[place] ?? '',
    score: person.score,
    theta_ml: person.likelihood?.ability.ml ?? null,
    theta_bm: person.likelihood?.ability.map ?? null,
    theta_wl: person.likelihood?.ability.wle ?? null,
    lz_ml: person.likelihood?.lz ?? null,
    lzstar_ml: person.likelihood?.lzStar.ml ?? null,
    lzstar_bm: person.likelihood?.lzStar.map ?? null,
    lzstar_wl: person.likelihood?.lzStar.wle ?? null,
    ht: person.ht,
    u3: person.u3,
    zu3: person.zu3,
    g: person.guttman.errors,
    gnormed: person.guttman.normed,
    caution_sato: person.sato,
    cstar_mci: person.modifiedCaution,
    nci: person.modifiedCaution === null ? 0 : 1 - 2 * person.guttman.normed,
    rpbis: person.pointBiserial,
  }))
}
