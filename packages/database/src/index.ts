export { type Connection, type ConnectSettings, connect, type Database } from './connect.ts'
export { DatabaseError, type DatabaseErrorCode } from './errors.ts'
export { ensureDatabase, type MigrateSettings, migrate } from './migrate.ts'
export { accessServer, groupRole, type ServerAccess, verifyServer } from './server-url.ts'
