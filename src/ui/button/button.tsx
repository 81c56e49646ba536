export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'link'

export type ButtonProps = {
  text: string
  kind?: ButtonKind
  name?: string
  value?: string
  /** What the button is about, for those who do not see where it stands: "Withdraw CWG-COP-24/INF/17". */
  label?: string
  /** Sends the form elsewhere than the form says. */
  action?: string
}

export type ButtonLinkProps = { text: string; href: string; kind?: ButtonKind }

const classOf = (kind: ButtonKind) => (kind === 'link' ? 'as-link' : `button button-${kind}`)

/** Sends the form it stands in. */
export const Button = ({ text, kind = 'primary', name, value, label, action }: ButtonProps) => (
  <button class={classOf(kind)} name={name} value={value} aria-label={label} formaction={action}>
    {text}
  </button>
)

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const ButtonLink = ({ text, href, kind = 'primary' }: ButtonLinkProps) => (
  <a class={classOf(kind)} href={href}>
    {text}
  </a>
)
