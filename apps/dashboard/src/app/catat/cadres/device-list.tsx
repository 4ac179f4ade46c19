import { formatInstant } from '../../../charts/format/format-date.ts'
import type { RegistryCadreQuery } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Button } from '../../../ui/form.tsx'
import { revokeDevice } from './device-acts.ts'

interface DeviceListProps {
  readonly language: Language
  readonly cadre: NonNullable<RegistryCadreQuery['cadre']>
}

/** Her telephones; a lost one is revoked at once. */
export const DeviceList = ({ language, cadre }: DeviceListProps) => {
  const said = words[language].registry
  const instant = (time: string) => formatInstant(time, language)
  return (
    <ul className="client-list">
      {cadre.devices.map(({ id, label, createdAt, lastUsedAt, revokedAt, isLocked }) => (
        <li key={id} className="client-row">
          <b>{label}</b>
          <p className="hint">
            {[
              said.deviceSince(instant(createdAt)),
              lastUsedAt === null ? said.deviceUnused : said.deviceUsed(instant(lastUsedAt)),
              revokedAt !== null && said.deviceRevoked(instant(revokedAt)),
              isLocked && revokedAt === null && said.deviceLocked,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {revokedAt === null && (
            <form action={revokeDevice}>
              <input type="hidden" name="hp" value={id} />
              <input type="hidden" name="kader" value={cadre.number} />
              <Button isPlain aria-label={`${said.revoke}: ${label}`}>
                {said.revoke}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
