import type { InitiativeStatus, RiskStatus } from '../evaluate/index.js';

/** Words about initiatives, risks and overrides, in one language. */
export interface ManageWords {
  readonly initiatives: string;
  readonly risks: string;
  readonly initiativeStatuses: Readonly<Record<InitiativeStatus, string>>;
  readonly riskStatuses: Readonly<Record<RiskStatus, string>>;
  readonly complete: (percent: string) => string;
  readonly planned: (percent: string) => string;
  readonly spent: (spent: string, budget: string | undefined) => string;
  readonly budget: (budget: string) => string;
  readonly estimate: (cost: string) => string;
  readonly level: (level: string, acceptable: string | undefined) => string;
  readonly threatens: string;
  readonly takes: (points: string, from: string) => string;
  /** How many initiatives do not say how far they are. */
  readonly unknown: (count: string, one: boolean) => string;
  readonly overridden: (author: string, computed: string) => string;
  readonly statusStated: (author: string, computed: string) => string;
}

/** In English. */
export const manageEn: ManageWords = {
  initiatives: 'Initiatives',
  risks: 'Risks',
  initiativeStatuses: {
    done: 'Done',
    late: 'Late',
    'over-budget': 'Over budget',
    'on-track': 'On track',
    'not-started': 'Not started',
    unknown: 'Unknown',
  },
  riskStatuses: {
    acceptable: 'Acceptable',
    elevated: 'Elevated',
    unacceptable: 'Unacceptable',
    unknown: 'Unknown',
  },
  complete: (percent) => `${percent} complete`,
  planned: (percent) => `${percent} planned`,
  spent: (spent, budget) =>
    budget === undefined ? `${spent} spent` : `${spent} of ${budget} spent`,
  budget: (budget) => `budget ${budget}`,
  estimate: (cost) => `${cost} expected at completion`,
  level: (level, acceptable) =>
    acceptable === undefined ? `level ${level}` : `level ${level}, acceptable ${acceptable}`,
  threatens: 'threatens',
  takes: (points, from) => `takes ${points} points from ${from}`,
  unknown: (count, one) => `${count} ${one ? 'does' : 'do'} not say how far along`,
  overridden: (author, computed) => `stated by ${author}, computed ${computed}`,
  statusStated: (author, computed) => `status stated by ${author}, computed ${computed}`,
};

/** In Spanish. */
export const manageEs: ManageWords = {
  initiatives: 'Iniciativas',
  risks: 'Riesgos',
  initiativeStatuses: {
    done: 'Terminada',
    late: 'Atrasada',
    'over-budget': 'Sobre presupuesto',
    'on-track': 'En curso',
    'not-started': 'Sin comenzar',
    unknown: 'Sin avance conocido',
  },
  riskStatuses: {
    acceptable: 'Aceptable',
    elevated: 'Elevado',
    unacceptable: 'Inaceptable',
    unknown: 'Desconocido',
  },
  complete: (percent) => `avance ${percent}`,
  planned: (percent) => `planeado ${percent}`,
  spent: (spent, budget) =>
    budget === undefined ? `gastado ${spent}` : `gastado ${spent} de ${budget}`,
  budget: (budget) => `presupuesto ${budget}`,
  estimate: (cost) => `costo final esperado ${cost}`,
  level: (level, acceptable) =>
    acceptable === undefined ? `nivel ${level}` : `nivel ${level}, aceptable ${acceptable}`,
  threatens: 'amenaza',
  takes: (points, from) => `quita ${points} puntos a ${from}`,
  unknown: (count) => `${count} sin informar su avance`,
  overridden: (author, computed) => `indicado por ${author}, calculado ${computed}`,
  statusStated: (author, computed) => `estado indicado por ${author}, calculado ${computed}`,
};
