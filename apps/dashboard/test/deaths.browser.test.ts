import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inviteVisitors } from './visitors.ts'

const office = inviteVisitors('kadinkes')
const centre = inviteVisitors('kapus')

const textOf = async (page: Page, selector: string) =>
  ((await page.locator(selector).first().textContent()) ?? '').replaceAll('\u00a0', ' ')

/** The first row of the list of cases whose audit is still to be held, whoever died. */
async function openUnreviewed(page: Page) {
  for (const kind of ['ibu', 'bayi', 'lahir-mati']) {
    await page.goto(`/kesehatan/kematian?siapa=${kind}`)
    const row = page.locator('#kasus tbody tr', { hasText: 'belum,' }).first()
    if ((await row.count()) === 0) continue
    await row.locator('a').click()
    await page.locator('#audit').waitFor()
    return kind
  }
  throw new Error('every case has its audit')
}

const unreviewed = async (page: Page) => Number((await textOf(page, '.dek')).match(/^(\d+) kasus/)?.[1])

const send = async (page: Page, name: string) => {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page
    .locator('form.entry-form', { has: page.locator(`[name="${name}"]`) })
    .locator('.entry-send button')
    .click()
  await answered
}

describe('deaths', () => {
  it('the health head sees the regency by waits and cases, opens one without a name, and decides what follows', async () => {
    const context = await office.openOfficer()
    const page = await context.newPage()
    await page.goto('/kesehatan')
    await page.locator('.lead a[href="/kesehatan/kematian"]').click()
    await page.waitForURL('**/kesehatan/kematian')
    expect(await textOf(page, 'h1')).toMatch(/kematian ibu/)
    const waits = await page.locator('#jarak figure').first().locator('tbody tr').count()
    expect(await page.locator('#kasus tbody tr').count()).toBe(waits + 1)
    expect(await textOf(page, '#tahun tbody tr:last-child')).toContain('tidak dilaporkan')
    await page.locator('#kasus tbody a').first().click()
    await page.locator('#audit').waitFor()
    expect(await textOf(page, '#kasus dl')).not.toContain('Nama ibu')
    expect(await page.locator('a[href^="/catat"]').count()).toBe(0)

    await page.fill('[name=note]', 'Supervisi kegawatdaruratan malam')
    await send(page, 'note')
    expect(await textOf(page, '.field:has([name=owner]) .field-error')).not.toBe('')
    expect(await page.inputValue('[name=note]')).toBe('Supervisi kegawatdaruratan malam')
    await page.fill('[name=owner]', 'Kabid Kesmas')
    await page.fill('[name=dueOn]', '2026-12-20')
    await send(page, 'note')
    await page.waitForURL(/tersimpan=tindak-lanjut/)
    expect(await textOf(page, '.decision-card')).toContain('Supervisi kegawatdaruratan malam')
    await page.goto('/tindakan')
    expect(await textOf(page, '#menunggu')).toContain('Supervisi kegawatdaruratan malam')
    await context.close()
  })

  it('the head of a puskesmas sees hers by name and records an audit with its follow-up, without script; the numbers change', async () => {
    const context = await centre.openOfficer({ hasScript: false })
    const page = await context.newPage()
    await page.goto('/kesehatan/kematian')
    expect(await textOf(page, '.eyebrow')).toContain('Puskesmas Pejawaran')
    const kind = await openUnreviewed(page)
    const [address] = page.url().split('#')
    await page.goto(`/kesehatan/kematian?siapa=${kind}`)
    const before = await unreviewed(page)
    await page.goto(address ?? '')
    expect(await textOf(page, '#kasus dl')).toContain('Nama ibu')
    await page.locator('#audit a').click()
    await page.fill('[name=heldOn]', '2026-11-23')
    await page.locator('.entry-send button').click()
    expect(await textOf(page, '.problem-list')).toContain('Simpulan')
    expect(await page.inputValue('[name=heldOn]')).toBe('2026-11-23')
    await page.check('[name=verdict][value=AVOIDABLE]')
    await page.check('[name=delays][value=REACHING]')
    await page.fill('[name=finding]', 'Kendaraan desa tidak siap malam hari')
    await page.fill('[name="followUps.0.note"]', 'Jadwal siaga kendaraan desa')
    await page.fill('[name="followUps.0.owner"]', 'Kepala desa')
    await page.fill('[name="followUps.0.dueOn"]', '2026-12-31')
    await page.locator('.entry-send button').click()
    expect(await textOf(page, '[role=status]')).toBe('Audit tercatat.')
    expect(await textOf(page, '#audit')).toContain('Dapat dicegah')
    expect(await page.locator('.decision-card', { hasText: 'Jadwal siaga kendaraan desa' }).count()).toBe(1)
    await page.goto(`/kesehatan/kematian?siapa=${kind}`)
    expect(await unreviewed(page)).toBe(before - 1)
    expect(await textOf(page, '#kasus')).toMatch(/(\d) terbuka dari \1/)
    await context.close()
  })
})
