import { faultIn, findColumn, findPersonColumn, numberAt, openNamed } from './open-named.ts'

const ABILITY = ['theta', 'ability', 'kemampuan']

/** Given abilities by pupil, in the order of the sheet; a pupil without one is refused. */
export async function readAbilities(path: string, pupils: readonly string[]): Promise<Float64Array> {
  const table = await openNamed(path)
  const person = findPersonColumn(path, table)
  const ability = findColumn(path, table, ABILITY)
  const placeOf = new Map(pupils.map((pupil, place) => [pupil, place]))
  const abilities = new Float64Array(pupils.length).fill(Number.NaN)
  await table.read((cells, row) => {
    const place = placeOf.get(String(cells[person] ?? ''))
    const column = table.header[ability] ?? ''
    if (place === undefined) return
    if (!Number.isNaN(abilities[place])) {
      throw faultIn(
        path,
        { row },
        `peserta ${pupils[place]} sudah punya kemampuan. Hapus salah satu barisnya.`,
        `pupil ${pupils[place]} has an ability already. Remove one of the rows.`,
      )
    }
    abilities[place] = numberAt(path, { row, column }, String(cells[ability] ?? ''))
  })
  const missing = pupils.filter((_, place) => Number.isNaN(abilities[place]))
  if (missing.length === 0) return abilities
  throw faultIn(
    path,
    {},
    `${missing.length} peserta tidak punya kemampuan, misalnya ${missing[0]}. Tambahkan barisnya, atau hilangkan --abilities agar dihitung.`,
    `${missing.length} pupils have no ability, ${missing[0]} for one. Add their rows, or leave out --abilities to have them estimated.`,
  )
}
