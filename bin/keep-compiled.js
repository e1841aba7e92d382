// Run before the program by `node --import`: what is compiled is kept in the temporary folder, which halves the time of every later
// start. Where that folder cannot be written to nothing is kept, and nothing is said. Patterns are compiled once and for good: V8
// would do it twice, and reading the first hundred reports takes a fifth longer so.
import module from "node:module";
import { setFlagsFromString } from "node:v8";

module.enableCompileCache();
setFlagsFromString("--no-regexp-tier-up");
