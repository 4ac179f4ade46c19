import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { withParameters } from '../../../../request/address.ts'
import { Button } from '../../../../ui/form.tsx'
import { RefusalNotice } from '../../../shell/refusal-notice.tsx'
import type { TkdSession } from '../read-sessions.ts'
import type { Place } from '../watch/watch-query.ts'
import { networkOfSubdistrict } from './build-network.ts'
import { readExaminations } from './examinations-query.ts'
import { NetworkFigure } from './network-figure.tsx'

interface SubdistrictNetworkProps {
  readonly language: Language
  readonly session: TkdSession
  readonly address: string
  /** Kecamatan to choose from. */
  readonly places: readonly Place[]
  readonly chosen: string | undefined
}

/** The network of one kecamatan: the one asked for, else the one with most children examined by their own teacher. */
export async function SubdistrictNetwork({ language, session, address, places, chosen }: SubdistrictNetworkProps) {
  const said = words[language].tkd.network
  const [most] = places.toSorted((one, other) => (other.ownTeacher ?? 0) - (one.ownTeacher ?? 0))
  const place = places.find(({ areaCode }) => areaCode === chosen) ?? most
  if (place === undefined) return <p className="hint">{said.empty}</p>
  const answer = await readExaminations(session, place.areaCode)
  if (answer.refusal) return <RefusalNotice language={language} refusal={answer.refusal} />
  const network = networkOfSubdistrict(answer.data.tkdExaminations, place.areaName)
  return (
    <>
      {places.length > 1 && <ChooseSubdistrict {...{ language, address, places, place }} />}
      {network.links.length === 0 ? (
        <p className="hint">{said.empty}</p>
      ) : (
        <NetworkFigure
          {...{ language, session, network }}
          of="subdistrict"
          place={{ code: place.areaCode, name: place.areaName }}
        />
      )}
    </>
  )
}

interface ChooseSubdistrictProps {
  readonly language: Language
  readonly address: string
  readonly places: readonly Place[]
  readonly place: Place
}

const ChooseSubdistrict = ({ language, address, places, place }: ChooseSubdistrictProps) => {
  const { tkd } = words[language]
  const kept = new URL(withParameters(address, { jaringan: undefined }), 'http://pantau.invalid').searchParams
  return (
    <form method="get" action="/pendidikan/tkd#jaringan" className="network-choice">
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="jaringan-kecamatan">{tkd.network.choose}</label>
      <select id="jaringan-kecamatan" name="jaringan" defaultValue={place.areaCode} className="control">
        {places.map(({ areaCode, areaName }) => (
          <option key={areaCode} value={areaCode}>
            {areaName}
          </option>
        ))}
      </select>
      <Button isPlain>{tkd.show}</Button>
    </form>
  )
}
