import { bundleApp } from '../../../../../offline/bundle-app.ts'
import { serveFile } from '../../../../../offline/serve-file.ts'
import { scoreApp } from '../../offline-app.ts'

/** Bundled once, while the dashboard is built. */
export const dynamic = 'force-static'
export const dynamicParams = false

const bundled = bundleApp(scoreApp)

export const generateStaticParams = async () => [...(await bundled).keys()].map((name) => ({ name }))

export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return serveFile(await bundled, (await params).name, '/uji/luring')
}
