import { words } from '../../i18n/words.ts'
import type { PageRequest } from '../../request/read-request.ts'
import { Badge, Progress } from '../../ui/notice.tsx'
import { RefreshWhileLoading } from './refresh-while-loading.tsx'
import type { Shell } from './shell-query.ts'

/** Whether the figures are simulated, and how far they are loaded. */
export const DataState = ({ request, shell }: { request: PageRequest; shell: Shell }) => {
  const said = words[request.language].shell
  const { isDemo, loading } = shell.installation
  if (!isDemo && !loading) return null
  return (
    <section className="data-state" aria-label={isDemo ? said.simulated : said.loadingTitle}>
      {isDemo && (
        <p>
          <Badge>{said.simulated}</Badge> <span>{said.simulatedNote}</span>
        </p>
      )}
      {loading && (
        <Progress
          step={`${said.loadingTitle}: ${loading.step}`}
          done={loading.done}
          total={loading.total}
          counts={said.loadingCounts(loading.done, loading.total)}
          note={
            <>
              {said.loadingNote} <a href={request.address}>{said.reload}</a>
              <RefreshWhileLoading />
            </>
          }
        />
      )}
    </section>
  )
}
