import { Field } from '../kit/fields.js';

type Option = { readonly value: string; readonly label: string };
type SelectFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  /** What stands where nothing is chosen. */
  readonly none?: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
};

/** One of a list, by the platform's own field. */
export function SelectField({ options, chosen, none, ...labelled }: SelectFieldProps) {
  return (
    <Field {...labelled}>
      {(bound) => (
        <select {...bound} defaultValue={chosen ?? ''}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
