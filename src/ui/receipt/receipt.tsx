export type ReceiptProps = {
  /** What it is: "Your receipt code". */
  label: string
  /** The code in groups, as it is to be written down. */
  code: string
  /** What it is for, and that nobody can find it out again. */
  text: string
}

/** A code that is shown this once, large, to be written down or printed. */
export const Receipt = ({ label, code, text }: ReceiptProps) => (
  <div class="receipt">
    <p>{label}</p>
    <p class="receipt-code" dir="ltr">
      {code}
    </p>
    <p>{text}</p>
  </div>
)
