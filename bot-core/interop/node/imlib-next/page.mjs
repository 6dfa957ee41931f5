// The vendor's web client in a browser, as it was published: nothing is bundled or replaced. The
// test calls window.peer from outside.

import * as im from '@rongcloud/imlib-next';
import { commands } from './commands.mjs';

const told = [];

/** A copy, since the client goes on using what it has told. */
function tell(event, details = {}) {
  told.push(JSON.parse(JSON.stringify({ event, ...details })));
}

function complain(problem) {
  tell('complaint', { text: String(problem?.stack ?? problem) });
}

addEventListener('error', (event) => complain(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => complain(event.reason));

const known = commands(im, tell);

window.peer = {
  told,
  async call(command, args) {
    return (await known[command](args)) ?? null;
  },
};
