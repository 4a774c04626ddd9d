/** Most inputs of an exact Shapley value: its cost doubles with each. */
export const MOST_PLAYERS = 12;

/**
 * The exact Shapley value: what each player adds, on average over all orders in which they may come.
 *
 * @param players - how many there are, at most `MOST_PLAYERS`
 * @param worth - what a set of them is worth
 */
export function shapley(
  players: number,
  worth: (inside: (player: number) => boolean) => number,
): Float64Array {
  const worths = new Float64Array(2 ** players);
  for (let set = 0; set < worths.length; set++) {
    worths[set] = worth((player) => (set & (1 << player)) !== 0);
  }
  // Weight of a set of size s among n players: s! (n - s - 1)! / n!
  const weights = new Float64Array(players);
  weights[0] = 1 / players;
  for (let size = 1; size < players; size++)
    weights[size] = ((weights[size - 1] as number) * size) / (players - size);
  const amounts = new Float64Array(players);
  for (let set = 0; set < worths.length; set++) {
    const size = ones(set);
    for (let player = 0; player < players; player++) {
      if ((set & (1 << player)) !== 0) continue;
      const added = (worths[set | (1 << player)] as number) - (worths[set] as number);
      amounts[player] = (amounts[player] as number) + (weights[size] as number) * added;
    }
  }
  return amounts;
}

function ones(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
