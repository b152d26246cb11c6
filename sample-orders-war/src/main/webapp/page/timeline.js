/** Draws where a request was: in the browser, on the server, in a transaction. */

import {element, shape} from './dom.js';
import {get} from './http.js';

const LANES = {browser: 16, server: 56, transaction: 96};
const LEFT = 84;
const WORDS = {
  arrived: ['server', 'the request arrives'],
  began: ['transaction', 'the method runs in its transaction'],
  committed: ['transaction', 'committed', 'good'],
  'rolled-back': ['transaction', 'rolled back: nothing is left', 'bad'],
  answered: ['server', 'the answer leaves'],
  lost: ['server', 'the answer is lost', 'bad'],
  cut: ['server', 'half of the answer leaves', 'bad'],
};

/** What happened, in its order: the browser's own times, and the server's, which are moved to the browser's clock. */
async function happenings(answer) {
  const asked = performance.now();
  const seen = await get(`watch?attempt=${answer.request.attempt}`);
  const offset = seen.now - (asked + performance.now()) / 2;
  const list = seen.sightings.map(({what, detail, millis}) => {
    const [lane, words, kind = ''] = what === 'outcome' ? outcome(detail) : WORDS[what];
    return {at: millis - offset - answer.sent, lane, words: what === 'answered' ? `${words}: ${detail}` : words, kind};
  });
  return [
    {at: 0, lane: 'browser', words: 'the request is sent', kind: ''},
    // An answer that nobody has waited for leaves later.
    ...list.filter(({at}) => at <= answer.ended - answer.sent + 50).map(each => ({...each, at: Math.min(each.at, answer.ended - answer.sent)})),
    {at: answer.ended - answer.sent, lane: 'browser', ...ending(answer)},
  ];
}

function outcome(kind) {
  const kinds = {EXECUTED: 'executed, the answer is kept', REPLAYED: 'the kept answer is replayed', FAILED: 'failed, nothing is kept'};
  return ['server', kinds[kind] ?? kind.toLowerCase(), kind === 'FAILED' ? 'bad' : 'good'];
}

function ending({status, replayed}) {
  if (status === 0) {
    return {words: 'no answer: the client gives up', kind: 'bad'};
  }
  return {words: `${status}${replayed ? ', Idempotent-Replayed: true' : ''}`, kind: status < 400 ? 'good' : 'bad'};
}

/** A picture and the same in words. */
export async function timeline(answer) {
  const list = await happenings(answer);
  const words = list.map(({at, words, kind}) =>
    element('li', {}, element('time', {}, `${Math.max(0, Math.round(at))} ms`), ' ', element('span', {class: kind}, words)));
  const picture = shape('svg', {height: 116, 'aria-hidden': 'true'});
  new ResizeObserver(() => draw(picture, list)).observe(picture);
  return element('div', {class: 'timeline'}, picture, element('ol', {}, ...words));
}

// Not to scale: a commit of three milliseconds would be no wider than a hair beside a second of waiting.
function draw(picture, list) {
  const width = picture.clientWidth;
  const step = (width - LEFT - 24) / Math.max(1, list.length - 1);
  const points = list.map((happening, i) => ({...happening, x: LEFT + 8 + i * step, y: LANES[happening.lane]}));
  const lanes = Object.entries(LANES).flatMap(([name, y]) => [
    shape('line', {class: 'lane', x1: LEFT, x2: width, y1: y, y2: y}),
    shape('text', {x: 0, y: y + 4}, name),
  ]);
  const ways = points.slice(1).map((to, i) => {
    const gone = to.words.startsWith('no answer');
    return shape('line', {class: gone ? 'gone' : 'way', x1: points[i].x, y1: points[i].y, x2: to.x, y2: to.y});
  });
  const dots = points.map(({x, y, kind}, i) => shape('g', {class: kind},
    shape('circle', {cx: x, cy: y, r: 9}), shape('text', {x, y: y + 4}, String(i + 1))));
  picture.replaceChildren(...lanes, ...ways, ...dots);
}
