import type { DemoSheet } from '../demo-sheet.ts'
import { plantedEffects } from '../effects/planted-effects.ts'
import { formatMonth, type MonthIndex } from '../months.ts'
import type { HealthCentre, Village } from '../territory/regency.ts'

const SOURCE = 'Data simulasi, bukan data sebenarnya'

export function healthCentreSheet(centres: readonly HealthCentre[]): DemoSheet {
  const rows = centres.map(({ code, name, kecamatanCode }) => `${code},${name},${kecamatanCode}`)
  return {
    kind: 'HEALTH_CENTRES',
    fileName: 'simulasi-puskesmas.csv',
    source: `${SOURCE}: puskesmas`,
    lines: () => ['kode,nama,kode_kecamatan', ...rows],
  }
}

/** Village, puskesmas and the day from which it belongs there; a planted move gives a second line. */
export function catchmentSheet(
  villages: readonly Village[],
  centres: readonly HealthCentre[],
  lastMonth: MonthIndex,
): DemoSheet {
  const moves = new Map(
    plantedEffects.filter(({ kind }) => kind === 'CATCHMENT_MOVE').map((effect) => [effect.areaCode, effect]),
  )
  const rows = villages.flatMap(({ code, kecamatanCode, healthCentre }) => {
    const home = `${code},${healthCentre.code},`
    const move = moves.get(code)
    const other = centres.find((centre) => centre.kecamatanCode === kecamatanCode && centre.code !== healthCentre.code)
    if (move === undefined || other === undefined) return [home]
    return [home, `${code},${other.code},${formatMonth(lastMonth - move.firstMonthsBack)}-01`]
  })
  return {
    kind: 'CATCHMENTS',
    fileName: 'simulasi-wilayah-kerja.csv',
    source: `${SOURCE}: wilayah kerja puskesmas`,
    lines: () => ['kode_desa,kode_puskesmas,mulai', ...rows],
  }
}
