// The vendor's web client of the 4.x line behind the same pipe, as far as a smoke test needs it.
// Its package names the LGPL 2.1: it is a peer that the tests install and start on its own, and no
// part of anything that is built here.

import './shims.mjs';
import { serve, tell } from './pipe.mjs';

const { default: library } = await import('@rongcloud/imlib-v4');

let im;

/** Promises of this client end with the code as the error; the pipe wants it as an answer. */
async function answer(promise) {
  try {
    return { code: 0, data: await promise };
  } catch (problem) {
    return { code: problem?.code ?? problem };
  }
}

await serve({
  init({ appKey, navi }) {
    im = library.init({ appkey: appKey, navigators: [navi] });
    im.watch({
      status: ({ status }) => tell('status', { status: status === 0 ? 'connected' : `status ${status}` }),
      message: ({ message }) => tell('message', { message: { ...message, conversationType: message.type } }),
    });
  },

  connect({ token }) {
    return answer(im.connect({ token }));
  },

  sendText({ conversationType, targetId, text }) {
    const conversation = im.Conversation.get({ type: conversationType, targetId });
    return answer(conversation.send({ messageType: 'RC:TxtMsg', content: { content: text } }));
  },
});
