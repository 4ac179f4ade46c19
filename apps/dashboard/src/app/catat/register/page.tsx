import type { Metadata } from 'next'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Button, InputField, SelectField } from '../../../ui/form.tsx'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { WaitNote } from '../../data/wait-note.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { requireKeeper } from '../require-keeper.tsx'
import '../catat.css'
import { readRegisterSheet, registerSheets } from './sheets.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].registers.title }
}

/** The register as sheets: taken away, or brought from elsewhere by the same rules as the forms. */
export default async function RegistersPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters] = await Promise.all([readRequest(), searchParams])
  const { registers: said, registry, data, shell: frame } = words[language]
  const { refusal } = await requireKeeper()
  if (refusal) return refusal
  const failure = Object.entries(data.uploadFailures).find(([code]) => code === first(parameters.galat))?.[1]
  const taken = readRegisterSheet(first(parameters.lembar))
  const count = (name: string) => formatNumber(Number(first(parameters[name]) ?? 0) || 0, language)
  const sheets = registerSheets.map((sheet) => ({ value: sheet, words: said.sheets[sheet] }))
  return (
    <Page>
      <Breadcrumb label={frame.breadcrumb} steps={[{ words: registry.title, href: '/catat' }, { words: said.title }]} />
      <Lead title={said.title} dek={said.dek} />
      {taken && (
        <div role="status" className="section">
          <Notice kind="info" title={said.takenTitle(said.sheets[taken])}>
            <p>{said.taken(count('baru'), count('ubah'), count('sama'), count('tolak'))}</p>
          </Notice>
        </div>
      )}
      <Section id="unduh" title={said.download} note={said.downloadNote}>
        <form method="post" action="/catat/register/unduh" className="entry-form">
          <SelectField id="unduh-lembar" name="lembar" label={said.sheet} options={sheets} />
          <div className="entry-send">
            {(['XLSX', 'CSV'] as const).map((format) => (
              <Button key={format} isPlain name="bentuk" value={format}>
                {said.downloadSubmit[format]}
              </Button>
            ))}
          </div>
        </form>
      </Section>
      <Section id="unggah" title={said.upload} note={said.uploadNote}>
        {failure && <Notice kind="error" title={failure} />}
        <form method="post" action="/catat/register/unggah" encType="multipart/form-data" className="entry-form">
          <SelectField id="unggah-lembar" name="lembar" label={said.sheet} options={sheets} />
          <InputField id="berkas" name="berkas" label={data.file} type="file" accept=".csv,.txt,.xlsx" required />
          <div className="entry-send">
            <Button>{data.send}</Button>
          </div>
          <WaitNote words={data.uploading} />
        </form>
      </Section>
    </Page>
  )
}
