import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeEmbedded, startEmbedded } from './embedded.ts'

let dataDir: string
const cluster = (name: string) => join(dataDir, 'cluster', name)
const serverPid = async () => Number.parseInt(await readFile(cluster('postmaster.pid'), 'utf8'), 10)
const isRunning = () =>
  serverPid().then(
    () => true,
    () => false,
  )
const start = () => startEmbedded({ dataDir })

async function ask(url: string, statement: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    return [...(await sql.unsafe(statement))]
  } finally {
    await sql.end()
  }
}

/** A process of its own that starts the server, says so and waits. */
async function startElsewhere() {
  const code = `import { startEmbedded } from ${JSON.stringify(fileURLToPath(new URL('./embedded.ts', import.meta.url)))}
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
    console.log('up'); setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { stdio: 'pipe' })
  await once(child.stdout, 'data')
  return child
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), `pantau-test-${process.pid}-`))
  await chmod(dataDir, 0o755)
})

afterAll(() => removeEmbedded(dataDir))

test('starts made at the same moment share one server, and the last to leave stops it', async () => {
  const [first, second, elsewhere] = await Promise.all([start(), start(), startElsewhere()])
  expect(first.port).toBe(second.port)
  const gone = once(elsewhere, 'exit')
  elsewhere.kill('SIGKILL')
  await gone
  await first.stop()
  expect(await ask(second.ownerUrl('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  expect(await isRunning()).toBe(false)
})

test('a server whose starter was killed hard is joined again with its data', async () => {
  const elsewhere = await startElsewhere()
  const pid = await serverPid()
  const gone = once(elsewhere, 'exit')
  elsewhere.kill('SIGKILL')
  await gone
  const server = await start()
  expect(server.attached).toBe(true)
  expect(await serverPid()).toBe(pid)
  await ask(server.ownerUrl('postgres'), 'create database kept')
  await server.stop()
})

test('a killed server starts again with its committed data', async () => {
  const server = await start()
  await ask(server.ownerUrl('kept'), 'create table figures as select 41 as deaths')
  process.kill(await serverPid(), 'SIGKILL')
  await server.stop()
  const again = await start()
  expect(again.attached).toBe(false)
  expect(await ask(again.ownerUrl('kept'), 'select deaths from figures')).toEqual([{ deaths: 41 }])
  await again.stop()
})

test('a left-over pid file that names a living process of another program is no obstacle', async () => {
  const fields = [process.pid, cluster(''), 0, 1, '', '127.0.0.1', '', 'ready   ', '']
  await writeFile(cluster('postmaster.pid'), fields.join('\n'))
  const server = await start()
  expect(server.attached).toBe(false)
  await server.stop()
})

test('a lock left by a dead process is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  await writeFile(join(dataDir, 'lock'), `${pid}\n`)
  const server = await start()
  await server.stop()
})

test('databases sort and compare the same on every machine, in UTF-8', async () => {
  const server = await start()
  const [row] = await ask(
    server.ownerUrl('postgres'),
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
            upper('é') as upper, 'a' < 'B' as "aBeforeB" from pg_database where datname = current_database()`,
  )
  expect(row).toEqual({ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', upper: 'É', aBeforeB: false })
  await server.stop()
})

test('a data folder of another PostgreSQL major version is left untouched and named', async () => {
  const own = await readFile(cluster('PG_VERSION'), 'utf8')
  await writeFile(cluster('PG_VERSION'), '14\n')
  await expect(start()).rejects.toMatchObject({ code: 'OTHER_MAJOR_VERSION', message: /PostgreSQL 14/ })
  await writeFile(cluster('PG_VERSION'), own)
})
