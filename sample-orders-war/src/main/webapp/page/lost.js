/** An order, its lost answer, and the retry: with a key and without. */

import {command, element, find} from './dom.js';
import {curl, fresh, get, json, order, send} from './http.js';
import {timeline} from './timeline.js';

/** How long the client waits for an answer, in milliseconds. */
const PATIENCE = 1500;

let sides = [];

export function start() {
  find('#lost-form').addEventListener('submit', event => {
    event.preventDefault();
    const fault = new FormData(event.target).get('fault');
    sides = [side('#lost-keyed', 'orders', fresh()), side('#lost-bare', 'unprotected-orders')];
    attempt('First attempt', fault);
  });
  find('#lost-retry').addEventListener('click', () => attempt('Retry', ''));
}

function side(selector, path, key) {
  const box = find(selector);
  box.querySelector('.attempts').replaceChildren();
  box.querySelector('.rows').replaceChildren();
  const customer = `${key ? 'ada' : 'ben'}-${fresh().slice(0, 6)}`;
  return {box, customer, key, request: {...order(customer), path, key}};
}

async function attempt(title, fault) {
  const status = find('#lost-status');
  busy(true);
  status.textContent = `${title}: waiting for an answer…`;
  try {
    const answers = await Promise.all(sides.map(({request}) => send({...request, fault, attempt: fresh()}, PATIENCE)));
    const rows = await Promise.all(sides.map((each, i) => show(each, title, answers[i])));
    status.textContent = summary(answers, rows);
  } catch (error) {
    status.textContent = `This did not work: ${error.message}`;
  }
  busy(false);
}

function busy(waiting) {
  find('#lost-place').disabled = waiting;
  find('#lost-retry').disabled = waiting;
}

async function show({box, customer, request}, title, answer) {
  const found = await get(`orders?customer=${customer}`);
  box.querySelector('.rows').replaceChildren(table(found));
  box.querySelector('.attempts').append(
    element('h4', {}, `${title}: `, verdict(answer)), await timeline(answer), command(curl({...request, fault: answer.request.fault})));
  return found.length;
}

function verdict(answer) {
  if (answer.status === 0) {
    return element('span', {class: 'bad'}, 'no answer');
  }
  const id = json(answer).id;
  const marker = answer.replayed ? ', replayed' : '';
  return element('span', {class: answer.status < 400 ? 'good' : 'bad'}, `${answer.status}${marker}${id ? `, order ${id.slice(0, 8)}` : ''}`);
}

function table(orders) {
  const rows = orders.map(({id, createdAt}) =>
    element('tr', {}, element('td', {}, element('code', {}, id.slice(0, 8))), element('td', {}, createdAt.slice(11, 23))));
  return element('table', {},
    element('caption', {class: orders.length > 1 ? 'bad' : ''}, `In the table: ${orders.length} ${orders.length === 1 ? 'order' : 'orders'}`),
    element('thead', {}, element('tr', {}, element('th', {scope: 'col'}, 'Order'), element('th', {scope: 'col'}, 'Placed at (UTC)'))),
    element('tbody', {}, ...rows));
}

function summary([answer], [keyed, bare]) {
  const state = `In the table: ${keyed} with a key, ${bare} without.`;
  return answer.status > 0 && answer.status < 400 ? state : `${state} The client knows neither number. Press Retry.`;
}
