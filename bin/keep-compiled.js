// Run before the program by `node --import`: what is compiled is kept in the temporary folder, which halves the time of every later
// start. Where that folder cannot be written to nothing is kept, and nothing is said.
import module from "node:module";

module.enableCompileCache();
