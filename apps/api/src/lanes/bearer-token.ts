import type { FastifyRequest } from 'fastify'

/** The token of `Authorization: Bearer …`; a request that carries one belongs to the analysts' lane. */
export const bearerToken = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '')?.[1]
