const count = (size: number): number[] => Array.from({ length: size }, (_, index) => index);

/**
 * The source of a module that defines a card: `objectives` objectives, and for each of them three indicators with a formula over
 * four metrics, measures of both roles, links, themes and an owner.
 */
export function generateCard(objectives: number): string {
  const lines = (size: number, line: (index: number) => string): string =>
    count(size).map(line).join('\n');
  const indicators = objectives * 3;
  return `import { defineScorecard } from 'stratmap';

export const card = defineScorecard({
  stratmap: 1,
  id: 'generated',
  title: 'Generated',
  people: { headOfService: 'Head of service' },
  perspectives: { financial: {}, customer: {}, internal: {}, learning: {} },
  themes: { ${count(6)
    .map((index) => `theme${index}: {}`)
    .join(', ')} },
  metrics: {
${lines(objectives, (index) => `    contactsOfTeam${index}: 'sum',\n    solvedByTeam${index}: { rollup: 'sum', unit: 'contact' },`)}
  },
  indicators: {
${lines(indicators, (index) => {
  const team = index % objectives;
  return `    solvedShare${index}: { title: 'Solved share ${index}', unit: 'percent', better: 'higher', baseline: 40, target: 75, formula: '100 * solvedByTeam${team} / (contactsOfTeam${team} + ifMissing(solvedByTeam${(team + 1) % objectives}, 2e3))', guard: ['solvedShare${(index + 1) % indicators}'] },`;
})}
  },
  objectives: {
${lines(objectives, (index) => {
  const next = (index + 1) % objectives;
  return `    objective${index}: { title: 'Objective ${index}', perspective: '${['financial', 'customer', 'internal', 'learning'][index % 4]}', themes: ['theme${index % 6}'], owner: 'headOfService', leading: ['solvedShare${index * 3}', 'solvedShare${index * 3 + 1}'], lagging: { solvedShare${index * 3 + 2}: 2 }, drives: { objective${next}: { strength: 0.5, delay: 'P1M' } } },`;
})}
  },
  initiatives: {
${lines(Math.ceil(objectives / 4), (index) => `    initiative${index}: { supports: ['objective${index}'], moves: { solvedShare${index}: 3 }, owner: 'headOfService' },`)}
  },
});
`;
}
