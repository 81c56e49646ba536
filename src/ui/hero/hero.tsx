import type { Child } from 'hono/jsx'
import { inLanguage } from '../in-language.ts'

export type HeroProps = {
  /** The line above: "Open until 30 January 2026, 18:00 Geneva". */
  eyebrow?: Child
  title: string
  language?: string
  text?: Child
  action?: { text: string; href: string }
}

/** The one thing on a page that a visitor is invited to do. */
export function Hero({ eyebrow, title, language, text, action }: HeroProps) {
  return (
    <section class="hero">
      {eyebrow && <p>{eyebrow}</p>}
      <h2>
        <span {...inLanguage(language)}>{title}</span>
      </h2>
      {text && <p>{text}</p>}
      {action && (
        <a class="button" href={action.href}>
          {action.text}
        </a>
      )}
    </section>
  )
}
