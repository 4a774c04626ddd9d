export { formulaErlangB, formulaErlangC } from './erlang-b.js';
export {
  type ErlangSlopes,
  formulaErlangBSlopes,
  formulaErlangCSlopes,
} from './erlang-slopes.js';
