export type BarsProps = {
  caption: string
  columns: { choice: string; count: string }
  /** The largest possible length of a bar. */
  most: number
  /** `text` stands instead of the number where it is not shown; the row then has no bar. */
  rows: { choice: string; count: number | null; text: string }[]
}

/** A table of counts with a bar beside each number. */
export const Bars = ({ caption, columns, most, rows }: BarsProps) => (
  <table class="bars">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{columns.choice}</th>
        <th scope="col">{columns.count}</th>
        <td></td>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ choice, count, text }) => (
        <tr>
          <th scope="row">{choice}</th>
          <td>{text}</td>
          <td>{count !== null && <Bar length={most ? (100 * count) / most : 0} />}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Bar = ({ length }: { length: number }) => (
  <svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect width="100" height="12" class="bar-ground" />
    <rect width={Math.round(length * 10) / 10} height="12" class="bar-length" />
  </svg>
)
