// The line protocol of the test peers. Commands come in as one JSON object a line:
//   {"id": 1, "command": "connect", ...arguments}
// Each is answered by exactly one line, {"id": 1, "result": ...} or {"id": 1, "error": "..."},
// and what happens in between is told as {"event": "...", ...}. Ends when stdin ends.

import { createInterface } from 'node:readline';

// Stdout belongs to the protocol; whatever the client logs goes to stderr.
for (const level of ['log', 'info', 'debug', 'trace']) {
  console[level] = console.error;
}

function write(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function describe(problem) {
  return String(problem?.stack ?? problem);
}

// An answer that the client cannot read surfaces as an error nobody catches: the tests want to
// know, since it means that the server's bytes are wrong.
for (const kind of ['unhandledRejection', 'uncaughtException']) {
  process.on(kind, (problem) => tell('complaint', { text: describe(problem) }));
}

/** Tells the test that something happened. */
export function tell(event, details = {}) {
  write({ event, ...details });
}

/** Runs the commands that come in, until there are no more. */
export async function serve(commands) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, command, ...args } = JSON.parse(line);
    // Not awaited: a command that waits for an answer must not hold up the ones behind it.
    (async () => commands[command](args))().then(
      (result) => write({ id, result: result ?? null }),
      (problem) => write({ id, error: describe(problem) }),
    );
  }
  process.exit(0);
}
