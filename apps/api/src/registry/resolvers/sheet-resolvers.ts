import { requireAction, requireSession } from '../../access/requirements.ts'
import { notFound } from '../../errors.ts'
import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { findUpload } from '../../uploads/find-upload.ts'
import { forgetCharts } from '../charts/chart-loaders.ts'
import { exportRegister } from '../sheets/export-register.ts'
import { importRegister } from '../sheets/import-register.ts'
import { inLanguage } from './asked.ts'

export const sheetResolvers: Resolvers = {
  RegisterImport: {
    issues: ({ issues }) => [...issues],
    differences: ({ differences }, { kind, first }) =>
      differences.filter((one) => one.kind === kind).slice(0, Math.max(0, first)),
    differenceCount: ({ differences }, { kind }) => differences.filter((one) => one.kind === kind).length,
  },
  RegisterDifference: { columns: ({ columns }, args) => columns.map((title) => inLanguage(title, args)) },
  RegisterIssue: { message: ({ sentence }, args) => inLanguage(sentence, args) },
  Mutation: {
    exportRegister: (_, { sheet, format, language }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      return exportRegister(context, sheet, { lang: language === 'EN' ? 'en' : 'id', format })
    },
    importRegister: async (_, { sheet, uploadId, isPreview }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      requireSession(context)
      const upload = await findUpload(context.sql, context.installation, uploadId)
      if (upload === null) throw noSuchUpload
      const { path, fileName } = upload
      const outcome = await importRegister(context, { sheet, path, fileName, isPreview: isPreview === true })
      forgetCharts(context)
      return outcome
    },
  },
}

const noSuchUpload = notFound(
  'Berkas unggahan tidak ada lagi. Unggah kembali.',
  'The uploaded file is no longer there. Upload it again.',
)
