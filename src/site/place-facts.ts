import { AUDIENCES } from '#domain/audience.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { PLACE_FEATURES, type Place } from '#domain/geo/place.ts';
import { GRADES } from '#domain/grade.ts';
import { phoneAddress } from '#domain/visit.ts';
import { bookingText } from '#wording/event-text.ts';
import { hoursLines } from '#wording/opening-hours.ts';
import { costText, statusText } from '#wording/place-text.ts';
import { accessText, wordFact, type Fact, type LoudFact } from './facts.ts';

/** What one asks of a place, as its page prints it. */
export interface PlaceFacts {
  /** Where, when, for how much and for whom: aloud, each with a line below it. */
  readonly loud: readonly LoudFact[];
  /** What nobody knows, in a line; empty where all is known. */
  readonly unknown: string;
  /** Booking, access, contact, topics, the plan. */
  readonly rest: readonly Fact[];
}

/** The facts of a place, each only where it is known. */
export function placeFacts(place: Place): PlaceFacts {
  const { district, area, address, hours, grades, status, statusNote } = place;
  const cost = costText(place.cost);
  const booking = bookingText(place.booking);
  const [firstHours, ...otherHours] = hours.kind === 'unknown' ? [] : hoursLines(hours);
  const isTold = firstHours !== undefined || status === 'unknown';
  /** The finest that is known, and what it lies in. */
  const names = [address ?? area, district && DISTRICTS[district]].filter(
    (name) => name !== undefined,
  );
  const contact = contactParts(place);
  const access = accessText(PLACE_FEATURES, place.access);
  const unknown = [
    district === undefined && '县区',
    hours.kind === 'unknown' && '开放时间',
    cost === undefined && '费用',
    booking === undefined && '预约',
    access === '' && '无障碍',
    place.contact === undefined && place.website === undefined && '联系方式',
  ].filter((name) => name !== false);
  const advice = `${status === 'planned' ? '' : '出发前请先咨询。'}${status === 'unknown' ? (statusNote ?? '') : ''}`;
  return {
    loud: [
      ...(names[0] === undefined ? [] : [{ fact: names[0], note: names[1] }]),
      ...(isTold ? [] : [{ fact: statusText(place), note: statusNote }]),
      ...(firstHours === undefined
        ? []
        : [{ fact: firstHours, note: [...otherHours, statusNote].filter(Boolean).join('；') }]),
      ...(cost === undefined ? [] : [{ fact: cost }]),
      {
        fact: place.audiences.map((id) => AUDIENCES[id]).join('、'),
        note: grades.map((grade) => GRADES[grade]).join('、'),
      },
    ],
    unknown: unknown.length === 0 ? '' : `待核实：${unknown.join('、')}。${advice}`,
    rest: [
      ...wordFact('预约', booking),
      ...wordFact('无障碍', access),
      ...(contact.length === 0 ? [] : [{ term: '联系', parts: contact }]),
      ...wordFact('主题', place.topics.join('、')),
      ...wordFact('方案', place.namedInPlan ? '2022年的方案提到这里' : undefined),
    ],
  };
}

function contactParts({ contact, website }: Place): Fact['parts'] {
  const { name, phone, email } = contact ?? {};
  return [
    ...(name === undefined ? [] : [{ words: name }]),
    ...(phone === undefined ? [] : [{ words: phone, href: phoneAddress(phone) }]),
    ...(email === undefined ? [] : [{ words: email, href: `mailto:${email}` }]),
    ...(website === undefined ? [] : [{ words: '官方网站', href: website }]),
  ];
}
