interface PublishedSourceProps {
  readonly source: string
  readonly url: string | null
}

/** Some lists hold a remark where the address should be. */
export const isAddress = (url: string | null): url is string => url !== null && /^https?:\/\//.test(url)

/** The publication, with its address where that is one. */
export const PublishedSource = ({ source, url }: PublishedSourceProps) =>
  isAddress(url) ? (
    <a href={url} rel="noreferrer">
      {source}
    </a>
  ) : (
    source
  )
