import { formatDay } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Facts } from '../../../ui/page.tsx'

const clientFacts = graphql(`
  fragment ClientFacts on Pregnancy {
    number
    registeredOn
    village { fullName(language: $language) }
    careCentre { fullName(language: $language) }
    lmpOn
    ageYears
    gravida
    parity
    lastBirthOn
    yearsMarried
    heightCm
    person { bornOn nik phone address hamlet rw rt }
  }
`)

interface ClientFactsProps {
  readonly language: Language
  readonly client: FragmentType<typeof clientFacts>
}

/** Who she is, where she lives and what was said at registration; what is not known is left out. */
export const ClientFacts = ({ language, client }: ClientFactsProps) => {
  const said = words[language].care.fields
  const { person, ...file } = readFragment(clientFacts, client)
  const day = (date: string | null) => date && formatDay(date, language)
  const count = (value: number | null) => (value === null ? null : formatNumber(value, language))
  const rtRw = [person?.rt && `RT ${person.rt}`, person?.rw && `RW ${person.rw}`].filter(Boolean).join(' / ')
  const facts = [
    [said.clientNumber, file.number],
    [said.motherBornOn, day(person?.bornOn ?? null)],
    [said.ageYears, count(file.ageYears)],
    [said.nik, person?.nik],
    [
      said.phone,
      person?.phone && (
        <a key="phone" href={`tel:${person.phone}`}>
          {person.phone}
        </a>
      ),
    ],
    [said.village, file.village.fullName],
    [said.hamlet, person?.hamlet],
    ['RT/RW', rtRw],
    [said.address, person?.address],
    [said.careCentre, file.careCentre?.fullName],
    [said.registeredOn, day(file.registeredOn)],
    [said.lmpOn, day(file.lmpOn)],
    [said.gravida, count(file.gravida)],
    [said.parity, count(file.parity)],
    [said.lastBirthOn, day(file.lastBirthOn)],
    [said.yearsMarried, count(file.yearsMarried)],
    [said.heightCm, count(file.heightCm)],
  ] as const
  return <Facts facts={facts.filter(([, value]) => value !== null && value !== undefined && value !== '')} />
}
