import { areaLoaders } from '../areas/area-loaders.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { findDataState } from './find-data-state.ts'
import type { Installation } from './installation.ts'

export const installationResolvers: Resolvers = {
  Query: {
    installation: async (_, __, { sql, installation, clock }): Promise<Installation> => ({
      ...(await findDataState(sql, installation.regencyCode)),
      isDemo: installation.isDemo,
      today: clock.today(),
    }),
  },
  Installation: {
    regency: (_, __, context) => findRegency(context),
    dataVersion: ({ version }) => version,
    loading: (_, __, { installation }) => installation.loading(),
  },
  LoadingProgress: { step: ({ step }, { language }) => (language === 'EN' ? step.en : step.id) },
}

async function findRegency(context: Context) {
  const { regencyCode } = context.installation
  const found = await areaLoaders(context).byCode.load(regencyCode)
  if (found !== null) return found
  throw notFound(`Wilayah ${regencyCode} belum dimuat.`, `The area ${regencyCode} is not loaded.`)
}
