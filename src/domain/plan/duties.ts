import type { Programme, Unit } from './plan.ts';

export type Duty = 'lead' | 'support';

/** A unit's part in a programme, or undefined where it has none. */
export function dutyOf(programme: Programme, unitId: string): Duty | undefined {
  if (programme.lead.includes(unitId)) return 'lead';
  return programme.support.includes(unitId) ? 'support' : undefined;
}

/** The programmes that a unit leads and supports, in the order given. */
export function dutiesOf(
  unit: Unit,
  programmes: readonly Programme[],
): { readonly lead: readonly Programme[]; readonly support: readonly Programme[] } {
  const having = (duty: Duty) => programmes.filter((p) => dutyOf(p, unit.id) === duty);
  return { lead: having('lead'), support: having('support') };
}

/** How many lead and support duties the programmes hand out. */
export function countDuties(programmes: readonly Programme[]): { lead: number; support: number } {
  return {
    lead: programmes.reduce((sum, p) => sum + p.lead.length, 0),
    support: programmes.reduce((sum, p) => sum + p.support.length, 0),
  };
}
