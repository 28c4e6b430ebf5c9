import { ResponsibleView } from '@anxintui/shared/contracts/identity';
import type { PageRequest } from '@anxintui/shared/contracts/site';
import { cityOf } from '@anxintui/shared/divisions/divisions';
import type { Fault } from '../kit/fields.js';
import { Frame } from '../kit/frame.js';
import { givenText, oneOf } from '../kit/given.js';
import type { Document } from './document.js';
import { countiesOf, zonesOf } from './places.js';
import { PUBLIC } from './public-words.js';
import type { SiteDeps } from './site-deps.js';
import { type AskedPlace, PlaceForm } from './tools/place-form.js';
import { ResponsibleAnswer } from './tools/responsible-answer.js';

/** Which bureau handles complaints about a seller at a place, and why: the same table as for cases. */
export async function responsiblePage(request: PageRequest, { ask }: SiteDeps): Promise<Document> {
  const { query, language } = request;
  const { responsible } = PUBLIC[language];
  const place = placeIn(query);
  const { county: division, zone } = place;
  const faults = faultsOf(query, place, responsible.faults);
  const answer =
    division || zone
      ? await ask({ id: 'responsible-bureau', query: { division, zone }, language })
      : null;
  const found = ResponsibleView.nullable().parse(answer);
  return {
    title: responsible.title,
    description: responsible.lead,
    body: (
      <Frame>
        <div className="narrow">
          <h1>{responsible.title}</h1>
          <p>{responsible.lead}</p>
          {found ? <ResponsibleAnswer found={found} /> : null}
          <PlaceForm place={place} faults={faults} />
        </div>
      </Frame>
    ),
  };
}

function placeIn(query: URLSearchParams): AskedPlace {
  const asked = givenText(query, 'city');
  const city = asked && cityOf(asked)?.code === asked ? asked : undefined;
  const codes = (places: readonly { readonly code: string }[]) => places.map(({ code }) => code);
  return {
    city,
    county: city && oneOf(codes(countiesOf(city)), givenText(query, 'county')),
    zone: city && oneOf(codes(zonesOf(city)), givenText(query, 'zone')),
  };
}

/** The city is asked for first, so only a form that had a county to choose can lack one. */
function faultsOf(
  query: URLSearchParams,
  { city, county, zone }: AskedPlace,
  words: { readonly city: string; readonly county: string },
): Fault[] {
  if (query.has('city') && !city) return [{ field: 'city', words: words.city }];
  const isMissing = query.has('county') && !county && !zone;
  return isMissing ? [{ field: 'county', words: words.county }] : [];
}
