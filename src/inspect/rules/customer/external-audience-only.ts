import type { TextInput } from '../../../core/index.js';
import type { Rule } from '../../rule.js';
import { customerObjectives } from './customer-objectives.js';

const INTERNAL =
  /internal|employee|staff|partner|colleague|intern[oa]s?|emplead|personal|compañer|colaborador|agentes?\b|agents?\b/i;

/** Customer objectives whose stated audiences are all outside. */
export const externalAudienceOnly: Rule = {
  id: 'customer.external-audience-only',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Only outside customers are considered', es: 'Solo se piensa en clientes externos' },
  why: {
    en: 'Employees and partners use the service too. Internal customers may deserve goals and indicators of their own. Asked only where audiences are stated.',
    es: 'Los empleados y los socios también usan el servicio. Los clientes internos pueden merecer metas e indicadores propios. Solo se pregunta donde se indican destinatarios.',
  },
  mend: {
    en: 'add internal customers to an `audience`, or accept the finding if there are none',
    es: 'añada los clientes internos a una `audience`, o acepte el hallazgo si no los hay',
  },
  *check(context) {
    const audiences = customerObjectives(context).flatMap(({ input }) => input.audience ?? []);
    const isInternal = (text: TextInput): boolean =>
      (typeof text === 'string' ? [text] : Object.values(text)).some((one) => INTERNAL.test(one));
    if (audiences.length === 0 || audiences.some(isInternal)) return;
    yield {
      path: ['objectives'],
      message: {
        en: 'no customer objective is for customers inside the organisation',
        es: 'ningún objetivo de cliente es para clientes de dentro de la organización',
      },
    };
  },
  failing: {
    card: {
      objectives: { goodAnswers: { perspective: 'customer', audience: ['Private customers'] } },
    },
  },
  passing: {
    card: {
      objectives: {
        goodAnswers: { perspective: 'customer', audience: ['Private customers', 'Employees'] },
      },
    },
  },
};
