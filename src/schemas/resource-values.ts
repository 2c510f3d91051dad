import { toCited } from '#domain/cited.ts';
import type { Card, Resource, Sheet } from '#domain/resource/resource.ts';
import { Temporal } from 'temporal-polyfill';
import { toDateTime } from './date-time.ts';
import type { ResourceData } from './resource.ts';
import { toCost } from './visit-values.ts';

/** What is written of a resource as a resource has it; its sources stay as they are. */
export function resourceValues(data: ResourceData) {
  const { cost, link, sheet, card, compiled, published, updated, ...rest } = data;
  return {
    ...rest,
    cost: toCost(cost),
    ...(link === undefined ? {} : { link: toLink(link) }),
    ...(sheet === undefined ? {} : { sheet: toSheet(sheet) }),
    ...(card === undefined ? {} : { card: toCard(card) }),
    compiled: Temporal.PlainDate.from(compiled),
    published: toDateTime(published),
    updated: toDateTime(updated),
  };
}

function toLink({
  checked,
  ...link
}: NonNullable<ResourceData['link']>): NonNullable<Resource['link']> {
  return checked === undefined ? link : { ...link, checked: Temporal.PlainDate.from(checked) };
}

function toSheet({ science, ...sheet }: NonNullable<ResourceData['sheet']>): Sheet {
  return { ...sheet, science: science.map(toCited) };
}

const toCard = (card: NonNullable<ResourceData['card']>): Card => ({
  ...card,
  do: card.do.map(toCited),
  why: card.why.map(toCited),
  ask: card.ask.map(toCited),
});
