import { allCities, allCounties, cityOf, fullNameOf } from '@anxintui/shared/divisions/divisions';
import { useState } from 'react';
import { useSpoken } from '../../copy/words.js';
import { Field, labelledBy } from '../../kit/fields.js';
import type { Answers } from './answers.js';

type Props = {
  readonly division: string;
  readonly change: (patch: Partial<Answers>) => void;
  readonly fault: string | undefined;
};

/** The city first, then its counties. */
export function CountyQuestion({ division, change, fault }: Props) {
  const { words, language } = useSpoken();
  const { store: said } = words.complaints;
  const [city, setCity] = useState(cityOf(division)?.code ?? '');
  const cities = allCities().map(({ code, nameZh, nameEn }) => ({
    code,
    name: language === 'zh' ? nameZh : nameEn,
  }));
  const counties = allCounties().filter((county) => county.city === city);
  return (
    <>
      <OneOf
        name="city"
        label={said.city}
        places={cities}
        chosen={city}
        onChoose={(code) => {
          setCity(code);
          change({ division: '', place: '' });
        }}
      />
      <OneOf
        name="division"
        label={said.county}
        fault={fault}
        places={counties.map(({ code, nameZh: name }) => ({ code, name }))}
        chosen={division}
        onChoose={(code) => change({ division: code, place: fullNameOf(code) ?? code })}
      />
    </>
  );
}

type OneOfProps = {
  readonly name: string;
  readonly label: string;
  readonly fault?: string | undefined;
  readonly places: readonly { readonly code: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
};
function OneOf({ name, label, fault, places, chosen, onChoose }: OneOfProps) {
  const { store: said } = useSpoken().words.complaints;
  return (
    <Field {...labelledBy({ name, label, fault, hint: undefined, isOptional: undefined })}>
      {(bound) => (
        <select {...bound} value={chosen} onChange={({ target }) => onChoose(target.value)}>
          <option value="">{said.pick}</option>
          {places.map((place) => (
            <option key={place.code} value={place.code}>
              {place.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
