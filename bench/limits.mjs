/** The limit: the sum of one Float64Array with a number for each indicator-period. No evaluation reads less. */
export const arraySum = {
  title: 'array sum',
  lacks: ['build', 'memory'],
  build: ({ card, periods }) => {
    const length = Object.keys(card.indicators).length * periods.length;
    return Float64Array.from({ length }, (_, at) => at % 101);
  },
  evaluate: (numbers) => {
    let sum = 0;
    for (let at = 0; at < numbers.length; at += 1) sum += numbers[at];
    return sum;
  },
};
