import type { RuleContext } from '../../rule-context.js';
import type { InspectedObjective } from '../../card-facts.js';

const CUSTOMER =
  /customer|client|user|patient|citizen|student|guest|member|usuari|paciente|ciudadan|estudiante|huésped|socio/i;

/** The objectives of perspectives that are about customers, by id or title of the perspective. */
export function customerObjectives({ facts, card }: RuleContext): readonly InspectedObjective[] {
  const about = new Set(
    [...card.perspectives.values()]
      .filter(({ id, title }) => [id, ...Object.values(title)].some((text) => CUSTOMER.test(text)))
      .map(({ id }) => id),
  );
  return facts.objectives.filter(({ resolved }) => about.has(resolved.objective.perspective));
}
