import { answerBrief } from '../answer-brief.ts'

interface Asked {
  readonly params: Promise<{ week: string }>
}

export const GET = async (_: Request, { params }: Asked): Promise<Response> =>
  answerBrief(decodeURIComponent((await params).week), 'SHEET')
