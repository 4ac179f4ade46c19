import type { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { readUploadForm, type UploadReply } from './read-upload.ts'

const formRequest = (parts: readonly (readonly [name: string, value: string | File])[]) => {
  const form = new FormData()
  for (const [name, value] of parts) form.append(name, value)
  return new Request('http://pantau.example/data/unggah', { method: 'POST', body: form })
}

const sheet = new File(['area;nilai\n33.04;7\n'], 'kematian ibu é.csv', { type: 'text/csv' })

async function readAll(file: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of file) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const echo = async (file: Readable, name: string): Promise<UploadReply> => ({ id: `${name}|${await readAll(file)}` })

it('hands the file on with its name and keeps the fields beside it', async () => {
  const request = formRequest([
    ['lembar', 'FIGURES'],
    ['sumber', ' Dinas Kesehatan '],
    ['berkas', sheet],
  ])
  const { fields, sent } = await readUploadForm(request, echo)
  expect(fields).toEqual({ lembar: 'FIGURES', sumber: 'Dinas Kesehatan' })
  expect(await sent).toEqual({ id: 'kematian ibu é.csv|area;nilai\n33.04;7\n' })
})

it('reads a mapping from its own small file, without a byte order mark', async () => {
  const request = formRequest([
    ['pemetaan-berkas', new File(['\ufeff{"columns":{}}\n'], 'peta.json')],
    ['berkas', sheet],
  ])
  expect((await readUploadForm(request, echo)).fields['pemetaan-berkas']).toBe('{"columns":{}}')
})

it('sees that no file was chosen', async () => {
  const { sent } = await readUploadForm(
    formRequest([
      ['lembar', 'FIGURES'],
      ['berkas', new File([], '')],
    ]),
    echo,
  )
  expect(sent).toBeNull()
})

it('reads the form to its end when the file was refused half-way', async () => {
  const refuse = async (file: Readable): Promise<UploadReply> => {
    file.once('readable', () => undefined)
    return { failure: 'NOT_ALLOWED' }
  }
  const request = formRequest([
    ['berkas', new File([new Uint8Array(3_000_000)], 'besar.csv')],
    ['lembar', 'SCHOOLS'],
  ])
  const { fields, sent } = await readUploadForm(request, refuse)
  expect(await sent).toEqual({ failure: 'NOT_ALLOWED' })
  expect(fields.lembar).toBe('SCHOOLS')
})

it('refuses a form that breaks off', async () => {
  const request = new Request('http://pantau.example/data/unggah', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=batas' },
    body: '--batas\r\ncontent-disposition: form-data; name="berkas"; filename="a.csv"\r\n\r\n1;2',
  })
  await expect(readUploadForm(request, echo)).rejects.toThrow()
})
