import type { CompiledScorecard } from '../compiled.js';
import type { PreparedScorecard } from '../evaluate.js';
import { BLOCK_LANES, type Block, blockOf } from './block.js';
import type { KeptRows } from './fleet-scores.js';

/** Most blocks of one fleet that are ready: they differ by the keys that do not apply, and by how far back values go. */
const MOST_BLOCKS = 8;

/** What is kept of a tenant, to be taken out once its block has run. */
export interface Seat {
  readonly kept: KeptRows;
  readonly take: () => Float64Array;
}

/** The blocks that the tenants of a fleet wait in. */
export interface Blocks {
  /** Whether there is room for a tenant before the next run. */
  readonly fits: (tenant: PreparedScorecard) => boolean;
  /** Puts a tenant into a block that has room for it. */
  readonly put: (tenant: PreparedScorecard) => Seat;
  /** Whether so many wait that it is time to run. */
  readonly isFull: () => boolean;
  /** Runs what waits. Seats are good until the next tenant is put. */
  readonly run: () => void;
}

interface Ready {
  readonly compiled: CompiledScorecard;
  readonly block: Block;
  /** How many tenants wait in it. */
  placed: number;
}

/** Blocks for a fleet, made when they are first needed. */
export function newBlocks(): Blocks {
  const all: Ready[] = [];
  let lanes = 0;
  let full = false;
  const readyFor = (tenant: PreparedScorecard): Ready | undefined =>
    all.find(
      ({ compiled, block }) => compiled === tenant.compiled && block.span === spanOf(tenant),
    );
  const made = (tenant: PreparedScorecard): Ready => {
    if (all.length >= MOST_BLOCKS) all.shift();
    const { compiled } = tenant;
    const ready = { compiled, block: blockOf(compiled, spanOf(tenant)), placed: 0 };
    all.push(ready);
    return ready;
  };
  return {
    fits: (tenant) => {
      const ready = readyFor(tenant);
      return ready === undefined
        ? lanes === 0 || all.length < MOST_BLOCKS
        : ready.placed < ready.block.room;
    },
    put: (tenant) => {
      const ready = readyFor(tenant) ?? made(tenant);
      const { block } = ready;
      const place = ready.placed++;
      block.put(place, tenant.space);
      lanes += block.span;
      full = ready.placed === block.room || lanes + block.span > BLOCK_LANES;
      const { hidden } = tenant;
      const count = tenant.periods.length - hidden;
      return { kept: block.kept, take: () => block.take(place, hidden, count) };
    },
    isFull: () => full,
    run: () => {
      for (const ready of all) {
        if (ready.placed > 0) ready.block.run(ready.placed);
        ready.placed = 0;
      }
      lanes = 0;
      full = false;
    },
  };
}

/** Lanes that a tenant is given: at most a quarter more hidden ones than it has, so that few lengths of blocks serve histories of any length. */
function spanOf({ periods, hidden }: PreparedScorecard): number {
  // Whole numbers to the engine as well: lanes are counted by it in every kernel.
  const step = 1 << Math.max(0, 29 - Math.clz32(hidden));
  return periods.length - hidden + ((hidden + step - 1) & -step);
}
