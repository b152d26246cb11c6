import {find} from './dom.js';
import * as exchanges from './exchanges.js';
import {get} from './http.js';
import * as lost from './lost.js';
import * as signals from './signals.js';
import * as storm from './storm.js';

lost.start();
storm.start();
exchanges.start();
signals.start();

if (!(await get('watch')).faults) {
  const notice = find('#notice');
  notice.textContent = 'Faults are off: nothing will break. Start the server with ORDERS_DEMO_FAULTS=true.';
  notice.hidden = false;
}
