import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { OpenEscalation } from './phone/phone-data.ts'

const phoneEscalation = graphql(`
  fragment PhoneEscalation on Escalation {
    id form ordinal detectedAt
    signs { code labelId: label labelEn: label(language: EN) }
    steps { stage statedAt }
  }
`)

export function escalationOf(masked: FragmentType<typeof phoneEscalation>): OpenEscalation {
  const { signs, ...escalation } = readFragment(phoneEscalation, masked)
  return {
    ...escalation,
    signs: signs.map(({ code, labelId, labelEn }) => ({ code, label: { id: labelId, en: labelEn } })),
  }
}
