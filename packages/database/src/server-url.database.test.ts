import { createServer } from 'node:net'
import postgres from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { migrate } from './migrate.ts'
import { accessServer, verifyServer, withDatabase } from './server-url.ts'
import { testDatabase } from './testing/index.ts'

let ownerUrl: string
let appUrl: string

beforeAll(async () => {
  ;({ ownerUrl, appUrl } = await testDatabase())
})

const codeOf = (url: string) =>
  verifyServer(url).then(
    () => 'fine',
    (error) => error.code,
  )

test('each way a DATABASE_URL can be broken has its own name', async () => {
  const wrongPassword = new URL(appUrl)
  wrongPassword.password = 'wrong'
  expect(await codeOf('pantau')).toBe('URL_INVALID')
  expect(await codeOf('mysql://a:b@127.0.0.1/pantau')).toBe('URL_INVALID')
  expect(await codeOf('postgres://a:b@127.0.0.1:5432')).toBe('URL_INVALID')
  expect(await codeOf('postgres://a:b@127.0.0.1:1/pantau')).toBe('UNREACHABLE')
  expect(await codeOf('postgres://a:b@no-such-host.invalid/pantau')).toBe('UNREACHABLE')
  expect(await codeOf(withDatabase(ownerUrl, 'absent'))).toBe('DATABASE_MISSING')
  if (wrongPassword.searchParams.size === 0) expect(await codeOf(wrongPassword.href)).toBe('LOGIN_REFUSED')
  expect(await codeOf(appUrl)).toBe('fine')
})

test('a port that another kind of server holds is an answer, not a hang', async () => {
  const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  expect(await codeOf(`postgres://a:b@127.0.0.1:${port}/pantau`)).toBe('UNREACHABLE')
  other.close()
})

test('no message repeats the password', async () => {
  const refused = verifyServer('postgres://a:hush@127.0.0.1:1/pantau')
  await expect(refused).rejects.toThrow(/a@127\.0\.0\.1:1\/pantau/)
  await expect(refused).rejects.not.toThrow(/hush/)
})

test('with the owner as only login, the app still works as pantau_app', async () => {
  const admin = postgres(ownerUrl, { max: 1 })
  const [state] = await admin`select pg_has_role(current_user, 'pantau_app', 'member') as "mayStepDown"`
  await admin.end()
  const access = accessServer(ownerUrl)
  if (state?.mayStepDown !== true) {
    await expect(migrate(access)).rejects.toMatchObject({ code: 'RIGHTS_MISSING' })
    return
  }
  const app = connect(access.appUrl, { max: 1, applicationName: 'test' })
  const [row] = await app.sql`select current_user as name`
  await app.close()
  expect(row).toEqual({ name: 'pantau_app' })
})
