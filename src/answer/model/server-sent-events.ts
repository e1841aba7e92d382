/** Server-sent events out of a stream of bytes (WHATWG HTML, section 9.2.6), as far as a completion's stream needs them. */

/** Splits text into the `data` of events. Line ends may be CR, LF or CRLF, comments and other fields are passed over. */
export const createEventReader = (): { push(text: string): string[]; end(): string[] } => {
  let rest = "";
  let data: string[] = [];
  let first = true;
  const takeLine = (line: string, events: string[]): void => {
    if (line === "") {
      if (data.length > 0) events.push(data.join("\n"));
      data = [];
    } else if (line.startsWith("data:")) data.push(line.slice(line[5] === " " ? 6 : 5));
    else if (line === "data") data.push("");
  };
  return {
    push(text) {
      const events: string[] = [];
      rest += first ? text.replace(/^\ufeff/u, "") : text;
      first = false;
      // A CR at the very end may be half of a CRLF: it waits for what comes next.
      const held = rest.endsWith("\r") ? 1 : 0;
      const lines = rest.slice(0, rest.length - held).split(/\r\n|\r|\n/u);
      rest = (lines.pop() ?? "") + rest.slice(rest.length - held);
      for (const line of lines) takeLine(line, events);
      return events;
    },
    /** What an unfinished last event holds; many servers close without a blank line. */
    end() {
      const events: string[] = [];
      takeLine(rest.replace(/\r$/u, ""), events);
      takeLine("", events);
      rest = "";
      return events;
    },
  };
};
