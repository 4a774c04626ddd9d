import type { ReviewInput } from '../../../document/index.js';
import type { Rule } from '../../rule.js';
import type { Hit } from '../../rule.js';
import { daysOf, lastDayOf } from '../../dates.js';

/** A card or objective that should have been looked at again. */
export const reviewOverdue: Rule = {
  id: 'management.review-overdue',
  severity: 'warning',
  kind: 'both',
  needs: 'today',
  title: { en: 'Review overdue', es: 'Revisión vencida' },
  why: {
    en: 'The setting, the organisation and its customers change; goals that are not reviewed in turn go on asking for what mattered then.',
    es: 'Cambian el entorno, la organización y sus clientes; las metas que no se revisan a su tiempo siguen pidiendo lo que importaba entonces.',
  },
  mend: {
    en: 'review it and write the period under `review.last`, or lengthen `review.every`',
    es: 'revíselo y anote el periodo en `review.last`, o alargue `review.every`',
  },
  *check({ document, facts, card, today = 0 }) {
    const overdue = (review: ReviewInput | undefined): boolean => {
      const every = review?.every === undefined ? undefined : daysOf(review.every);
      if (every === undefined) return false;
      const last = review?.last === undefined ? undefined : lastDayOf(review.last, card.calendar);
      return last === undefined || today - last > every;
    };
    const since = (review: ReviewInput | undefined): Hit['message'] =>
      review?.last === undefined
        ? { en: 'was never reviewed', es: 'nunca se revisó' }
        : {
            en: `was last reviewed in ${review.last}`,
            es: `se revisó por última vez en ${review.last}`,
          };
    const own = document.review;
    if (overdue(own)) {
      const { en, es } = since(own);
      yield {
        path: ['review'],
        message: {
          en: `the card ${en}, and should be every ${own?.every}`,
          es: `la tarjeta ${es}, y debería revisarse cada ${own?.every}`,
        },
      };
    }
    for (const { id, input } of facts.objectives) {
      const review = input.review === undefined ? undefined : { ...own, ...input.review };
      if (!overdue(review)) continue;
      const { en, es } = since(review);
      yield {
        path: ['objectives', id, 'review'],
        id,
        message: {
          en: `\`${id}\` ${en}, and should be every ${review?.every}`,
          es: `\`${id}\` ${es}, y debería revisarse cada ${review?.every}`,
        },
      };
    }
  },
  failing: { card: { review: { every: 'P3M', last: '2026-02' } }, today: '2026-06-30' },
  passing: { card: { review: { every: 'P3M', last: '2026-04' } }, today: '2026-06-30' },
};
