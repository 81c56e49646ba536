import type { Child } from 'hono/jsx'

export type BarChartProps = {
  title: string
  /** What the longest bar of all charts that stand side by side is worth, so that they can be compared. */
  most: number
  bars: {
    name: string
    value: number
    /** The value in words or figures, after the bar. */
    text: Child
    /** A second, thinner bar that is not added to the first. */
    apart?: number
  }[]
}

/** Bars from the same line, each with its name before it and its value after it; the picture itself is silent. */
export const BarChart = ({ title, most, bars }: BarChartProps) => (
  <figure class="bar-chart">
    <figcaption>{title}</figcaption>
    <ul class="bare">
      {bars.map(({ name, value, text, apart }) => (
        <li>
          <span class="bar-name">{name}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bar" width={widthOf(value, most)} height="6" />
            {apart ? <rect class="bar-apart" y="7" width={widthOf(apart, most)} height="3" /> : null}
          </svg>
          <span class="bar-value">{text}</span>
        </li>
      ))}
    </ul>
  </figure>
)

/** Small charts of one kind beside one another. */
export const Charts = ({ children }: { children: Child }) => <div class="charts">{children}</div>

const widthOf = (value: number, most: number) => String(Math.round((1000 * value) / Math.max(most, 1)) / 10)
