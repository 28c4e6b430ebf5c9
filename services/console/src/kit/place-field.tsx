import {
  allCities,
  allCounties,
  cityOf,
  type DivisionCode,
} from '@anxintui/shared/divisions/divisions';
import { Flex, Select } from 'antd';
import { useState } from 'react';
import { useSpoken } from '../copy/words.js';

type Props = {
  /** Of the form item around it, for its label. */
  readonly id?: string;
  readonly value?: DivisionCode | null;
  readonly onChange?: (division: DivisionCode | null) => void;
};

/** A county by its city; only those of the Delta can be chosen. */
export function PlaceField({ id, value, onChange }: Props) {
  const { words, language } = useSpoken();
  const { place } = words.retailer.office;
  const [chosen, setCity] = useState<DivisionCode | null>(null);
  const city = chosen ?? (value ? cityOf(value)?.code : null) ?? null;
  const cities = allCities().map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: language === 'zh' ? nameZh : `${nameEn} ${nameZh}`,
  }));
  const counties = allCounties()
    .filter((county) => county.city === city)
    .map(({ code, nameZh }) => ({ value: code, label: nameZh }));
  return (
    <Flex wrap gap="small">
      <Select
        aria-label={place.city}
        placeholder={place.city}
        className="place"
        showSearch={{ optionFilterProp: 'label' }}
        value={city}
        options={cities}
        onChange={(code: DivisionCode) => {
          setCity(code);
          onChange?.(null);
        }}
      />
      <Select
        {...(id ? { id } : {})}
        aria-label={place.county}
        placeholder={place.county}
        className="place"
        showSearch={{ optionFilterProp: 'label' }}
        value={value ?? null}
        options={counties}
        onChange={(code: DivisionCode) => onChange?.(code)}
      />
    </Flex>
  );
}
