export { formulaErlangB, formulaErlangC } from './erlang-b.js';
