import type { PropsWithChildren } from 'hono/jsx'

export type NoticeProps = PropsWithChildren<{ kind?: 'info' | 'success' | 'warning'; title?: string }>

/** Something to know about the page, or about what was just done (`success`, read out when the page opens). */
export function Notice({ kind = 'info', title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'success' ? 'status' : undefined}>
      {title && <h2>{title}</h2>}
      <div>{children}</div>
    </div>
  )
}
