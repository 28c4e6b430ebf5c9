import { Card, Flex, Tag } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { CommandButton } from '../../kit/command-button.js';
import { moment, money } from '../../kit/shown.js';
import { usePartyWords } from '../../kit/use-party-words.js';
import type { CaseFile } from '../case/use-case.js';
import type { Disputed } from './dispute-file.js';
import { useDisputeChanged } from './use-dispute-changed.js';

/** What either side has proposed, the latest first. */
export function Offers({ file, etag }: Disputed) {
  const { offer } = useSpoken().words.retailer.disputes;
  return (
    <section aria-label={offer.title}>
      <h3>{offer.title}</h3>
      {file.offers.length === 0 ? <p>{offer.none}</p> : null}
      <Flex vertical gap="small">
        {file.offers.toReversed().map((each) => (
          <OneOffer key={each.id} offer={each} file={file} etag={etag} />
        ))}
      </Flex>
    </section>
  );
}

type Props = Disputed & { readonly offer: CaseFile['offers'][number] };
const ANSWERS = ['accept-offer', 'decline-offer'] as const;

function OneOffer({ offer, file, etag }: Props) {
  const { words, language } = useSpoken();
  const { offer: said, command } = words.retailer.disputes;
  const partyWords = usePartyWords();
  const changed = useDisputeChanged(file.id);
  const { id, remedy, amountFen, performWithinDays } = offer;
  return (
    <Card size="small">
      <p>
        <Tag>{said.state[offer.state]}</Tag>
        <strong>{words.cases.remedy[remedy]}</strong>{' '}
        {amountFen === undefined ? '' : money(amountFen)} · {said.within(performWithinDays)}
      </p>
      <p className="said">{offer.words}</p>
      <p className="quiet">{said.by(partyWords(offer.by), moment(offer.at, language))}</p>
      <Flex gap="small">
        {ANSWERS.map((name) => (
          <CommandButton<CaseFile>
            {...changed}
            key={name}
            command={answerTo(file, name, id)}
            etag={etag}
            label={command[name]}
          />
        ))}
      </Flex>
    </Card>
  );
}

/** Each open offer has its own address. */
const answerTo = ({ availableCommands }: CaseFile, name: string, offerId: number) =>
  availableCommands.find(
    (command) => command.name === name && command.href.includes(`/offers/${offerId}/`),
  );
