export type HeadProps = {
  /** What the page is about; the name of the site is added to it. */
  title: string
  siteName: string
  description?: string
  /** The full address under which the page is known. */
  canonical?: string
  /** The same page in other languages; `x-default` for readers of none of them. */
  alternates?: { language: string; href: string }[]
  /** Feeds and other editions of the same thing. */
  editions?: { type: string; href: string; title: string }[]
  /** Addresses of the style sheets. */
  stylesheets: string[]
  icon?: string
  /** Addresses of modules that enhance a page which works without them. */
  scripts?: string[]
  /** True for pages that are not for search engines. */
  unlisted?: boolean
}

/** What a browser, a search engine and a feed reader need to know of a page. */
export function Head({ title, siteName, description, canonical, alternates, editions, ...props }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === siteName ? title : `${title} – ${siteName}`}</title>
      {description && <meta name="description" content={description} />}
      <meta name="color-scheme" content="light dark" />
      {props.unlisted && <meta name="robots" content="noindex" />}
      {canonical && <link rel="canonical" href={canonical} />}
      {alternates?.map(({ language, href }) => (
        <link rel="alternate" hreflang={language} href={href} />
      ))}
      {editions?.map((edition) => (
        <link rel="alternate" {...edition} />
      ))}
      {props.icon && <link rel="icon" href={props.icon} />}
      {props.stylesheets.map((address) => (
        <link rel="stylesheet" href={address} />
      ))}
      {props.scripts?.map((address) => (
        <script type="module" src={address}></script>
      ))}
    </head>
  )
}
