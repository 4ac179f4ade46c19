import { requireAction } from '../../access/requirements.ts'
import { areaLoaders } from '../../areas/area-loaders.ts'
import type { Context } from '../../context.ts'
import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { cadreLoader } from '../../registry/cadres/cadre-loader.ts'
import { checkPage } from '../../registry/lists/list-pregnancies.ts'
import { areaOf } from '../../registry/resolvers/pregnancy-resolvers.ts'
import { measureEscalation } from '../escalations/measure-escalation.ts'
import { groupBy } from '../group-by.ts'
import { type Board, type BoardPart, byNeed, countPart, openBoard, type PartCounts } from '../lists/open-board.ts'
import { summariseDelays } from '../lists/summarise-delays.ts'
import {
  countBirthWeeks,
  countWeeks,
  listBirths,
  listCadreWatches,
  listOverdueClients,
  listWithoutCadre,
} from '../lists/watch-lists.ts'

const COMPLETENESS_DAYS = 28 // the page's four weeks

const firstOf = <Row>(rows: readonly Row[], first: number): Row[] => {
  checkPage(first)
  return rows.slice(0, first)
}

/** The area that is looked at: the one asked for, or the viewer's own where she has only one. */
const wholeOf = ({ scope }: Context, { area }: Board) =>
  area ?? (scope.areaCodes.length === 1 ? (scope.areaCodes[0] ?? scope.regencyCode) : scope.regencyCode)

/** Clients and signs by puskesmas of the regency or a kecamatan, else by village. */
async function partsOf(context: Context, board: Board): Promise<PartCounts[]> {
  const [watched, signs, whole] = [
    await board.watched(),
    await board.signs(),
    await areaOf(context, wholeOf(context, board)),
  ]
  if (whole.level === 'VILLAGE') return []
  const codes = [
    ...new Set([
      ...watched.map(({ pregnancy }) => pregnancy.villageCode),
      ...signs.map(({ villageCode }) => villageCode),
    ]),
  ]
  const centres = await areaLoaders(context).healthCentre.loadMany(codes)
  const isByCentre = whole.level !== 'HEALTH_CENTRE'
  const partBy = new Map(
    codes.map((code, index) => {
      const centre = centres[index]
      return [
        code,
        isByCentre && centre !== undefined && centre !== null && !(centre instanceof Error) ? centre.code : code,
      ]
    }),
  )
  const partOf = (code: string) => partBy.get(code) ?? code
  const watchedBy = groupBy(watched, ({ pregnancy }) => partOf(pregnancy.villageCode))
  const signsBy = groupBy(signs, ({ villageCode }) => partOf(villageCode))
  const parts = [...new Set([...watchedBy.keys(), ...signsBy.keys()])].map(
    (areaCode): BoardPart => ({ areaCode, watched: watchedBy.get(areaCode) ?? [], signs: signsBy.get(areaCode) ?? [] }),
  )
  return parts.map((part) => countPart(part, board.today, board.now)).sort(byNeed)
}

export const boardResolvers: Resolvers = {
  Query: {
    watchBoard: (_, { area }, context) => {
      requireAction(context, 'READ_CASES')
      return openBoard(context, area ?? null)
    },
  },
  WatchBoard: {
    counts: async (board, _, context) => {
      const [watched, signs] = [await board.watched(), await board.signs()]
      return countPart({ areaCode: wholeOf(context, board), watched, signs }, board.today, board.now)
    },
    parts: (board, _, context) => partsOf(context, board),
    openSigns: async ({ signs, now }, { first }) =>
      firstOf(
        (await signs()).filter((sign) => measureEscalation(sign, now).isOpen),
        first,
      ),
    delays: async ({ signs, now }) => summariseDelays(await signs(), now),
    birthWeeks: async ({ watched, today }) => countBirthWeeks(listBirths(await watched(), today), today),
    births: async ({ watched, today }, { first }) =>
      firstOf(listBirths(await watched(), today), first).map((birth) => birth.watched.pregnancy),
    completeness: async ({ watched }) => countWeeks(await watched(), COMPLETENESS_DAYS),
    overdueClients: async ({ watched, today }, { first }) =>
      firstOf(listOverdueClients(await watched(), today), first).map(({ watched: one, longest, missingWeeks }) => ({
        ...{ pregnancy: one.pregnancy, lastSheetAt: one.lastSheetAt, missingWeeks },
        ...{ form: longest.form, column: longest.column, ordinal: longest.ordinal, overdueDays: longest.overdueDays },
      })),
    withoutCadre: async ({ watched }, { first }) =>
      firstOf(listWithoutCadre(await watched()), first).map(({ pregnancy }) => pregnancy),
    silentCadres: async ({ watched, today }, { first }, context) => {
      const silent = firstOf(
        listCadreWatches(await watched(), today).filter(({ isSilent }) => isSilent),
        first,
      )
      const rows = await Promise.all(
        silent.map(async ({ cadreId, silentDays, clients, weeks }) => {
          const cadre = await cadreLoader(context).load(cadreId)
          return cadre === null ? [] : [{ cadre, days: silentDays, clientCount: clients.length, weeks: [...weeks] }]
        }),
      )
      return rows.flat()
    },
  },
  WatchCounts: { area: ({ areaCode }, _, context) => areaOf(context, areaCode) },
}
