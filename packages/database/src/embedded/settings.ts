export type Durability = 'kept' | 'thrown away'

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  jit: 'off',
  max_connections: '100',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  effective_cache_size: '1GB',
  max_parallel_workers_per_gather: '1',
}

const byDurability: Record<Durability, Record<string, string>> = {
  kept: { shared_buffers: '256MB', max_wal_size: '2GB', synchronous_commit: 'on' },
  'thrown away': {
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '1h',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
  },
}

export function serverArguments(port: number, durability: Durability): string[] {
  const settings = { ...always, ...byDurability[durability] }
  return ['-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Nothing of the caller's PG* variables or locale may reach the server. */
export function serverEnvironment(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: home, LC_ALL: 'C', TZ: 'UTC' }
}
