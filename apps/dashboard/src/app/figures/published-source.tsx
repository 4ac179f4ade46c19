interface PublishedSourceProps {
  readonly source: string
  readonly url: string | null
}

/** The publication, with its address where that is one. */
export const PublishedSource = ({ source, url }: PublishedSourceProps) =>
  url !== null && /^https?:\/\//.test(url) ? (
    <a href={url} rel="noreferrer">
      {source}
    </a>
  ) : (
    source
  )
