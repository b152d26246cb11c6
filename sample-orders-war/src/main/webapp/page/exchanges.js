/** Scenarios of a few requests, one after the other. */

import {command, element, find} from './dom.js';
import {curl, fresh, get, json, order, send} from './http.js';

export function start() {
  scenario('#body', async say => {
    const [key, customer] = [fresh(), `cy-${fresh().slice(0, 6)}`];
    await say('One', send({...order(customer, 1), key}));
    await say('Two, the same key', send({...order(customer, 2), key}));
    return `In the table: ${await count(customer)}.`;
  });

  scenario('#users', async say => {
    const [key, customer] = [fresh(), `di-${fresh().slice(0, 6)}`];
    await say('Alice', send({...order(customer), key, user: 'alice'}));
    await say('Bob, the same key', send({...order(customer), key, user: 'bob'}));
    await say('Alice again', send({...order(customer), key, user: 'alice'}));
    return `In the table: ${await count(customer)}.`;
  });

  scenario('#payment', async say => {
    const id = await placed(say);
    const pay = {path: `orders/${id}/payment`, key: fresh()};
    await say('Pay: charged, then failed', send({...pay, fault: 'throw'}));
    const between = await get(`orders/${id}`);
    await say('Retry', send(pay));
    const [after, charges] = [await get(`orders/${id}`), await get(`payments?order=${id}`)];
    return `After the failure: ${between.status}. After the retry: ${after.status}. Charges: ${charges.length}.`;
  });

  scenario('#steps', async say => {
    const ship = {path: `orders/${await placed(say)}/shipment`, key: fresh()};
    const first = await say('Ship: three steps, then failed', send({...ship, fault: 'throw', attempt: fresh()}));
    const second = await say('Retry', send({...ship, attempt: fresh()}));
    const commits = await Promise.all([first, second].map(committed));
    return `Commits of the first attempt: ${commits[0]}, one for each step. Of the retry: ${commits[1]}, the shipment.`;
  });
}

/** Runs at a click; `say` shows an answer, and the returned text is the result. */
function scenario(selector, run) {
  const [box, button, status] = [find(`${selector} .exchanges`), find(`${selector}-go`), find(`${selector} .status`)];
  const say = async (title, sending) => {
    const answer = await sending;
    box.append(exchange(title, answer));
    return answer;
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    box.replaceChildren();
    status.textContent = 'Sending…';
    try {
      status.textContent = await run(say);
    } catch (error) {
      status.textContent = `This did not work: ${error.message}`;
    }
    button.disabled = false;
  });
}

async function placed(say) {
  const answer = await say('Order', send({...order(`eve-${fresh().slice(0, 6)}`), key: fresh()}));
  return json(answer).id;
}

async function count(customer) {
  const orders = await get(`orders?customer=${customer}`);
  return orders.length === 1 ? '1 order' : `${orders.length} orders`;
}

async function committed({request}) {
  const {sightings} = await get(`watch?attempt=${request.attempt}`);
  return sightings.filter(({what}) => what === 'committed').length;
}

function exchange(title, answer) {
  const body = json(answer);
  const lines = [
    ['Status', `${answer.status || 'no answer'}`],
    ['Idempotent-Replayed', answer.replayed ? 'true' : ''],
    ['Order', body.id?.slice(0, 8)],
    ['Shipment', body.label && [body.reservation, body.booking, body.label].map(id => id.slice(0, 8)).join(', ')],
    ['Problem', body.title],
  ].filter(([, value]) => value);
  const rows = lines.map(([name, value]) => element('tr', {}, element('th', {scope: 'row'}, name), element('td', {}, value)));
  return element('article', {}, element('h3', {class: answer.status >= 200 && answer.status < 300 ? 'good' : 'bad'}, title),
    element('table', {}, element('tbody', {}, ...rows)), command(curl(answer.request)));
}
