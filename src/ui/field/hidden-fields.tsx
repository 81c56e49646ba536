/** What a form sends along without showing it, by name. */
export const HiddenFields = ({ fields = {} }: { fields?: Record<string, string> }) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
