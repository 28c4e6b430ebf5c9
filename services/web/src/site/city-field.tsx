import { useSpoken } from '../copy/words.js';
import { Field } from '../kit/fields.js';
import { citiesByProvince } from './places.js';

type CityFieldProps = {
  readonly label: string;
  /** What stands where no city is chosen. */
  readonly none: string;
  readonly chosen: string | undefined;
  readonly fault?: string | undefined;
};

/** The cities of the Delta, under their provinces. */
export function CityField({ label, none, chosen, fault }: CityFieldProps) {
  const { language } = useSpoken();
  return (
    <Field name="city" label={label} fault={fault}>
      {(bound) => (
        <select {...bound} defaultValue={chosen ?? ''}>
          <option value="">{none}</option>
          {citiesByProvince(language).map(({ code, name, cities }) => (
            <optgroup key={code} label={name}>
              {cities.map((city) => (
                <option key={city.code} value={city.code}>
                  {city.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
