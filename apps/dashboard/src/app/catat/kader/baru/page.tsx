import type { Metadata } from 'next'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Lead, Page } from '../../../../ui/page.tsx'
import { cadreParts } from '../../cadres/cadre-parts.ts'
import { sendCadre } from '../../cadres/send-cadre.ts'
import { EntryForm } from '../../form/entry-form.tsx'
import { freshState } from '../../form/form-state.ts'
import { listVillages } from '../../registration/list-villages.ts'
import { requireKeeper } from '../../require-keeper.tsx'
import '../../catat.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].registry.registerCadre }
}

export default async function RegisterCadrePage() {
  const { language } = await readRequest()
  const { registry: said, forms, shell: frame } = words[language]
  const { shell, refusal } = await requireKeeper()
  if (refusal) return refusal
  const { today } = shell.installation
  const { villages } = await listVillages(shell.viewer.areas, language)
  const [only] = villages
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: said.title, href: '/catat' },
          { words: said.cadres, href: '/catat/kader' },
          { words: said.registerCadre },
        ]}
      />
      <Lead title={said.registerCadre} dek={said.registerCadreNote} />
      <EntryForm
        id="kader"
        action={sendCadre}
        initial={freshState({
          status: ['ACTIVE'],
          startedOn: [today],
          ...(villages.length === 1 && only && { village: [only.value] }),
        })}
        parts={cadreParts({ villages, today }, language)}
        hidden={{ kunci: crypto.randomUUID() }}
        submit={said.registerCadre}
        said={forms.plain}
      />
    </Page>
  )
}
