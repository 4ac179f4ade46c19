import { forwardToApi } from '../../../api-proxy/forward-to-api.ts'

export const dynamic = 'force-dynamic'

export const GET = forwardToApi
