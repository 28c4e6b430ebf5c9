import type { Fault } from '../../kit/fields.js';
import { CityField } from '../city-field.js';
import { FaultBox } from '../fault-box.js';
import { countiesOf, zonesOf } from '../places.js';
import { usePublicWords } from '../public-words.js';
import { SelectField } from '../select-field.js';

export type AskedPlace = {
  readonly city: string | undefined;
  readonly county: string | undefined;
  readonly zone: string | undefined;
};
type PlaceFormProps = { readonly place: AskedPlace; readonly faults: readonly Fault[] };

/** The city first; what lies in it once it is known. */
export function PlaceForm({ place, faults }: PlaceFormProps) {
  const { responsible } = usePublicWords();
  const faultAt = (name: string) => faults.find(({ field }) => field === name)?.words;
  return (
    <form action="/responsible" method="get" className="card">
      <FaultBox faults={faults} />
      <CityField
        label={responsible.city}
        none={responsible.chooseCity}
        chosen={place.city}
        fault={faultAt('city')}
      />
      {place.city ? <WithinCity {...place} city={place.city} fault={faultAt('county')} /> : null}
      <button type="submit">{place.city ? responsible.submit : responsible.nextStep}</button>
    </form>
  );
}

type WithinCityProps = AskedPlace & { readonly city: string; readonly fault: string | undefined };

function WithinCity({ city, county, zone, fault }: WithinCityProps) {
  const { responsible } = usePublicWords();
  const zones = zonesOf(city);
  const optionsOf = (places: readonly { readonly code: string; readonly nameZh: string }[]) =>
    places.map(({ code, nameZh }) => ({ value: code, label: nameZh }));
  return (
    <>
      <SelectField
        name="county"
        label={responsible.county}
        none={responsible.chooseCounty}
        chosen={county}
        options={optionsOf(countiesOf(city))}
        fault={fault}
      />
      {zones.length > 0 ? (
        <SelectField
          name="zone"
          label={responsible.zone}
          none={responsible.noZone}
          chosen={zone}
          options={optionsOf(zones)}
        />
      ) : null}
    </>
  );
}
