import { Field, labelledBy } from './fields.js';

type Option = { readonly value: string; readonly label: string };
type Labelled = Parameters<typeof labelledBy>[0];
type Props = Labelled & {
  readonly options: readonly Option[];
  /** What stands where nothing is chosen. */
  readonly none: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** One of a list, by the platform's own field; the page holds what is chosen. */
export function SelectField({ options, none, value, onChange, ...labelled }: Props) {
  return (
    <Field {...labelledBy(labelled)}>
      {(bound) => (
        <select {...bound} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
