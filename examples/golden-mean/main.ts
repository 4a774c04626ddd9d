// Where is the golden mean between cost and load? Few agents lose contacts and, some say, people; many agents cost pay.
// The answer hangs on a claim about people, so three claims are priced side by side.
import { type GoldenMean, goldenMean, type TurnoverClaim } from 'stratmap/queueing';

const service = {
  calls: 200,
  interval: 3600,
  handleTime: 180,
  patience: 180,
  within: 20,
  openHours: 220,
  hoursPerAgent: 160,
  shrinkage: 0.3,
  payPerHour: 20,
  replacementCost: 12_000,
  lossPerAbandoned: 6,
};

const claims: readonly (readonly [title: string, claim: TurnoverClaim])[] = [
  ['turnover grows steeply above 70 %', { kind: 'hinge', base: 0.25, slope: 3, from: 0.7 }],
  ['turnover grows slowly above 85 %', { kind: 'hinge', base: 0.3, slope: 0.5, from: 0.85 }],
  ['load does not drive people away', { kind: 'none', base: 0.3 }],
];

const columns = ['agents', 'occupancy', 'in 20 s', 'turnover', 'pay', 'replacing', 'lost', 'total'];
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const line = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.padStart(10))
    .join('')
    .trimEnd();

function table({ rows, best }: GoldenMean): string[] {
  return rows.map((row) => {
    const cells = [
      String(row.agents),
      percent(row.occupancy),
      percent(row.serviceLevel),
      percent(row.turnover),
      ...[row.pay, row.replacement, row.lostContacts, row.total].map((money) => money.toFixed(0)),
    ];
    return line(cells) + (row === best ? ' *' : '');
  });
}

/** The three tables; the cheapest staffing of each is marked. */
export function report(): string {
  const sections = claims.map(([title, turnover]) => {
    const found = goldenMean({ ...service, turnover, fewestAgents: 10, mostAgents: 17 });
    const { agents, occupancy, total } = found.best;
    return [
      `If ${title}:`,
      line(columns),
      ...table(found),
      `cheapest: ${agents} agents, occupancy ${percent(occupancy)}, ${total.toFixed(0)} a month`,
    ].join('\n');
  });
  return `${sections.join('\n\n')}\n`;
}

process.stdout.write(report());
