/** Less is enough to see that a benchmark runs: `BENCH_ROUNDS=1 BENCH_SECONDS=1 npm run bench`. */
const { BENCH_ROUNDS, BENCH_SECONDS } = process.env;

/** Rounds that count, of each contender. */
export const ROUNDS = Number(BENCH_ROUNDS ?? 4);

/** How long a round of load takes about. */
export const SECONDS = Number(BENCH_SECONDS ?? 4);
