import type { PageRequest } from '@anxintui/shared/contracts/site';
import { Frame } from '../kit/frame.js';
import { day } from '../kit/shown.js';
import type { Document } from './document.js';
import { PUBLIC } from './public-words.js';

const STATED_ON = '2026-11-23';

/** What is met, how that is known, and what is missing. */
export async function accessibilityPage({ language }: PageRequest): Promise<Document> {
  const { accessibility, marks } = PUBLIC[language];
  return {
    title: accessibility.title,
    description: accessibility.lead,
    body: (
      <Frame>
        <div className="narrow">
          <h1>{accessibility.title}</h1>
          <p>{accessibility.lead}</p>
          <h2>{accessibility.standard}</h2>
          <p>{accessibility.standardText}</p>
          <h2>{accessibility.met}</h2>
          <ul>
            {accessibility.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <h2>{accessibility.measured}</h2>
          <p>{accessibility.measuredText}</p>
          <h2>{accessibility.gaps}</h2>
          <p>{accessibility.gapsText}</p>
          <h2>{accessibility.feedback}</h2>
          <p>{accessibility.feedbackText}</p>
          <p className="quiet">
            {accessibility.lawLabel + marks.colon + accessibility.law}
            <br />
            {accessibility.updated + marks.colon + day(STATED_ON, language)}
          </p>
        </div>
      </Frame>
    ),
  };
}
