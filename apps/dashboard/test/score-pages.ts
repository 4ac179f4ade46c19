import type { Page } from 'playwright-core'

/** Sends a plain form and waits for the page it leads to. */
export const sendForm = (page: Page, button: string) => Promise.all([page.waitForNavigation(), page.click(button)])

/** A level for every item of a child, then on to the next. */
async function scoreChild(page: Page, level: number): Promise<void> {
  for (const item of await page.locator('.score-item').all()) await item.locator('input').nth(level).check()
  await sendForm(page, '.score-send button')
}

/** Scores every child of an open sheet from a telephone, signs, and says how many they were. */
export async function scoreSheet(page: Page, levelOf: (place: number) => number): Promise<number> {
  await page.waitForSelector('.pupil-list li')
  const due = await page.locator('.pupil-list li').count()
  await page.click('.actions .button')
  for (let place = 0; place < due; place++) await scoreChild(page, levelOf(place))
  await signSheet(page)
  return due
}

export async function signSheet(page: Page): Promise<void> {
  await page.check('.sign-form input[name=pernyataan]')
  await sendForm(page, '.sign-form button')
}

export async function enterPin(page: Page, pin: string): Promise<void> {
  await page.fill('#pin', pin)
  if ((await page.locator('#pin-lagi').count()) > 0) await page.fill('#pin-lagi', pin)
  await page.click('button[type=submit]')
  await page.waitForFunction(() => (document.querySelector<HTMLInputElement>('#pin')?.value ?? '') === '')
}

/** Everything kept in the telephone's store, as a thief would read it. */
export const readStore = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('pantau-uji')
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const records = asked.result.transaction('records').objectStore('records').getAll()
          records.onsuccess = () =>
            resolve(
              records.result
                .map(({ content }) => new TextDecoder().decode(content.bytes))
                .concat(JSON.stringify(records.result))
                .join(),
            )
        }
      }),
  )

/** Pages of a PDF. */
export const countSheets = (paper: Buffer): number =>
  paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
