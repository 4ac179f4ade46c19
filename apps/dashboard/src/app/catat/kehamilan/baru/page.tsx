import type { Metadata } from 'next'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Lead, Page } from '../../../../ui/page.tsx'
import { EntryForm } from '../../form/entry-form.tsx'
import { freshState } from '../../form/form-state.ts'
import { listVillages } from '../../registration/list-villages.ts'
import { registrationParts } from '../../registration/registration-parts.ts'
import { sendRegistration } from '../../registration/send-registration.ts'
import { requireKeeper } from '../../require-keeper.tsx'
import '../../catat.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].registry.register }
}

export default async function RegisterPage() {
  const { language } = await readRequest()
  const { registry: said, forms, shell: frame } = words[language]
  const { shell, refusal } = await requireKeeper()
  if (refusal) return refusal
  const { today } = shell.installation
  const { villages, ksprFactors } = await listVillages(shell.viewer.areas, language)
  const [only] = villages
  return (
    <Page>
      <Breadcrumb label={frame.breadcrumb} steps={[{ words: said.title, href: '/catat' }, { words: said.register }]} />
      <Lead title={said.register} dek={said.registerDek} />
      <EntryForm
        id="daftar"
        action={sendRegistration}
        initial={freshState({
          registeredOn: [today],
          ...(villages.length === 1 && only && { village: [only.value] }),
        })}
        parts={registrationParts({ today, villages, ksprFactors }, language)}
        hidden={{ kunci: crypto.randomUUID() }}
        submit={said.register}
        said={forms.plain}
        risk={said.riskPanel}
      />
    </Page>
  )
}
