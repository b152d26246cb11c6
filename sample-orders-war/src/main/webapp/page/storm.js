/** Many duplicates, counted and drawn while they come in. */

import {command, element, find, shape} from './dom.js';
import {curl, fresh, get, order, send} from './http.js';

const DUPLICATES = 200;
/** As many connections as browsers open to one host over HTTP/1.1: what is sent beyond them waits in the browser. */
const AT_ONCE = 6;
const KINDS = {executed: 'Executed', waited: 'Waited, then replayed', replayed: 'Replayed at once', other: 'Anything else'};

export function start() {
  show([]);
  find('#storm-go').addEventListener('click', storm);
}

async function storm() {
  const [button, status] = [find('#storm-go'), find('#storm-status')];
  const customer = `fay-${fresh().slice(0, 6)}`;
  const request = {...order(customer), key: fresh(), fault: 'delay:500'};
  const answers = [];
  let left = DUPLICATES;
  const line = async () => {
    while (left-- > 0) {
      answers.push(await send(request));
      show(answers);
    }
  };
  button.disabled = true;
  status.textContent = 'Sending…';
  find('#storm .commands').replaceChildren(command(`seq ${DUPLICATES} | xargs -P ${DUPLICATES} -I{} ${curl(request)}`));
  await Promise.all(Array.from({length: AT_ONCE}, line));
  const orders = await get(`orders?customer=${customer}`);
  status.textContent = `${DUPLICATES} answers, ${orders.length} ${orders.length === 1 ? 'order' : 'orders'} in the table.`;
  button.disabled = false;
}

/** A duplicate that was sent before any answer was there has waited for it. */
function kinds(answers) {
  const earliest = Math.min(...answers.map(({ended}) => ended));
  return answers.map(answer => {
    if (answer.status !== 201) {
      return 'other';
    }
    if (!answer.replayed) {
      return 'executed';
    }
    return answer.sent < earliest ? 'waited' : 'replayed';
  });
}

function show(answers) {
  const each = kinds(answers);
  find('#storm-counts').replaceChildren(...Object.entries(KINDS).map(([kind, words]) =>
    element('div', {}, element('dt', {}, words), element('dd', {id: `storm-${kind}`}, String(each.filter(one => one === kind).length)))));
  find('#storm-chart').replaceChildren(chart(answers.map(({sent, ended}) => ended - sent), each));
}

/** A bar for each answer, in the order in which they came; the height is the logarithm of the latency. */
function chart(latencies, each) {
  const height = millis => Math.min(1, Math.log10(1 + millis) / 3.2) * 120;
  const bars = latencies.map((millis, i) => shape('rect', {class: each[i], x: 4 + i * 4, y: 136 - height(millis), width: 3, height: height(millis)}));
  const label = latencies.length === 0 ? 'No answers yet' : `Latency of ${latencies.length} answers, median ${median(latencies)} ms, `
    + `longest ${Math.round(Math.max(...latencies))} ms`;
  return element('figure', {}, shape('svg', {viewBox: '0 0 808 140', preserveAspectRatio: 'none', 'aria-hidden': 'true'}, ...bars),
    element('figcaption', {}, label));
}

function median(numbers) {
  return Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]);
}
