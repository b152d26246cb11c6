-- wrk's script: every request is built here, so that each has the key that its row asks for.
-- Arguments after `--`: how keys are made, what they begin with, a number (see below), the file with the body.
--   none    no key
--   unique  a new key for each request
--   replay  the keys that `unique` with the same beginning has made before, `number` of them, over and over
--   hammer  `number` keys at a time, 16 requests to each, then the next ones

local threads = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function init(args)
  mode, number = args[1], tonumber(args[3])
  prefix = args[2] .. "-" .. id .. "-"
  counter = 0
  local file = assert(io.open(args[4], "rb"))
  local body = file:read("*a")
  file:close()
  local parts = {
    "POST " .. wrk.path .. " HTTP/1.1", "Host: " .. wrk.headers["Host"],
    "Content-Type: application/json", "Accept: application/json", "Content-Length: " .. #body
  }
  before = table.concat(parts, "\r\n") .. "\r\n"
  after = "\r\n" .. body
end

local function key()
  if mode == "unique" then
    return counter
  elseif mode == "replay" then
    return counter % number
  end
  return math.floor(counter / (number * 16)) * number + counter % number
end

function request()
  local line = mode == "none" and "" or 'Idempotency-Key: "' .. prefix .. key() .. '"\r\n'
  counter = counter + 1
  return before .. line .. after
end

function done(summary, latency)
  local sent = 0
  for _, thread in ipairs(threads) do
    sent = sent + thread:get("counter")
  end
  local broken = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %d %d %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), summary.errors.status, broken, sent))
end
